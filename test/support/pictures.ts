/** Pictures with things in them that they do not show, each a word to look for. */

export const place = 'GPSLatitude-57.7089';
const camera = 'Kamera-Modell-9';
const hidden = 'bakom-slutet';

const bytes = (...parts: readonly (number | string | Uint8Array)[]): Buffer =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'number'
        ? Buffer.from([part])
        : typeof part === 'string'
          ? Buffer.from(part, 'latin1')
          : Buffer.from(part),
    ),
  );

function segment(marker: number, ...content: readonly (number | string | Uint8Array)[]): Buffer {
  const body = bytes(...content);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return bytes(0xff, marker, length, body);
}

/** A progressive JPEG of two scans by its structure; the coded data is noise with a stuffed byte and a restart in it. */
export function aJpeg({ width = 8, height = 8 } = {}): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  const scan = segment(0xda, 1, 1, 0, 0, 63, 0);
  const coded = bytes(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56);
  return bytes(
    ...[0xff, 0xd8, segment(0xe0, 'JFIF\0', 1, 1, 0, 0, 1, 0, 1, 0, 0)],
    ...[segment(0xe1, 'Exif\0\0', place), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', camera)],
    ...[segment(0xe2, 'ICC_PROFILE\0', camera), segment(0xed, 'Photoshop 3.0\0', place)],
    ...[segment(0xfe, camera), segment(0xee, 'Adobe', 0, 100, 0, 0, 0, 0, 1)],
    ...[segment(0xdb, 0, new Uint8Array(64).fill(1)), segment(0xc2, 8, size, 1, 1, 0x11, 0)],
    ...[segment(0xc4, 0, new Uint8Array(16)), scan, coded, segment(0xfe, place), scan, coded],
    ...[0xff, 0xd9, hidden, 'ftypmp42', place],
  );
}

function pngChunk(type: string, data: Uint8Array | string): Buffer {
  const body = bytes(data);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return bytes(length, type, body, new Uint8Array(4));
}

export function aPng({ width = 2, height = 3 } = {}): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return bytes(
    ...['\x89PNG\r\n\x1a\n', pngChunk('IHDR', head), pngChunk('eXIf', place), pngChunk('tEXt', camera)],
    ...[pngChunk('iTXt', place), pngChunk('tIME', new Uint8Array(7)), pngChunk('iCCP', camera)],
    ...[pngChunk('sRGB', '\0'), pngChunk('IDAT', 'pixlar'), pngChunk('noTe', place), pngChunk('IEND', '')],
    hidden,
  );
}

function webpChunk(type: string, data: Uint8Array | string): Buffer {
  const body = bytes(data);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return bytes(type, length, body, new Uint8Array(body.length % 2));
}

/** A WebP with transparency; `more` are chunks of its own. */
export function aWebp(more: readonly Buffer[] = []): Buffer {
  // EXIF, XMP, transparency, colours
  const head = webpChunk('VP8X', [0x3c, 0, 0, 0, 9, 0, 0, 4, 0, 0] as unknown as Uint8Array);
  const frame = webpChunk('VP8 ', bytes(0, 0, 0, 0x9d, 0x01, 0x2a, 10, 0, 5, 0, 'x'));
  const told = [webpChunk('EXIF', place), webpChunk('XMP ', camera), webpChunk('ICCP', camera)];
  const body = bytes('WEBP', head, webpChunk('ALPH', 'abc'), frame, ...told, ...more);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return bytes('RIFF', length, body, hidden);
}

export const aMovingWebp = (): Buffer => aWebp([webpChunk('ANMF', 'x')]);
export const aHeic = (): Buffer => bytes(new Uint8Array(4), 'ftypheic', new Uint8Array(20));

/** What none of them may still hold. */
export const secrets = [place, camera, hidden, 'Exif', 'ICC', 'xap', 'Photoshop', 'ftyp', 'XMP'];
