import PostalMime from 'postal-mime';

export interface MailAttachment {
  filename: string;
  contentType: string;
  bytes: Buffer;
}

/** A mail as its readers see it. */
export interface ReadMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | undefined;
  headers: { name: string; value: string }[];
  attachments: MailAttachment[];
}

/** Reads a raw MIME message. */
export async function readMail(raw: Buffer): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw);
  const addressed = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])];
  const to = addressed.flatMap((one) => (one.group ?? [one]).map(({ address }) => address ?? ''));
  return {
    from: mail.from?.address ?? '',
    to: to.filter((address) => address !== ''),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html,
    headers: mail.headers.map(({ key, value }) => ({ name: key, value })),
    attachments: mail.attachments.map((one, index) => ({
      filename: one.filename ?? `attachment-${index + 1}`,
      contentType: one.mimeType,
      bytes: bytesOf(one.content),
    })),
  };
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}
