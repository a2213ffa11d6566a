import type { CreditNoteKind, TaxRate } from '#domain/credit-note.ts';
import { creditRows } from '#domain/credit-rows.ts';
import type { TaxedAmount } from '#domain/money.ts';
import type { Sentence } from '#domain/policy.ts';
import type { ReturnCase } from '#domain/return.ts';
import { rowWords } from '#shared/messages/row-words.ts';

/** One of the rows that an amount is made of. */
export interface AmountRow {
  readonly kind: CreditNoteKind;
  readonly lineId?: string | undefined;
  readonly quantity: number;
  /** below nothing for what is kept */
  readonly amount: TaxedAmount;
  readonly taxRate: TaxRate;
  readonly says: Sentence;
}

/** Why this amount: rows, in words, that add up to what the return is credited, or would be by now. */
export function whyAmount({ head, lines }: ReturnCase): AmountRow[] {
  return creditRows(head, lines).map((row) => {
    const { kind, lineId, quantity, amount, rate } = row;
    return { kind, lineId, quantity, amount, taxRate: rate, says: rowWords(row) };
  });
}
