import { createServer, type Server } from 'node:http';
import { inspect } from 'node:util';
import { SESClient } from '@aws-sdk/client-ses';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { afterEach, describe, expect, test } from 'vitest';
import { composeMail } from '#adapters/mail/compose.ts';
import { sesMailer } from '#adapters/mail/ses-mailer.ts';
import type { Mail } from '#shared/ports.ts';

const from = { name: 'Exempelbutiken', address: 'retur@butik.example' };
const date = '2026-11-24T08:00:00.000Z';
const id = 'abc123@butik.example';
const mail: Mail = {
  to: { name: 'Kund Åttiö', address: 'kund@example.com' },
  subject: 'Din returetikett för order 1001 – lämna in senast på torsdag',
  text: 'Hej Kund Å!\nHär är etiketten.',
  html: '<p>Hej Kund Å! Här är etiketten.</p>',
  attachments: [
    {
      filename: 'etikett-åäö.pdf',
      contentType: 'application/pdf',
      content: new TextEncoder().encode('%PDF-1.7 etikett'),
    },
  ],
};

const read = (raw: Uint8Array) => PostalMime.parse(raw);
const headLines = (raw: Buffer) => (raw.toString('latin1').split('\r\n\r\n')[0] ?? '').split('\r\n');

describe('a composed mail', () => {
  test('is read by another program as it was meant', async () => {
    const parsed = await read(await composeMail(mail, from, id, date));
    expect(parsed).toMatchObject({
      from: { name: 'Exempelbutiken', address: 'retur@butik.example' },
      to: [{ name: 'Kund Åttiö', address: 'kund@example.com' }],
      subject: mail.subject,
      messageId: '<abc123@butik.example>',
      date,
    });
    expect(parsed.text?.trim()).toBe(mail.text);
    expect(parsed.html?.trim()).toBe(mail.html);
    expect(parsed.attachments).toHaveLength(1);
    expect(parsed.attachments[0]).toMatchObject({ filename: 'etikett-åäö.pdf', mimeType: 'application/pdf' });
    const content = parsed.attachments[0]?.content;
    const bytes = content instanceof ArrayBuffer ? content : undefined;
    expect(new TextDecoder().decode(bytes)).toBe('%PDF-1.7 etikett');
  });

  test('says that a machine sent it', async () => {
    const parsed = await read(await composeMail(mail, from, id, date));
    const values = new Map(parsed.headers.map(({ key, value }) => [key, value]));
    expect(values.get('auto-submitted')).toBe('auto-generated');
  });

  test('answers the same mail as every other of its thread', async () => {
    const of = async (thread: string, subject: string) =>
      read(await composeMail({ ...mail, thread, subject }, from, `${subject}@butik.example`, date));
    const [label, credit, other] = [await of('01R', 'a'), await of('01R', 'b'), await of('02R', 'c')];
    expect(label.references).toBe('<01R@butik.example>');
    expect(label.inReplyTo).toBe('<01R@butik.example>');
    expect(credit.references).toBe(label.references);
    expect(other.references).not.toBe(label.references);
    expect((await read(await composeMail(mail, from, id, date))).references).toBeUndefined();
  });

  test('is pure ASCII in lines that every server takes', async () => {
    const raw = await composeMail({ ...mail, text: 'å'.repeat(5000) }, from, id, date);
    expect(raw.every((byte) => byte < 128)).toBe(true);
    for (const line of raw.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  });

  test('has its names and subject on one line', async () => {
    const to = { name: 'Eva\r\nEk', address: 'eva@example.com' };
    const parsed = await read(await composeMail({ ...mail, to, subject: 'Din\nretur' }, from, id, date));
    expect(parsed.to?.[0]?.name).toBe('Eva Ek');
    expect(parsed.subject).toBe('Din retur');
  });

  test('is the same each time', async () => {
    const first = await composeMail(mail, from, id, date);
    expect((await composeMail(mail, from, id, date)).equals(first)).toBe(true);
  });

  test('never gets a header from a name, a subject or a filename', async () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          '\r',
          '\n',
          '\r\n',
          '\u2028',
          '\0',
          'Bcc: x@evil.example',
          'å',
          '"',
          ',',
          '<',
          '>',
          ' ',
        ),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join(''));
    const usual = headLines(await composeMail(mail, from, id, date)).map((line) => line.split(':')[0]);
    const names = new Set(usual.filter((name) => name !== undefined && !/^\s/.test(name)));
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (name, subject, filename) => {
        const to = { name, address: 'kund@example.com' };
        const attachments = mail.attachments.map((attachment) => ({ ...attachment, filename }));
        const raw = await composeMail({ ...mail, to, subject, attachments }, { ...from, name }, id, date);
        for (const line of headLines(raw)) {
          if (!/^\s/.test(line)) expect(names).toContain(line.split(':')[0]);
        }
        const parsed = await read(raw);
        expect(parsed.to?.map(({ address }) => address)).toEqual(['kund@example.com']);
        expect(parsed.bcc ?? []).toEqual([]);
      }),
    );
  });

  test.each([
    'a@example.com\r\nBcc: b@evil.example',
    'a@example.com, b@evil.example',
    'a@example.com b@evil.example',
    'a,b@example.com',
    'A <a@example.com>',
    'a@b@example.com',
    'nobody',
    '',
    `${'a'.repeat(250)}@example.com`,
  ])('is refused to the address %j', async (address) => {
    const to = { name: 'A', address };
    await expect(composeMail({ ...mail, to }, from, id, date)).rejects.toMatchObject({
      name: 'InvalidRequest',
    });
  });

  test('reaches addresses with letters beyond ASCII in their domain', async () => {
    const parsed = await read(
      await composeMail({ ...mail, to: { name: 'Å', address: 'å.ö@räksmörgås.example' } }, from, id, date),
    );
    expect(parsed.to?.[0]?.address).toMatch(/^å\.ö@(räksmörgås|xn--rksmrgs-5wao1o)\.example$/);
  });
});

describe('the SES mailer', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  /** A stand-in for SES that answers as told and keeps the forms that it was sent. */
  async function ses(status: number, body: string) {
    const forms: URLSearchParams[] = [];
    const answering = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        forms.push(new URLSearchParams(Buffer.concat(chunks).toString()));
        response.writeHead(status, { 'content-type': 'text/xml' }).end(body);
      });
    });
    server = answering;
    await new Promise<void>((resolve) => answering.listen(0, '127.0.0.1', resolve));
    const address = answering.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return { forms, mailer: mailerAt(`http://127.0.0.1:${port}`) };
  }

  function mailerAt(endpoint: string) {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = new SESClient({ endpoint, region: 'eu-north-1', credentials, maxAttempts: 1 });
    return sesMailer({ client, clock: { now: () => date }, from, configurationSet: 'returns' });
  }

  const sent =
    '<SendRawEmailResponse><SendRawEmailResult><MessageId>ses-1</MessageId></SendRawEmailResult></SendRawEmailResponse>';
  const failed = (code: string, says = 'no') =>
    `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${says}</Message></Error></ErrorResponse>`;

  test('sends the composed mail to its reader and tells SES its id', async () => {
    const { forms, mailer } = await ses(200, sent);
    expect(await mailer.send(mail)).toBe('ses-1');
    const form = forms[0];
    expect(form?.get('Action')).toBe('SendRawEmail');
    expect(form?.get('Destinations.member.1')).toBe('kund@example.com');
    expect(form?.get('ConfigurationSetName')).toBe('returns');
    const parsed = await read(Buffer.from(form?.get('RawMessage.Data') ?? '', 'base64'));
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.messageId).toMatch(/^<[0-9a-f]{32}@butik\.example>$/);
  });

  test('tells SES what a mail is about, as tags that come back with what becomes of it', async () => {
    const { forms, mailer } = await ses(200, sent);
    await mailer.send({ ...mail, about: { returnId: 'R1', message: 'remedy-sent' } });
    const at = (name: string) => forms[0]?.get(`Tags.member.${name}`);
    expect([at('1.Name'), at('1.Value')]).toEqual(['returnId', 'R1']);
    expect([at('2.Name'), at('2.Value')]).toEqual(['message', 'remedy-sent']);
    await mailer.send(mail);
    expect(forms[1]?.has('Tags.member.1.Name')).toBe(false);
  });

  test.each([
    [400, 'Throttling'],
    [503, 'ServiceUnavailable'],
    [500, 'SomethingNew'],
  ])('is unavailable when SES answers %d %s', async (status, code) => {
    const { mailer } = await ses(status, failed(code));
    await expect(mailer.send(mail)).rejects.toMatchObject({ name: 'MailUnavailable' });
  });

  test('passes on the name of what SES rejects for good, and nothing that SES says of the address', async () => {
    const says = `not verified: ${mail.to.address}`;
    const { mailer } = await ses(400, failed('MessageRejected', says));
    const error: unknown = await mailer.send(mail).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'MessageRejected' });
    expect(inspect(error, { depth: 9 })).not.toContain(mail.to.address);
  });

  test('is unavailable when nobody answers', async () => {
    // nothing listens on the discard port
    await expect(mailerAt('http://127.0.0.1:9').send(mail)).rejects.toMatchObject({
      name: 'MailUnavailable',
    });
  });
});
