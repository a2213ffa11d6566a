import { PhotoBroken } from './photo-broken.ts';

/** Markers by ITU-T T.81, table B.1. */
const startOfScan = 0xda;
const endOfImage = 0xd9;
const adobe = 0xee;
/** frames by Huffman or arithmetic coding: the rest of C0–CF are tables */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** tables, restart intervals, number of lines */
const isTable = (marker: number) => [0xc4, 0xcc, 0xdb, 0xdc, 0xdd].includes(marker);
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7;

/**
 * A JPEG without anything but frames, tables and scans: no application segments (EXIF, XMP, IPTC, ICC, thumbnails), no comments,
 * and nothing behind its end, where phones put films and second pictures.
 * @throws PhotoBroken
 */
export function bareJpeg(bytes: Uint8Array) {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let hasScan = false;
  for (let at = 2; ; ) {
    const { marker, segment, next } = segmentAt(bytes, at);
    if (marker === endOfImage) break;
    if (isFrame(marker)) size ??= sizeIn(segment);
    if (isFrame(marker) || isTable(marker) || marker === startOfScan) kept.push(segment);
    if (marker === adobe && isColourNote(segment)) kept.push(segment);
    at = next;
    if (marker !== startOfScan) continue;
    hasScan = true;
    at = endOfScan(bytes, next);
    kept.push(bytes.subarray(next, at));
  }
  if (size === undefined || !hasScan) throw new PhotoBroken('it has no picture in it');
  return { ...size, content: Buffer.concat([...kept, Buffer.from([0xff, endOfImage])]) };
}

function segmentAt(bytes: Uint8Array, from: number) {
  let at = from;
  if (bytes[at] !== 0xff) throw new PhotoBroken('a segment does not begin where it should');
  // any number of fill bytes may stand before a marker
  while (bytes[at + 1] === 0xff) at += 1;
  const marker = bytes[at + 1];
  if (marker === undefined) throw new PhotoBroken('it ends too early');
  if (marker === endOfImage) return { marker, segment: bytes.subarray(at, at + 2), next: at + 2 };
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
  const next = at + 2 + length;
  if (length < 2 || next > bytes.length) throw new PhotoBroken('a segment is longer than the file');
  return { marker, segment: bytes.subarray(at, next), next };
}

function sizeIn(frame: Uint8Array) {
  if (frame.length < 10) throw new PhotoBroken('a frame is too short');
  const two = (at: number) => ((frame[at] ?? 0) << 8) | (frame[at + 1] ?? 0);
  return { height: two(5), width: two(7) };
}

/** Which colours the numbers mean: twelve bytes that say nothing else. */
function isColourNote(segment: Uint8Array): boolean {
  return segment.length === 16 && Buffer.from(segment.subarray(4, 9)).toString('latin1') === 'Adobe';
}

/** Where the coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker !== 0 && marker !== 0xff && !isRestart(marker)) return at;
  }
  throw new PhotoBroken('it ends in the middle of the picture');
}
