import { lineSums } from '#domain/credit-rows.ts';
import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { type ExchangePlan, exchangeOrderNumber } from '#domain/exchange.ts';
import { amountDue } from '#domain/owed.ts';
import { type PlannedRefund, type RefundablePayment, splitRefund } from '#domain/refund.ts';
import type { RefundPart } from '#domain/refund-part.ts';
import { heldFor } from '#domain/remedy.ts';
import type { RemediedGoods } from '#domain/remedy-events.ts';
import type { ReturnCase } from '#domain/return.ts';
import { type Settlement, settlementOf } from '#domain/settlement.ts';
import { bonusFor, storeCreditMethod } from '#domain/store-credit-bonus.ts';
import type { Clock, Commit, Orders, Returns, StockChange } from '#shared/ports.ts';
import { knownReturn } from './known.ts';

export interface PlanCreditDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly clock: Clock;
}

/**
 * The change that reserves what a return is due: parts of the order's payments by what each becomes, the shop's bonus, the order that an
 * exchange becomes, goods that are to be replaced or repaired, and what becomes of the stock that was held for all that.
 * @throws Refusal RefundDeclined when the payments have less left than is due
 */
export async function planCredit(
  deps: PlanCreditDeps,
  found: ReturnCase,
): Promise<Pick<Commit, 'events' | 'refunds' | 'stock'>> {
  const { head, lines } = found;
  const settlement = settlementOf(head, lines, paidDifference(found));
  const amount = amountDue(head);
  const payments = await deps.orders.payments(head.orderNumber);
  const wanted = await split(deps, found, settlement, payments);
  const refunds = toTheirOwnCredit(wanted, payments);
  const exchange = exchangePlan(found, settlement);
  const goods = remediedGoods(found);
  const base = { actor: 'system', occurredAt: deps.clock.now() } as const;
  const data = {
    amount,
    parts: refunds.map(bare),
    ...(settlement.storeCredit > 0 && { bonus: bonusOf(settlement, wanted, payments) }),
    ...(exchange && { exchange }),
  };
  const events: NewEvent[] = [{ ...base, type: 'CreditReserved', data }];
  if (goods.length > 0) events.push({ ...base, type: 'RemedyOrdered', data: { goods } });
  return { events, refunds, stock: stockSettled(found) };
}

/** A part as events say it, without what the table holds it against. */
export const bare = ({ place: _place, ceiling: _ceiling, ...part }: PlannedRefund): RefundPart => part;

/** What of a difference the customer has paid. */
export const paidDifference = ({ head: { difference } }: ReturnCase) =>
  difference?.paid === undefined ? 0 : difference.amount;

/** The parts of the refund. What another try has reserved meanwhile is not missing: the return then changed with it. */
async function split(
  deps: PlanCreditDeps,
  { head }: ReturnCase,
  { storeCredit, exchange }: Settlement,
  payments: readonly RefundablePayment[],
): Promise<PlannedRefund[]> {
  try {
    return splitRefund(head, amountDue(head).amount, payments, { 'store-credit': storeCredit, exchange });
  } catch (error) {
    const now = await knownReturn(deps.returns, head.returnId);
    if (now.head.chain.hash === head.chain.hash) throw error;
    throw new Refusal('ReturnChangedMeanwhile', 'the return changed while its refund was planned');
  }
}

/**
 * What was paid by store credit and is to be store credit goes back to that very one, as money goes back by its payment: what was a bonus
 * there never becomes owed money. The key is then that of a refund.
 */
function toTheirOwnCredit(
  parts: readonly PlannedRefund[],
  payments: readonly RefundablePayment[],
): PlannedRefund[] {
  const back = new Map<string, PlannedRefund>();
  for (const { by, ...part } of parts) {
    const isOwn = by === 'store-credit' && payments[part.place]?.method === storeCreditMethod;
    const key = isOwn ? part.key.slice(0, part.key.lastIndexOf('~')) : part.key;
    const amount = (back.get(key)?.amount ?? 0) + part.amount;
    back.set(key, { ...part, key, amount, ...(by !== undefined && !isOwn && { by }) });
  }
  return [...back.values()];
}

/** Counted on what the store credit takes of each payment: what was itself paid by store credit earns no bonus again. */
function bonusOf(
  { creditedLines }: Settlement,
  refunds: readonly PlannedRefund[],
  payments: readonly RefundablePayment[],
): number {
  const counted = refunds
    .filter(({ by }) => by === 'store-credit')
    .map(({ place, amount }) => ({ method: payments[place]?.method ?? 'other', amount }));
  return bonusFor({ lines: creditedLines, payments: counted });
}

function exchangePlan(found: ReturnCase, { goodsCost, exchange }: Settlement): ExchangePlan | undefined {
  const { head } = found;
  const lines = unitsBack(found).flatMap(({ line: { lineId, remedy }, units }) => {
    if (remedy?.is !== 'exchange' || units === 0) return [];
    const { sku, price } = remedy.goods;
    return [{ lineId, sku, units, price }];
  });
  if (lines.length === 0) return undefined;
  const orderNumber = exchangeOrderNumber(head);
  return { orderNumber, total: goodsCost, carried: exchange, difference: paidDifference(found), lines };
}

function remediedGoods(found: ReturnCase): RemediedGoods[] {
  return unitsBack(found).flatMap(({ line: { lineId, sku, remedy }, units }) => {
    if (units === 0 || (remedy?.is !== 'replacement' && remedy?.is !== 'repair')) return [];
    return [{ lineId, sku, units, remedy: remedy.is }];
  });
}

/** Stock for the units that came back goes out; what was held for units that did not is free again. */
function stockSettled(found: ReturnCase): StockChange[] {
  const { head, lines } = found;
  if (head.stockFreed) return [];
  const back = unitsBack(found);
  const taken = heldFor(lines, (index) => back[index]?.units ?? 0);
  const free = heldFor(lines, (index) => (lines[index]?.quantity ?? 0) - (back[index]?.units ?? 0));
  return [
    ...taken.map((one) => ({ ...one, as: 'taken' }) as const),
    ...free.map((one) => ({ ...one, as: 'given-back' }) as const),
  ];
}

/** How many units of each line came back, or may yet. */
const unitsBack = ({ head, lines }: ReturnCase) =>
  lines.map((line) => ({ line, units: lineSums(line, head.boxClosed).units }));
