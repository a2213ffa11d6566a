import PDFDocument, * as pdfkit from 'pdfkit';
import helvetica from 'pdfkit/standard-fonts/Helvetica';
import helveticaBold from 'pdfkit/standard-fonts/HelveticaBold';

export const regular = 'Helvetica';
export const bold = 'Helvetica-Bold';

/** Millimetres in PDF's points. */
export const mm = (millimetres: number) => (millimetres * 72) / 25.4;

/**
 * A new tagged document without margins, of one page to begin with. The same input gives the same bytes: the creation date comes from
 * `createdAt` and the file's id is made from the information alone.
 */
export function newDocument(page: {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly title: string;
  readonly language: string;
  /** ISO 8601 */
  readonly createdAt: string;
  /** whether pages that were left can still be written on */
  readonly keepsPages?: boolean;
}): PDFKit.PDFDocument {
  registerFonts();
  return new PDFDocument({
    size: [mm(page.widthMm), mm(page.heightMm)],
    margin: 0,
    bufferPages: page.keepsPages ?? false,
    pdfVersion: '1.7',
    lang: page.language,
    tagged: true,
    displayTitle: true,
    info: {
      Title: page.title,
      Creator: 'Returflow',
      Producer: 'Returflow',
      CreationDate: new Date(page.createdAt),
    },
  });
}

/** pdfkit's build for bundles knows no font until it is told; its build for Node finds its own and has no such call. */
function registerFonts(): void {
  if ('registerStdFonts' in pdfkit && typeof pdfkit.registerStdFonts === 'function') {
    pdfkit.registerStdFonts(helvetica, helveticaBold);
  }
}
