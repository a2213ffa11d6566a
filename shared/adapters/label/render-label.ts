import { toBytes } from 'pdfkit/output';
import { parcelCode } from '#domain/parcel-code.ts';
import type { Language } from '#domain/policy.ts';
import { readableSscc } from '#domain/sscc.ts';
import type { PostalAddress } from '#shared/ports.ts';
import { bold, mm, newDocument, regular } from '../pdf/new-document.ts';
import { type Box, type TextLine, writeLines } from '../pdf/text-box.ts';
import { labelWords } from './label-words.ts';
import { type BarcodeShapes, qrSymbol, ssccSymbol } from './symbols.ts';

export interface LabelParty {
  readonly name: string;
  readonly address: PostalAddress;
}

export interface LabelContent {
  readonly language: Language;
  readonly carrier: string;
  /** what the carrier calls this service */
  readonly service: string;
  readonly sender: LabelParty;
  readonly receiver: LabelParty;
  readonly returnId: string;
  readonly trackingNumber: string;
  readonly sscc: string;
  /** when the parcel was booked, ISO 8601: also the document's date */
  readonly bookedAt: string;
  /** what else must be said at the foot */
  readonly notice?: string | undefined;
}

const page = { widthMm: 105, heightMm: 148 };
const margin = 6;
const inner = page.widthMm - 2 * margin;
const qrSize = 21;

/** Width of the narrowest bar: GS1 asks for at least 0.495 mm on a logistic label (General Specifications). */
const moduleMm = 0.5;
/** GS1 asks for at least 31.75 mm. */
const barHeightMm = 32;

/**
 * The return label as a PDF page of A6 (105 × 148 mm), to be read by people, scanners and screen readers. The same
 * content gives the same bytes.
 */
export async function renderLabel(content: LabelContent): Promise<Uint8Array> {
  const words = labelWords[content.language];
  const doc = newDocument({
    ...page,
    title: `${words.title} ${content.returnId}`,
    language: content.language,
    createdAt: content.bookedAt,
  });
  const bytes = toBytes(doc);

  const beside = inner - qrSize - 5;
  writeLines(doc, { x: margin, y: 6, width: beside, height: 11 }, [line(words.heading, bold, 30)]);
  writeLines(doc, { x: margin, y: 18, width: beside, height: 10 }, [
    line(content.service, bold, 11),
    line(content.carrier, regular, 9),
  ]);
  const qrText = parcelCode(content.trackingNumber);
  const qr = { x: page.widthMm - margin - qrSize, y: margin, width: qrSize, height: qrSize };
  drawSymbol(doc, qrSymbol(qrText), qr, `${words.qr} ${content.trackingNumber}`);

  rule(doc, 31);
  const abroad = content.sender.address.country !== content.receiver.address.country;
  captioned(doc, words.from, { y: 32.5, height: 14.5 }, [
    line(content.sender.name, regular, 9),
    ...addressLines(content, content.sender.address, abroad).map((text) => line(text, regular, 9)),
  ]);
  rule(doc, 51);
  captioned(doc, words.to, { y: 52.5, height: 21.5 }, [
    line(content.receiver.name, bold, 14),
    ...addressLines(content, content.receiver.address, abroad).map((text) => line(text, bold, 13)),
  ]);
  rule(doc, 78);
  captioned(doc, words.rma, { y: 79.5, height: 7 }, [line(content.returnId, bold, 17)]);
  const half = inner / 2;
  captioned(doc, words.parcel, { y: 90, height: 5, width: half }, [line(content.trackingNumber, bold, 12)]);
  captioned(doc, words.booked, { x: margin + half, y: 90, height: 5, width: half }, [
    line(content.bookedAt.slice(0, 10), regular, 12),
  ]);
  rule(doc, 99);

  const bars = ssccSymbol(content.sscc);
  const width = bars.width * moduleMm;
  const barcode = { x: (page.widthMm - width) / 2, y: 101.5, width, height: barHeightMm };
  drawSymbol(doc, bars, barcode, `${words.barcode} ${readableSscc(content.sscc)}`);
  const below = { x: margin, y: 135, width: inner, height: 5 };
  writeLines(doc, below, [line(readableSscc(content.sscc), regular, 12)], 'center');
  const foot = { x: margin, y: 140.5, width: inner, height: 5.5 };
  const footLines = [words.advice, content.notice ?? ''].map((text) => line(text, regular, 7));
  writeLines(doc, foot, footLines, 'center');

  doc.end();
  return bytes;
}

function line(text: string, font: string, size: number): TextLine {
  return { text, font, size };
}

/** Street and town; abroad also the country, in capitals on a line of its own, as postal services ask. */
function addressLines(content: LabelContent, address: PostalAddress, abroad: boolean): string[] {
  const town = `${address.postalCode} ${address.city}`;
  if (!abroad) return [address.street, town];
  const country = new Intl.DisplayNames(content.language, { type: 'region' }).of(address.country);
  return [address.street, town, (country ?? address.country).toUpperCase()];
}

function captioned(
  doc: PDFKit.PDFDocument,
  caption: string,
  place: { x?: number; y: number; width?: number; height: number },
  lines: readonly TextLine[],
): void {
  const box = { x: place.x ?? margin, y: place.y, width: place.width ?? inner, height: 3 };
  writeLines(doc, box, [line(caption, regular, 7)]);
  writeLines(doc, { ...box, y: place.y + 3, height: place.height }, lines);
}

function rule(doc: PDFKit.PDFDocument, y: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.75)
    .moveTo(mm(margin), mm(y))
    .lineTo(mm(page.widthMm - margin), mm(y))
    .stroke();
  doc.endMarkedContent();
}

function drawSymbol(doc: PDFKit.PDFDocument, symbol: BarcodeShapes, box: Box, alt: string): void {
  const draw = () => {
    for (const polygon of symbol.polygons) {
      for (const [index, [x, y]] of polygon.entries()) {
        const at = [
          mm(box.x + (x / symbol.width) * box.width),
          mm(box.y + (y / symbol.height) * box.height),
        ] as const;
        if (index === 0) doc.moveTo(...at);
        else doc.lineTo(...at);
      }
      doc.closePath();
    }
    doc.fill('black', 'even-odd');
  };
  doc.addStructure(doc.struct('Figure', { alt }, draw));
}
