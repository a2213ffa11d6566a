import { toBytes } from 'pdfkit/output';
import { taxTotals } from '#domain/credit-rows.ts';
import { type ExchangeReceipt, receiptName, receiptTotal } from '#domain/exchange-receipt.ts';
import { formatMoney, type TaxedAmount } from '#domain/money.ts';
import { languageOf } from '#domain/policy.ts';
import type { Identity } from '#shared/ports.ts';
import { bold, newDocument, regular } from '../pdf/new-document.ts';
import { drawTable } from '../pdf/paged-table.ts';
import { writeLines } from '../pdf/text-box.ts';
import { creditNoteWords } from './credit-note-words.ts';
import * as paper from './paper.ts';
import { receiptWords } from './receipt-words.ts';
import type { Seller } from './seller.ts';

const { left, inner, half, line, table } = paper;

/**
 * The receipt of an exchange as PDF pages of A4, tagged, in the language of the order; titled an invoice where the buyer is a company. The same
 * receipt gives the same bytes.
 */
export async function drawReceipt(
  receipt: ExchangeReceipt,
  seller: Seller,
  buyer: Identity,
): Promise<Uint8Array> {
  const language = languageOf(receipt.language);
  const common = creditNoteWords[language];
  const words = receiptWords[language];
  const name = receiptName(receipt);
  const title = buyer.company === undefined ? words.receipt : words.invoice;
  const doc = newDocument({
    ...paper.page,
    title: `${title} ${name}`,
    language,
    createdAt: `${receipt.issuedOn}T00:00:00.000Z`,
    keepsPages: true,
  });
  const bytes = toBytes(doc);
  writeLines(doc, { x: left, y: 18, width: half, height: 10 }, [line(seller.name, bold, 14)]);
  writeLines(doc, { x: left + half, y: 17, width: half, height: 12 }, [line(title, bold, 22)], 'right');
  paper.writeBuyer(doc, buyer, seller, language);
  paper.writeFacts(doc, [
    [common.number, name],
    [common.issuedOn, receipt.issuedOn],
    [words.exchangeOrder, receipt.orderNumber],
    [common.returnNumber, receipt.returnId],
  ]);

  const turnPage = () => void doc.addPage();
  const figure = paper.figureIn(receipt.currency, language);
  const amounts = ({ amount, tax }: TaxedAmount) => [figure(amount - tax), figure(tax), figure(amount)];
  let y = paper.heading(doc, `${words.rows}, ${receipt.currency}`, 92);
  const rows = receipt.rows.map((row) => [
    row.name,
    String(row.quantity),
    paper.percent(row.taxRate, language),
    ...amounts(row.amount),
  ]);
  const columns = [...paper.textColumns(common), ...paper.amountColumns(common)];
  y = drawTable(doc, y, columns, rows, { ...table, turnPage });

  const totals = taxTotals(receipt.rows).map((total) => [
    paper.percent(total.taxRate, language),
    ...amounts(total),
  ]);
  if (y + 52 + 6 * totals.length > table.bottom) {
    turnPage();
    y = table.top - 4;
  }
  y = paper.heading(doc, `${common.taxes}, ${receipt.currency}`, y + 5);
  y = drawTable(doc, y, paper.amountColumns(common), totals, { ...table, turnPage });
  const money = (amount: number) => formatMoney(amount, receipt.currency, language);
  const total = receiptTotal(receipt).amount;
  const sum = line(`${words.total}: ${money(total)}`, bold, 14);
  writeLines(doc, { x: left, y: y + 3, width: inner, height: 8 }, [sum], 'right');
  const { carried, paid } = receipt;
  const by = `${words.methods[paid.method] ?? paid.method} (${paid.reference})`;
  const said = [
    words.carried(carried.creditNotes.join(', '), money(carried.amount)),
    words.paid(by, receipt.paidOn, money(paid.amount)),
    words.settled(money(total - carried.amount - paid.amount)),
  ];
  for (const [place, text] of said.entries()) {
    const box = { x: left, y: y + 12 + place * 5, width: inner, height: 5 };
    writeLines(doc, box, [line(text, regular, 9)], 'right');
  }
  paper.writeFeet(doc, seller, language);
  doc.end();
  return bytes;
}
