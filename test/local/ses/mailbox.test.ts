import { GetSendQuotaCommand, SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Mailbox } from '#local/ses/mailbox.ts';
import { mail } from '../console/a-console.ts';
import { anEndpoint } from '../events/an-endpoint.ts';
import { TestKernel } from '../support/test-kernel.ts';

async function aMailbox(verifiedDomains?: string[]) {
  const kernel = new TestKernel();
  const mailbox = new Mailbox(kernel, verifiedDomains === undefined ? {} : { verifiedDomains });
  const { config, close } = await anEndpoint(kernel.clock, mailbox);
  onTestFinished(close);
  const client = new SESClient(config);
  const send = (raw: string, given: { Source?: string; Destinations?: string[] } = {}) =>
    client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) }, ...given }));
  return { kernel, mailbox, client, send };
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

  test('the quota counts the last day', async () => {
    const { client, kernel, send } = await aMailbox();
    await send(mail);
    kernel.jump(86_400_000);
    await send(mail);
    expect((await client.send(new GetSendQuotaCommand({}))).SentLast24Hours).toBe(1);
  });
});
