import { shareByWeight } from './allocation.ts';
import { type CreditedHead, type LineSums, lineSums } from './credit-rows.ts';
import { type MinorUnits, sum, times } from './money.ts';
import { amountDue, feeTaken } from './owed.ts';
import type { ReturnHead, ReturnLine } from './return.ts';

/** Where what a return credits goes, whole minor units; the parts add up to what is due. */
export interface Settlement {
  /** back by the order's payments */
  readonly refund: MinorUnits;
  /** to the customer's store credit */
  readonly storeCredit: MinorUnits;
  /** what of that each line's goods bring, by which a bonus is counted */
  readonly creditedLines: readonly { readonly credit: MinorUnits; readonly percent: number }[];
  /** pays for the goods of the exchange */
  readonly exchange: MinorUnits;
  /** what those goods cost beyond it: the customer pays it first */
  readonly difference: MinorUnits;
  /** what those goods cost in all */
  readonly goodsCost: MinorUnits;
}

/**
 * Splits what is due by what the customer chose. What is kept for the way back comes out of the money first, then of store credit, then of
 * the exchange. Goods of an exchange are paid by what the lines that they stand for bring, then by other money of the return that would go
 * back; what that does not cover is asked for. What the exchange leaves over goes back as money. Where all was chosen as store credit,
 * shipping and goodwill go there, too.
 * @param paid what of the difference has been paid
 */
export function settlementOf(
  head: CreditedHead,
  lines: readonly ReturnLine[],
  paid: MinorUnits = 0,
): Settlement {
  const sums = lines.map((line) => lineSums(line, head.boxClosed));
  const due = amountDue(head).amount;
  const creditOf = (index: number) => (sums[index]?.paid.amount ?? 0) - (sums[index]?.deducted.amount ?? 0);
  const totalOf = (wanted: (line: ReturnLine) => boolean) =>
    lines.reduce((total, line, index) => total + (wanted(line) ? creditOf(index) : 0), 0);

  const goodsCost = exchangeCost(lines, sums);
  const byCredit = totalOf(({ remedy }) => remedy?.is === 'store-credit');
  const byExchange = totalOf(({ remedy }) => remedy?.is === 'exchange');
  const hasMoneyLines = lines.some(({ remedy }) => remedy === undefined);
  const allCredit = byCredit > 0 && !hasMoneyLines && goodsCost === 0;

  const kept = feeTaken(head);
  const fromMoney = Math.max(due + kept - byCredit - byExchange, 0);
  const keptOfMoney = Math.min(kept, fromMoney);
  const keptOfCredit = Math.min(kept - keptOfMoney, byCredit);
  const storeCredit = allCredit ? due : Math.min(byCredit - keptOfCredit, due);

  const left = due - storeCredit;
  const exchange = Math.min(Math.max(goodsCost - paid, 0), left);
  const weights = lines.map((line, index) => (line.remedy?.is === 'store-credit' ? creditOf(index) : 0));
  const shares = shareByWeight(Math.min(storeCredit, byCredit), weights);
  return {
    refund: left - exchange,
    storeCredit,
    creditedLines: lines.flatMap(({ remedy }, index) =>
      remedy?.is === 'store-credit' ? [{ credit: shares[index] ?? 0, percent: remedy.bonusPercent }] : [],
    ),
    exchange,
    difference: Math.max(goodsCost - paid - exchange, 0),
    goodsCost,
  };
}

/** What the goods cost that units of the lines are exchanged for: one for each unit that came, or may come. */
function exchangeCost(lines: readonly ReturnLine[], sums: readonly LineSums[]): MinorUnits {
  return sum(
    lines.map(({ remedy }, index) =>
      remedy?.is === 'exchange' ? times(remedy.goods.price, sums[index]?.units ?? 0) : { amount: 0, tax: 0 },
    ),
  ).amount;
}

/** What a customer is told of it: where the money of a return went, or would go by now. */
export interface Shares {
  readonly refund: MinorUnits;
  readonly storeCredit: MinorUnits;
  readonly exchange: MinorUnits;
  /** the customer pays, or paid, so much more for the goods of the exchange */
  readonly difference: MinorUnits;
  /** the shop adds so much to the store credit */
  readonly bonus: MinorUnits;
}

/** What it is by what is recorded once the credit is reserved, and before that by the return as it stands. */
export function sharesOf(head: ReturnHead, lines: readonly ReturnLine[]): Shares {
  const { credit, difference: asked, exchange: plan, bonus = 0, storeCredit, refunds = [] } = head;
  if (credit === undefined) {
    const paid = asked?.paid === undefined ? 0 : asked.amount;
    const { refund, storeCredit, exchange, difference } = settlementOf(head, lines, paid);
    return { refund, storeCredit, exchange, difference: difference + paid, bonus };
  }
  const reserved = refunds.reduce((total, { by, amount }) => total + (by === 'store-credit' ? amount : 0), 0);
  const toShopFor = storeCredit?.amount ?? reserved;
  const exchange = plan?.carried ?? 0;
  return {
    refund: credit.amount - toShopFor - exchange,
    storeCredit: toShopFor,
    exchange,
    difference: plan?.difference ?? 0,
    bonus,
  };
}
