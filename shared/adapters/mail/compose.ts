import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { Refusal } from '#domain/errors.ts';
import type { Mail } from '#shared/ports.ts';

export interface MailParty {
  readonly name: string;
  readonly address: string;
}

/**
 * The mail as it goes over the wire (RFC 5322, MIME): text and HTML as alternatives, attachments beside them, marked as
 * sent by a machine (RFC 3834) so that no absence note answers it. The same input gives the same bytes.
 * @param messageId without angle brackets
 * @param date ISO 8601
 * @throws Refusal InvalidRequest when an address is not one plain address; line breaks in names and subject become spaces
 */
export async function composeMail(
  mail: Mail,
  from: MailParty,
  messageId: string,
  date: string,
): Promise<Buffer> {
  const composer = new MailComposer({
    from: party(from),
    to: party(mail.to),
    subject: oneLine(mail.subject),
    date: new Date(date),
    messageId: `<${plainAddress(messageId)}>`,
    ...(mail.thread !== undefined && threadOf(mail.thread, from.address)),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    text: mail.text,
    html: mail.html,
    attachments: mail.attachments.map(({ filename, contentType, content }) => ({
      filename: oneLine(filename),
      contentType: oneLine(contentType),
      content: Buffer.from(content),
    })),
    // part borders are random otherwise
    baseBoundary: createHash('sha256').update(messageId).digest('hex').slice(0, 32),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function party({ name, address }: MailParty): MailParty {
  return { name: oneLine(name), address: plainAddress(address) };
}

/**
 * Mails of a thread answer the same mail, which never was: SES replaces the message id of every mail that it sends, so none can be
 * known beforehand, but it keeps these (RFC 5322 3.6.4).
 */
function threadOf(thread: string, from: string): { inReplyTo: string; references: string } {
  const root = `<${plainAddress(`${thread}@${from.slice(from.lastIndexOf('@') + 1)}`)}>`;
  return { inReplyTo: root, references: root };
}

/** The text without anything that could begin a new header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

/** One address and nothing else: what could be read as two addresses, a name or a header is refused. */
function plainAddress(address: string): string {
  if (!/^[^\s\p{Cc}@,;:<>()[\]"\\]+@[^\s\p{Cc}@,;:<>()"\\]+$/u.test(address) || address.length > 254) {
    throw new Refusal('InvalidRequest', 'not a plain mail address');
  }
  return address;
}
