import { PhotoBroken } from './photo-broken.ts';

/** Pixels and their transparency (RFC 9649, 2.6 and 2.7); EXIF, XMP and colour profiles are left out. */
const kept: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
const alphaFlag = 0x10;
const headBytes = 12;

/** A WebP without anything but its pixels. One that moves is none that is taken. @throws PhotoBroken */
export function bareWebp(bytes: Uint8Array) {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = Math.min(file.length, 8 + file.readUInt32LE(4));
  const parts: Buffer[] = [];
  let size: { width: number; height: number } | undefined;
  let hasPixels = false;
  for (let at = headBytes; at + 8 <= end; ) {
    const type = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    if (at + 8 + length > end) throw new PhotoBroken('a chunk is longer than the file');
    // chunks begin at even places
    const next = at + 8 + length + (length % 2);
    const data = file.subarray(at + 8, at + 8 + length);
    if (type === 'ANIM' || type === 'ANMF') throw new PhotoBroken('it is a moving picture');
    if (type === 'VP8X') size = canvasIn(data);
    if (type === 'VP8 ') size ??= frameIn(data);
    if (type === 'VP8L') size ??= losslessIn(data);
    hasPixels ||= type === 'VP8 ' || type === 'VP8L';
    if (kept.has(type)) parts.push(type === 'VP8X' ? plainHead(data) : chunk(type, data));
    at = next;
  }
  if (size === undefined || !hasPixels) throw new PhotoBroken('it has no picture in it');
  const body = Buffer.concat(parts);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return { ...size, content: Buffer.concat([head, body]) };
}

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

/** The head that says what else there is: nothing but transparency. */
function plainHead(data: Buffer): Buffer {
  const plain = Buffer.from(data.subarray(0, 10));
  plain.fill(0, 0, 4);
  plain.writeUInt8((data[0] ?? 0) & alphaFlag, 0);
  return chunk('VP8X', plain);
}

function canvasIn(data: Buffer) {
  if (data.length < 10) throw new PhotoBroken('its head is too short');
  return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
}

function frameIn(data: Buffer) {
  if (data.length < 10 || data.readUIntBE(3, 3) !== 0x9d012a) throw new PhotoBroken('it has no key frame');
  return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
}

function losslessIn(data: Buffer) {
  if (data.length < 5 || data[0] !== 0x2f) throw new PhotoBroken('it has no lossless frame');
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
