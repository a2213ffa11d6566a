import { mm } from './new-document.ts';
import { printable } from './printable.ts';

/** A place on the page, in millimetres from the top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of text at the size it has when there is room, in points. */
export interface TextLine {
  readonly text: string;
  readonly font: string;
  readonly size: number;
}

/** Lines never get smaller than this share of their size. */
const smallest = 0.5;
const step = 0.05;

/**
 * Writes lines into a box, one paragraph each, as large as they fit: long lines wrap, and all shrink together before
 * anything is cut. What does not fit at half size ends in an ellipsis.
 */
export function writeLines(
  doc: PDFKit.PDFDocument,
  box: Box,
  lines: readonly TextLine[],
  align: 'left' | 'center' | 'right' = 'left',
): void {
  const written = lines.map((line) => ({ ...line, text: printable(line.text) })).filter((line) => line.text);
  const width = mm(box.width);
  let share = 1;
  while (share > smallest && heightOf(doc, written, width, share) > mm(box.height)) share -= step;

  let y = mm(box.y);
  const bottom = mm(box.y + box.height);
  for (const { text, font, size } of written) {
    doc.font(font).fontSize(size * share);
    const height = Math.min(doc.heightOfString(text, { width }), bottom - y);
    if (height < doc.currentLineHeight() * 0.99) break;
    doc.addStructure(
      doc.struct('P', {}, () => {
        doc.text(text, mm(box.x), y, { width, height: height + 0.01, align, ellipsis: '…' });
      }),
    );
    y += height;
  }
}

function heightOf(doc: PDFKit.PDFDocument, lines: readonly TextLine[], width: number, share: number): number {
  return lines.reduce((total, { text, font, size }) => {
    doc.font(font).fontSize(size * share);
    // a word that must be broken is a reason to shrink, as is a block that is too high
    const broken = text.split(' ').some((word) => doc.widthOfString(word) > width);
    return broken ? Number.POSITIVE_INFINITY : total + doc.heightOfString(text, { width });
  }, 0);
}
