import { minorDigits } from '#domain/money.ts';
import type { Language } from '#domain/policy.ts';
import type { TaxRate } from '#domain/vat.ts';
import type { Identity, PostalAddress } from '#shared/ports.ts';
import { bold, regular } from '../pdf/new-document.ts';
import type { Column } from '../pdf/paged-table.ts';
import { type TextLine, writeLines } from '../pdf/text-box.ts';
import { creditNoteWords } from './credit-note-words.ts';
import type { Seller } from './seller.ts';

type Words = (typeof creditNoteWords)[Language];

/** A4, and where things stand on it, in millimetres. */
export const page = { widthMm: 210, heightMm: 297 };
export const left = 18;
export const inner = page.widthMm - 2 * left;
export const half = inner / 2;
export const table = { top: 20, bottom: 268 };

export const line = (text: string, font: string, size: number): TextLine => ({ text, font, size });

function addressLines(address: PostalAddress, from: PostalAddress, language: Language): string[] {
  const town = `${address.postalCode} ${address.city}`;
  if (address.country === from.country) return [address.street, town];
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(address.country);
  return [address.street, town, (country ?? address.country).toUpperCase()];
}

/** A customer who has been erased has no name here. */
export function writeBuyer(
  doc: PDFKit.PDFDocument,
  buyer: Identity | undefined,
  seller: Seller,
  language: Language,
): void {
  if (buyer === undefined) return;
  const words = creditNoteWords[language];
  const { company } = buyer;
  const lines = [
    line(words.buyer, regular, 8),
    line(buyer.name, bold, 11),
    ...addressLines(buyer.address, seller.address, language).map((text) => line(text, regular, 10)),
    line(company?.number === undefined ? '' : `${words.companyNumber} ${company.number}`, regular, 10),
    line(company?.vatNumber === undefined ? '' : `${words.vatNumber} ${company.vatNumber}`, regular, 10),
  ];
  writeLines(doc, { x: left, y: 42, width: half - 6, height: 40 }, lines);
}

/** What a document is about, at the right of the buyer: each fact under its name. */
export function writeFacts(
  doc: PDFKit.PDFDocument,
  facts: readonly (readonly [what: string, is: string])[],
): void {
  for (const [place, [what, is]] of facts.entries()) {
    const y = 42 + place * 7.5;
    writeLines(doc, { x: left + half, y, width: half, height: 3.2 }, [line(what, regular, 8)]);
    writeLines(doc, { x: left + half, y: y + 3, width: half, height: 4.4 }, [line(is, bold, 10)]);
  }
}

export function heading(doc: PDFKit.PDFDocument, text: string, y: number): number {
  writeLines(doc, { x: left, y, width: inner, height: 6 }, [line(text, bold, 11)]);
  return y + 7;
}

/** Who issued it and which page it is, at the foot of each page. */
export function writeFeet(doc: PDFKit.PDFDocument, seller: Seller, language: Language): void {
  const words = creditNoteWords[language];
  const { start, count } = doc.bufferedPageRange();
  const { name, address, companyNumber, vatNumber, email } = seller;
  const who = [name, address.street, `${address.postalCode} ${address.city}`, email].join(' · ');
  const numbers = [`${words.companyNumber} ${companyNumber}`, `${words.vatNumber} ${vatNumber}`];
  if (seller.fTax) numbers.push(words.fTax);
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    writeLines(doc, { x: left, y: 276, width: inner, height: 12 }, [
      line(who, regular, 8),
      line(numbers.join(' · '), regular, 8),
      line(words.page(index + 1, count), regular, 8),
    ]);
  }
}

export const textColumns = (words: Words): Column[] => [
  { heading: words.description, x: left, width: 74, align: 'left' },
  { heading: words.quantity, x: left + 75, width: 15, align: 'right' },
];

export const amountColumns = (words: Words): Column[] => [
  { heading: words.rate, x: left + 91, width: 17, align: 'right' },
  { heading: words.net, x: left + 109, width: 21, align: 'right' },
  { heading: words.tax, x: left + 131, width: 21, align: 'right' },
  { heading: words.amount, x: left + 153, width: 21, align: 'right' },
];

/** An amount without its currency, as the language writes it. */
export function figureIn(currency: string, language: Language): (amount: number) => string {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount) => format.format(amount / 10 ** digits);
}

const localeOf = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

export const percent = (rate: TaxRate, language: Language) =>
  new Intl.NumberFormat(localeOf(language)).format(rate / 100);
