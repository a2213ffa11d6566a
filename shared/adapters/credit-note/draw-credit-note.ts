import { toBytes } from 'pdfkit/output';
import { type CreditNote, creditNoteName, totalOf } from '#domain/credit-note.ts';
import { taxTotals } from '#domain/credit-rows.ts';
import { formatMoney, minorDigits, type TaxedAmount } from '#domain/money.ts';
import { type Language, languageOf } from '#domain/policy.ts';
import type { TaxRate } from '#domain/vat.ts';
import { rowWords } from '#shared/messages/row-words.ts';
import type { Identity, PostalAddress } from '#shared/ports.ts';
import { bold, newDocument, regular } from '../pdf/new-document.ts';
import { type Column, drawTable } from '../pdf/paged-table.ts';
import { type TextLine, writeLines } from '../pdf/text-box.ts';
import { creditNoteWords } from './credit-note-words.ts';
import type { Seller } from './seller.ts';

type Words = (typeof creditNoteWords)[Language];

const page = { widthMm: 210, heightMm: 297 };
const left = 18;
const inner = page.widthMm - 2 * left;
const half = inner / 2;
const table = { top: 20, bottom: 268 };

/** The note as PDF pages of A4, tagged, in the language of the order. The same note gives the same bytes. */
export async function drawCreditNote(
  note: CreditNote,
  seller: Seller,
  buyer: Identity | undefined,
): Promise<Uint8Array> {
  const language = languageOf(note.language);
  const words = creditNoteWords[language];
  const name = creditNoteName(note);
  const doc = newDocument({
    ...page,
    title: `${words.title} ${name}`,
    language,
    createdAt: `${note.issuedOn}T00:00:00.000Z`,
    keepsPages: true,
  });
  const bytes = toBytes(doc);
  writeLines(doc, { x: left, y: 18, width: half, height: 10 }, [line(seller.name, bold, 14)]);
  writeLines(doc, { x: left + half, y: 17, width: half, height: 12 }, [line(words.title, bold, 22)], 'right');
  writeBuyer(doc, buyer, seller, language);
  writeFacts(doc, note, language);

  const turnPage = () => void doc.addPage();
  const figure = figureIn(note.currency, language);
  const amounts = ({ amount, tax }: TaxedAmount) => [figure(amount - tax), figure(tax), figure(amount)];
  let y = heading(doc, `${words.rows}, ${note.currency}`, 92);
  const rows = note.rows.map((row) => [
    row.kind === 'goods' ? (row.name ?? '') : rowWords(row)[language],
    String(row.quantity),
    percent(row.taxRate, language),
    ...amounts(row.amount),
  ]);
  y = drawTable(doc, y, [...textColumns(words), ...amountColumns(words)], rows, { ...table, turnPage });

  const totals = taxTotals(note.rows).map((total) => [percent(total.taxRate, language), ...amounts(total)]);
  if (y + 34 + 6 * (totals.length + note.paidBack.length) > table.bottom) {
    turnPage();
    y = table.top - 4;
  }
  y = heading(doc, `${words.taxes}, ${note.currency}`, y + 5);
  y = drawTable(doc, y, amountColumns(words), totals, { ...table, turnPage });
  const money = (amount: number) => formatMoney(amount, note.currency, language);
  const sum = line(`${words.total}: ${money(totalOf(note).amount)}`, bold, 14);
  writeLines(doc, { x: left, y: y + 3, width: inner, height: 8 }, [sum], 'right');
  y += 12;
  for (const { method, reference, amount } of note.paidBack) {
    const by = words.methods[method] ?? method;
    const paid = [line(`${words.paidBack} ${by} (${reference}): ${money(amount)}`, regular, 9)];
    writeLines(doc, { x: left, y, width: inner, height: 5 }, paid, 'right');
    y += 5;
  }
  writeFeet(doc, seller, language);
  doc.end();
  return bytes;
}

const line = (text: string, font: string, size: number): TextLine => ({ text, font, size });

function addressLines(address: PostalAddress, from: PostalAddress, language: Language): string[] {
  const town = `${address.postalCode} ${address.city}`;
  if (address.country === from.country) return [address.street, town];
  const country = new Intl.DisplayNames(language, { type: 'region' }).of(address.country);
  return [address.street, town, (country ?? address.country).toUpperCase()];
}

/** A customer who has been erased has no name here. */
function writeBuyer(
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

function writeFacts(doc: PDFKit.PDFDocument, note: CreditNote, language: Language): void {
  const words = creditNoteWords[language];
  const { refersTo } = note;
  const facts = [
    [words.number, creditNoteName(note)],
    [words.issuedOn, note.issuedOn],
    [words[refersTo.is], `${refersTo.number} (${refersTo.issuedOn})`],
    ...(refersTo.is === 'invoice' ? [[words.orderNumber, note.orderNumber]] : []),
    [words.returnNumber, note.returnId],
  ];
  for (const [place, [what = '', is = '']] of facts.entries()) {
    const y = 42 + place * 7.5;
    writeLines(doc, { x: left + half, y, width: half, height: 3.2 }, [line(what, regular, 8)]);
    writeLines(doc, { x: left + half, y: y + 3, width: half, height: 4.4 }, [line(is, bold, 10)]);
  }
}

function heading(doc: PDFKit.PDFDocument, text: string, y: number): number {
  writeLines(doc, { x: left, y, width: inner, height: 6 }, [line(text, bold, 11)]);
  return y + 7;
}

/** Who issued it and which page it is, at the foot of each page. */
function writeFeet(doc: PDFKit.PDFDocument, seller: Seller, language: Language): void {
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

const textColumns = (words: Words): Column[] => [
  { heading: words.description, x: left, width: 74, align: 'left' },
  { heading: words.quantity, x: left + 75, width: 15, align: 'right' },
];

const amountColumns = (words: Words): Column[] => [
  { heading: words.rate, x: left + 91, width: 17, align: 'right' },
  { heading: words.net, x: left + 109, width: 21, align: 'right' },
  { heading: words.tax, x: left + 131, width: 21, align: 'right' },
  { heading: words.amount, x: left + 153, width: 21, align: 'right' },
];

/** An amount without its currency, as the language writes it. */
function figureIn(currency: string, language: Language): (amount: number) => string {
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return (amount) => format.format(amount / 10 ** digits);
}

const localeOf = (language: Language) => (language === 'sv' ? 'sv-SE' : 'en-GB');

const percent = (rate: TaxRate, language: Language) =>
  new Intl.NumberFormat(localeOf(language)).format(rate / 100);
