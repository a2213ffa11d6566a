import type { Mail } from '../ses/mailbox.ts';
import { html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { pageSize, type RawAnswer, type View } from './view.ts';
import { instant, pager } from './words.ts';

/** Every mail that was sent, the newest first. */
export function mailListPage({ mailbox }: ConsoleOptions, page: number): View {
  const found = mailbox.list(pageSize + 1, (page - 1) * pageSize);
  const mails = found.slice(0, pageSize);
  const rows = mails.map(
    ({ id, from, to, subject, receivedAt }) => html`<tr>
<td class="time">${instant(receivedAt)}</td><td><a href="/local/mail/${encodeURIComponent(id)}">${subject === '' ? '(no subject)' : subject}</a></td><td>${to.join(', ')}</td><td>${from}</td></tr>`,
  );
  const table = html`<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Sent</th><th scope="col">Subject</th><th scope="col">To</th><th scope="col">From</th></tr></thead>
<tbody>${rows}</tbody></table></div>${pager('/local/mail', page, found.length > pageSize)}`;
  return {
    title: 'Mail',
    json: { mails: mails.map((mail) => ({ ...mail, receivedAt: new Date(mail.receivedAt).toISOString() })) },
    body: mails.length === 0 ? html`<p class="dim">No mail has been sent.</p>` : table,
  };
}

/** One mail: as its reader sees it, and what it is made of. */
export function mailPage(mail: Mail): View {
  const path = `/local/mail/${encodeURIComponent(mail.id)}`;
  const attachments = mail.attachments.map(({ filename, contentType, bytes }, at) => ({
    filename,
    contentType,
    bytes: bytes.length,
    href: `${path}/attachments/${at}`,
  }));
  const body = html`
<dl>
  <dt>From</dt><dd>${mail.from}</dd>
  <dt>To</dt><dd>${mail.to.join(', ')}</dd>
  <dt>Sent</dt><dd>${instant(mail.receivedAt)}</dd>
  <dt>As sent</dt><dd><a href="${path}.eml">Raw message</a> (${mail.raw.length} bytes)</dd>
</dl>
${attachments.length > 0 && html`<h2>Attachments</h2><ul>${attachments.map(({ filename, contentType, bytes, href }) => html`<li><a href="${href}" download>${filename}</a> <span class="dim">${contentType}, ${bytes} bytes</span></li>`)}</ul>`}
${mail.html !== undefined && html`<h2>HTML</h2><iframe title="The mail's HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}/html"></iframe>`}
${mail.text !== '' && html`<h2>Text</h2><pre tabindex="0">${mail.text}</pre>`}
<h2>Headers</h2>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Name</th><th scope="col">Value</th></tr></thead>
<tbody>${mail.headers.map(({ name, value }) => html`<tr><td>${name}</td><td>${value}</td></tr>`)}</tbody></table></div>`;
  const { id, from, to, subject, text, headers } = mail;
  const receivedAt = new Date(mail.receivedAt).toISOString();
  return {
    title: subject === '' ? '(no subject)' : subject,
    json: { id, from, to, subject, receivedAt, text, html: mail.html ?? null, headers, attachments },
    body,
  };
}

/** The mail's own HTML for the frame: no script, nothing from elsewhere, links open in a new tab. */
export function mailHtml(mail: Mail): RawAnswer | undefined {
  if (mail.html === undefined) return undefined;
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
    body: `<!doctype html><meta charset="utf-8"><base target="_blank">${mail.html}`,
  };
}

export function rawMail(mail: Mail): RawAnswer {
  return { headers: download(`${mail.id}.eml`, 'message/rfc822'), body: mail.raw };
}

export function attachment(mail: Mail, at: number): RawAnswer | undefined {
  const found = mail.attachments[at];
  if (found === undefined) return undefined;
  return { headers: download(found.filename, found.contentType), body: found.bytes };
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
