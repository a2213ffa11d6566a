import type { Mail } from '../ses/mailbox.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts, grid, nothing, pager } from './parts.ts';
import { type Asked, pageOf, pageSize, type RawAnswer, type View } from './view.ts';
import { instant, iso } from './words.ts';

/** Every mail that was sent, the newest first. */
export function mailListPage({ mailbox }: ConsoleOptions, { page }: Asked): View {
  const { shown, hasMore } = pageOf(mailbox.list(pageSize + 1, (page - 1) * pageSize));
  const body = shown.length === 0 ? nothing('No mail has been sent.') : mailGrid(shown);
  return {
    title: 'Mail',
    json: { mails: shown.map((mail) => ({ ...mail, receivedAt: iso(mail.receivedAt) })) },
    body: html`${body}${pager('/local/mail', page, hasMore)}`,
  };
}

function mailGrid(mails: Pick<Mail, 'id' | 'from' | 'to' | 'subject' | 'receivedAt'>[]): Html {
  const rows = mails.map(({ id, from, to, subject, receivedAt }) => [
    instant(receivedAt),
    html`<a href="/local/mail/${encodeURIComponent(id)}">${titleOf(subject)}</a>`,
    to.join(', '),
    from,
  ]);
  return grid(['Sent', 'Subject', 'To', 'From'], rows);
}

/** One mail: as its reader sees it, and what it is made of. With `.eml` at its end, the message itself. */
export async function mailPage(
  { mailbox }: ConsoleOptions,
  { parts }: Asked,
): Promise<View | RawAnswer | undefined> {
  const id = parts.id ?? '';
  const mail = await mailbox.mail(id.replace(/\.eml$/, ''));
  if (mail === undefined) return undefined;
  return id.endsWith('.eml') ? rawMail(mail) : readMail(mail);
}

function readMail(mail: Mail): View {
  const path = `/local/mail/${encodeURIComponent(mail.id)}`;
  const attachments = mail.attachments.map(({ filename, contentType, bytes }, at) => ({
    filename,
    contentType,
    bytes: bytes.length,
    href: `${path}/attachments/${at}`,
  }));
  const body = html`
${facts([
  ['From', mail.from],
  ['To', mail.to.join(', ')],
  ['Sent', instant(mail.receivedAt)],
  ['As sent', html`<a href="${path}.eml">Raw message</a> <span class="dim">${mail.raw.length} bytes</span>`],
])}
${attachments.length > 0 && html`<h2>Attachments</h2><ul>${attachments.map(({ filename, contentType, bytes, href }) => html`<li><a href="${href}" download>${filename}</a> <span class="dim">${contentType}, ${bytes} bytes</span></li>`)}</ul>`}
${mail.html !== undefined && html`<h2>HTML</h2><iframe title="The mail's HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}/html"></iframe>`}
${mail.text !== '' && html`<h2>Text</h2><pre tabindex="0">${mail.text}</pre>`}
<h2>Headers</h2>
${grid(
  ['Name', 'Value'],
  mail.headers.map(({ name, value }) => [name, value]),
)}`;
  const { id, from, to, subject, text, headers } = mail;
  return {
    title: titleOf(subject),
    json: {
      id,
      from,
      to,
      subject,
      receivedAt: iso(mail.receivedAt),
      text,
      html: mail.html ?? null,
      headers,
      attachments,
    },
    body,
  };
}

/** The mail's own HTML for the frame: no script, nothing but the logo that this machine serves, links open in a new tab. */
export async function mailHtml(
  { mailbox }: ConsoleOptions,
  { parts }: Asked,
): Promise<RawAnswer | undefined> {
  const mail = await mailbox.mail(parts.id ?? '');
  if (mail?.html === undefined) return undefined;
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data: http://localhost:* http://127.0.0.1:*; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
    body: `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html}`,
  };
}

function rawMail(mail: Mail): RawAnswer {
  return { headers: download(`${mail.id}.eml`, 'message/rfc822'), body: mail.raw };
}

export async function attachment(
  { mailbox }: ConsoleOptions,
  { parts }: Asked,
): Promise<RawAnswer | undefined> {
  const mail = await mailbox.mail(parts.id ?? '');
  const found = mail?.attachments[Number(parts.number)];
  if (found === undefined) return undefined;
  return { headers: download(found.filename, found.contentType), body: found.bytes };
}

function titleOf(subject: string): string {
  return subject === '' ? '(no subject)' : subject;
}

/** A name may hold anything: the header gets it encoded (RFC 6266). */
function download(filename: string, contentType: string): Record<string, string> {
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16)}`,
  );
  return {
    'content-type': /^[\w.+-]+\/[\w.+-]+$/.test(contentType) ? contentType : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
    'content-security-policy': "sandbox; default-src 'none'",
  };
}
