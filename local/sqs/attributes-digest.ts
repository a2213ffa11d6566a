import { createHash } from 'node:crypto';

/** The MD5 over string attributes as SQS answers it: names in order; each text after its length (4 bytes). */
export function attributesDigest(attributes: Record<string, string>): string {
  const hash = createHash('md5');
  const add = (text: string) => {
    const bytes = Buffer.from(text);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  };
  for (const name of Object.keys(attributes).sort()) {
    add(name);
    add('String');
    // the transport type: 1 is text
    hash.update(Buffer.from([1]));
    add(attributes[name] ?? '');
  }
  return hash.digest('hex');
}

export function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}
