import {
  GetSendQuotaCommand,
  SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
} from '@aws-sdk/client-ses';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ServiceEvent } from '#local/events/event-bridge.ts';
import { Mailbox } from '#local/ses/mailbox.ts';
import { mail } from '../console/a-console.ts';
import { anEndpoint } from '../events/an-endpoint.ts';
import { TestKernel } from '../support/test-kernel.ts';

async function aMailbox(verifiedDomains?: string[], tells: string[] = ['bounce', 'complaint']) {
  const kernel = new TestKernel();
  const told: ServiceEvent[] = [];
  const mailbox = new Mailbox(kernel, {
    ...(verifiedDomains && { verifiedDomains }),
    configurationSets: [{ name: 'mails', tells }],
    tell: (event) => told.push(event),
  });
  const { config, close } = await anEndpoint(kernel.clock, mailbox);
  onTestFinished(close);
  const client = new SESClient(config);
  const send = (raw: string, given: Partial<SendRawEmailCommandInput> = {}) =>
    client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, ...given }));
  return { kernel, mailbox, client, send, told };
}

describe('mailbox', () => {
  test('a mail that is sent is kept whole and can be read', async () => {
    const { mailbox, send } = await aMailbox(['shop.example']);

    const { MessageId } = await send(mail);

    const [kept] = await mailbox.mails();
    expect(kept).toMatchObject({
      id: MessageId,
      from: 'returns@shop.example',
      to: ['kund@customer.example'],
      subject: 'Your label <b>',
      receivedAt: Date.parse('2026-11-02T08:00:00Z'),
    });
    expect(kept?.text.trim()).toBe('Here is your label.');
    expect(kept?.html).toContain('<b>label</b>');
    expect(
      kept?.attachments.map(({ filename, contentType, bytes }) => [filename, contentType, bytes.toString()]),
    ).toEqual([['label.pdf', 'application/pdf', '%PDF-1.7 label']]);
    expect(kept?.raw.toString()).toBe(mail);
  });

  test('the envelope decides who gets it', async () => {
    const { mailbox, send } = await aMailbox();
    await send(mail, { Destinations: ['Bo <bo@customer.example>'] });
    expect(mailbox.list(10).map(({ to }) => to)).toEqual([['bo@customer.example']]);
  });

  test('a sender that is not verified is rejected and nothing is kept', async () => {
    const { mailbox, send } = await aMailbox(['other.example']);

    await expect(send(mail)).rejects.toMatchObject({
      name: 'MessageRejected',
      message: expect.stringContaining('region EU-NORTH-1: returns@shop.example'),
    });
    expect(mailbox.count()).toBe(0);
  });

  test('a subdomain of a verified domain and a verified address may send', async () => {
    const { mailbox, send } = await aMailbox(['example', 'returns@shop.test']);
    await send(mail);
    await send(mail.replace('shop.example', 'shop.test'));
    expect(mailbox.count()).toBe(2);
  });

  test('a mail to nobody or to more than fifty is refused', async () => {
    const { send } = await aMailbox();
    const many = Array.from({ length: 51 }, (_, at) => `p${at}@customer.example`);
    await expect(send(mail, { Destinations: many })).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    await expect(send('From: a@shop.example\r\n\r\nhi')).rejects.toMatchObject({
      name: 'InvalidParameterValue',
    });
  });

  test('a mail to the addresses of the simulator comes back, with its tags and the set that it was sent under', async () => {
    const { send, told } = await aMailbox();
    const under = { ConfigurationSetName: 'mails', Tags: [{ Name: 'message', Value: 'label' }] };
    const bounced = await send(mail, { ...under, Destinations: ['bounce+1@simulator.amazonses.com'] });
    await send(mail, { ...under, Destinations: ['Complaint@simulator.amazonses.com'] });
    await send(mail, { ...under, Destinations: ['success@simulator.amazonses.com', 'bounce@shop.example'] });
    expect(told.map((one) => [one.source, one['detail-type']])).toEqual([
      ['aws.ses', 'Email Bounced'],
      ['aws.ses', 'Email Complaint Received'],
    ]);
    expect(told[0]?.detail).toMatchObject({
      eventType: 'Bounce',
      bounce: { bounceType: 'Permanent', timestamp: '2026-11-02T08:00:00.000Z' },
      mail: {
        messageId: bounced.MessageId,
        destination: ['bounce+1@simulator.amazonses.com'],
        tags: { 'ses:configuration-set': ['mails'], message: ['label'] },
      },
    });
  });

  test('nothing is told of mails under no set, nor of what a set does not tell; a set that is not there is refused', async () => {
    const { send, told, mailbox } = await aMailbox(undefined, ['bounce']);
    const Destinations = ['bounce@simulator.amazonses.com'];
    await send(mail, { Destinations });
    await send(mail, {
      Destinations: ['complaint@simulator.amazonses.com'],
      ConfigurationSetName: 'mails',
    });
    expect(told).toEqual([]);
    await expect(send(mail, { Destinations, ConfigurationSetName: 'other' })).rejects.toMatchObject({
      name: 'ConfigurationSetDoesNotExistException',
    });
    expect(mailbox.count()).toBe(2);
  });

  test('the quota counts the last day', async () => {
    const { client, kernel, send } = await aMailbox();
    await send(mail);
    kernel.jump(86_400_000);
    await send(mail);
    expect((await client.send(new GetSendQuotaCommand({}))).SentLast24Hours).toBe(1);
  });
});
