import { bold, mm, regular } from './new-document.ts';
import { printable } from './printable.ts';

/** A column: where it begins and how wide it is, in millimetres; figures stand to the right. */
export interface Column {
  readonly heading: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'right';
}

/** Where a table may stand, in millimetres from the top of the page. */
export interface Between {
  readonly top: number;
  readonly bottom: number;
}

const size = 9;
const gap = 1.6;

/**
 * Draws a table from `y` on, tagged for screen readers, on as many pages as it takes: each begins with the headings again. Long texts
 * wrap; a row never breaks.
 * @param turnPage makes the next page
 * @returns where the table ends, in millimetres
 */
export function drawTable(
  doc: PDFKit.PDFDocument,
  from: number,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { top, bottom, turnPage }: Between & { readonly turnPage: () => void },
): number {
  const table = doc.struct('Table');
  doc.addStructure(table);
  let y = drawRow(
    doc,
    table,
    from,
    columns,
    columns.map(({ heading }) => heading),
    'TH',
  );
  rule(doc, columns, y - gap / 2);
  for (const row of rows) {
    if (y + heightOf(doc, columns, row) > bottom) {
      turnPage();
      y = drawRow(
        doc,
        table,
        top,
        columns,
        columns.map(({ heading }) => heading),
        'TH',
      );
      rule(doc, columns, y - gap / 2);
    }
    y = drawRow(doc, table, y, columns, row, 'TD');
  }
  table.end();
  return y;
}

function drawRow(
  doc: PDFKit.PDFDocument,
  table: PDFKit.PDFStructureElement,
  y: number,
  columns: readonly Column[],
  cells: readonly string[],
  type: 'TH' | 'TD',
): number {
  const height = heightOf(doc, columns, cells);
  const row = doc.struct('TR');
  table.add(row);
  for (const [index, { x, width, align }] of columns.entries()) {
    const cell = doc.struct(type, {}, () => {
      doc.font(type === 'TH' ? bold : regular).fontSize(size);
      doc.text(printable(cells[index] ?? ''), mm(x), mm(y), { width: mm(width), align });
    });
    row.add(cell);
  }
  row.end();
  return y + height;
}

function heightOf(doc: PDFKit.PDFDocument, columns: readonly Column[], cells: readonly string[]): number {
  doc.font(bold).fontSize(size);
  const heights = columns.map(({ width }, index) =>
    doc.heightOfString(printable(cells[index] ?? ''), { width: mm(width) }),
  );
  return (Math.max(...heights) * 25.4) / 72 + gap;
}

function rule(doc: PDFKit.PDFDocument, columns: readonly Column[], y: number): void {
  const [first] = columns;
  const last = columns.at(-1);
  if (first === undefined || last === undefined) return;
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .lineWidth(0.5)
    .moveTo(mm(first.x), mm(y))
    .lineTo(mm(last.x + last.width), mm(y))
    .stroke();
  doc.endMarkedContent();
}
