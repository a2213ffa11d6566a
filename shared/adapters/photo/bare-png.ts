import { PhotoBroken } from './photo-broken.ts';

/** What a picture is made of, and what its numbers mean as colours (PNG, third edition, 5.6); texts, times, EXIF and films are not. */
const kept: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB']);
const signatureBytes = 8;

/** A PNG without anything but its pixels. @throws PhotoBroken */
export function barePng(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [file.subarray(0, signatureBytes)];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = signatureBytes; ; ) {
    if (at + 12 > file.length) throw new PhotoBroken('it ends too early');
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const next = at + 12 + length;
    if (next > file.length) throw new PhotoBroken('a chunk is longer than the file');
    if ((size === undefined) !== (type === 'IHDR'))
      throw new PhotoBroken('its head is not where it should be');
    if (type === 'IHDR') size = sizeIn(file.subarray(at + 8, next - 4));
    if (type === 'IDAT') hasPixels = true;
    if (kept.has(type)) parts.push(file.subarray(at, next));
    if (type === 'IEND') break;
    at = next;
  }
  if (size === undefined || !hasPixels) throw new PhotoBroken('it has no picture in it');
  return { ...size, content: Buffer.concat(parts) };
}

function sizeIn(head: Buffer) {
  if (head.length !== 13) throw new PhotoBroken('its head is of another length');
  return { width: head.readUInt32BE(0), height: head.readUInt32BE(4) };
}
