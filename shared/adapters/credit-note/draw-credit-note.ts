import { toBytes } from 'pdfkit/output';
import { type CreditNote, creditNoteName, totalOf } from '#domain/credit-note.ts';
import { taxTotals } from '#domain/credit-rows.ts';
import { formatMoney, type TaxedAmount } from '#domain/money.ts';
import { type Language, languageOf } from '#domain/policy.ts';
import { rowWords } from '#shared/messages/row-words.ts';
import type { Identity } from '#shared/ports.ts';
import { bold, newDocument, regular } from '../pdf/new-document.ts';
import { drawTable } from '../pdf/paged-table.ts';
import { writeLines } from '../pdf/text-box.ts';
import { creditNoteWords } from './credit-note-words.ts';
import * as paper from './paper.ts';
import type { Seller } from './seller.ts';

const { left, inner, half, line, table } = paper;

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
    ...paper.page,
    title: `${words.title} ${name}`,
    language,
    createdAt: `${note.issuedOn}T00:00:00.000Z`,
    keepsPages: true,
  });
  const bytes = toBytes(doc);
  writeLines(doc, { x: left, y: 18, width: half, height: 10 }, [line(seller.name, bold, 14)]);
  writeLines(doc, { x: left + half, y: 17, width: half, height: 12 }, [line(words.title, bold, 22)], 'right');
  paper.writeBuyer(doc, buyer, seller, language);
  paper.writeFacts(doc, factsOf(note, language));

  const turnPage = () => void doc.addPage();
  const figure = paper.figureIn(note.currency, language);
  const amounts = ({ amount, tax }: TaxedAmount) => [figure(amount - tax), figure(tax), figure(amount)];
  let y = paper.heading(doc, `${words.rows}, ${note.currency}`, 92);
  const rows = note.rows.map((row) => [
    row.kind === 'goods' ? (row.name ?? '') : rowWords(row)[language],
    String(row.quantity),
    paper.percent(row.taxRate, language),
    ...amounts(row.amount),
  ]);
  y = drawTable(doc, y, [...paper.textColumns(words), ...paper.amountColumns(words)], rows, {
    ...table,
    turnPage,
  });

  const totals = taxTotals(note.rows).map((total) => [
    paper.percent(total.taxRate, language),
    ...amounts(total),
  ]);
  if (y + 34 + 6 * (totals.length + note.paidBack.length) > table.bottom) {
    turnPage();
    y = table.top - 4;
  }
  y = paper.heading(doc, `${words.taxes}, ${note.currency}`, y + 5);
  y = drawTable(doc, y, paper.amountColumns(words), totals, { ...table, turnPage });
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
  paper.writeFeet(doc, seller, language);
  doc.end();
  return bytes;
}

function factsOf(note: CreditNote, language: Language): [what: string, is: string][] {
  const words = creditNoteWords[language];
  const { refersTo } = note;
  return [
    [words.number, creditNoteName(note)],
    [words.issuedOn, note.issuedOn],
    [words[refersTo.is], `${refersTo.number} (${refersTo.issuedOn})`],
    ...(refersTo.is === 'invoice' ? [[words.orderNumber, note.orderNumber] as [string, string]] : []),
    [words.returnNumber, note.returnId],
  ];
}
