import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const modules = createRequire(import.meta.url);

/** A code as a scanner reads it off the page; places are in millimetres from the top left corner. */
export interface ScannedCode {
  readonly format: string;
  readonly text: string;
  readonly contentType: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

export interface TextPlace {
  readonly text: string;
  /** of the baseline, in millimetres from the top left corner */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

export interface ReadPdf {
  readonly pages: number;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly title: string;
  readonly createdAt: string;
  readonly language: string;
  /** what a screen reader says for the pictures */
  readonly figures: readonly string[];
  readonly texts: readonly TextPlace[];
  /** all text in reading order, lines joined by a space */
  readonly text: string;
  readonly codes: readonly ScannedCode[];
}

const toMm = (points: number) => (points * 25.4) / 72;

/** Reads a page of a PDF, the first if no other is asked for, with readers that are not those who wrote it: its text, and its codes off the picture. */
export async function readPdf(bytes: Uint8Array, dotsPerInch = 203, place = 1): Promise<ReadPdf> {
  const standardFonts = join(dirname(modules.resolve('pdfjs-dist/package.json')), 'standard_fonts/');
  const task = getDocument({ data: bytes.slice(), standardFontDataUrl: standardFonts, verbosity: 0 });
  const document = await task.promise;
  try {
    const page = await document.getPage(place);
    const { info } = await document.getMetadata();
    const structure = await page.getStructTree();
    const size = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const texts = content.items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , height = 0, x = 0, y = 0] = item.transform.map(Number);
      const place = { x: toMm(x), y: toMm(size.height - y), width: toMm(item.width) };
      return [{ text: item.str, size: height, ...place }];
    });
    const scale = dotsPerInch / 72;
    const viewport = page.getViewport({ scale });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context = canvas.getContext('2d');
    // pdfjs draws with the very canvas that it brings, though its types only know the browser's
    const target = canvas as unknown as Parameters<typeof page.render>[0]['canvas'];
    await page.render({ canvas: target, viewport }).promise;
    const picture = context.getImageData(0, 0, canvas.width, canvas.height);
    return {
      pages: document.numPages,
      widthMm: toMm(size.width),
      heightMm: toMm(size.height),
      title: member(info, 'Title'),
      createdAt: member(info, 'CreationDate'),
      language: member(info, 'Language'),
      figures: (structure?.children ?? []).flatMap((node) => ('alt' in node ? [String(node.alt)] : [])),
      texts,
      text: texts.map(({ text }) => text).join(' '),
      codes: await scan(picture, 25.4 / dotsPerInch),
    };
  } finally {
    await task.destroy();
  }
}

/** The reader is in its package: without this it would be fetched from far away. */
function withoutFetching(): void {
  const wasm = readFileSync(modules.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
}

/** The text of the first code in a picture (PNG). */
export async function codeIn(picture: Uint8Array): Promise<string | undefined> {
  withoutFetching();
  return (await readBarcodes(picture))[0]?.text;
}

async function scan(
  picture: { data: Uint8ClampedArray; width: number; height: number },
  mmPerDot: number,
): Promise<ScannedCode[]> {
  withoutFetching();
  const { width, height } = picture;
  const image = { data: new Uint8ClampedArray(picture.data), width, height, colorSpace: 'srgb' as const };
  const found = await readBarcodes(image, { formats: ['Code128', 'QRCode'], tryHarder: true });
  return found.map(({ format, text, contentType, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
    const xs = corners.map(({ x }) => x * mmPerDot);
    const ys = corners.map(({ y }) => y * mmPerDot);
    const box = {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
    return { format, text, contentType, box };
  });
}

function member(info: object, name: string): string {
  return String(new Map(Object.entries(info)).get(name));
}
