import { paidFor } from '#domain/allocation.ts';
import type { NewEvent } from '#domain/events.ts';
import { classify } from '#domain/inspection.ts';
import { nothing, sum } from '#domain/money.ts';
import { isCredited, type RemedyName } from '#domain/remedy.ts';
import type { ReturnCase, ReturnLine } from '#domain/return.ts';
import type { Commit, Orders } from '#shared/ports.ts';
import { stockOf } from './claim-of.ts';
import { takenAsLast } from './lapse-exchange.ts';

/** Whose change it is and when: what its events have in common, and what the shop's people sign. */
export interface ChangedBy {
  readonly base: Pick<NewEvent, 'actor' | 'occurredAt'>;
  readonly signed: { readonly by?: string; readonly why?: string };
}

/**
 * The change by which lines that have a remedy are refunded instead: the stock that was held for them is free, and the return takes the
 * shipping and the fees of an order of which it comes to be the last. Goods that were graded are worth what they are worth as money.
 */
export async function refundedInstead(
  orders: Orders,
  before: ReturnCase,
  wanted: readonly ReturnLine[],
  { base, signed }: ChangedBy,
): Promise<Omit<Commit, 'before' | 'returnId' | 'once'> & Pick<ReturnCase, 'lines'>> {
  const { head } = before;
  const changed = new Set(wanted.map(({ lineId }) => lineId));
  const lines = before.lines.map((line) =>
    changed.has(line.lineId) ? { ...line, remedy: undefined } : line,
  );
  const { told, claim } = await takenAsLast(orders, { head, lines });
  const byRemedy = [...Map.groupBy(wanted, ({ remedy }) => remedy?.is)];
  const events = byRemedy.flatMap(([from, group], index): NewEvent[] => {
    if (from === undefined) return [];
    const data = { ...whatChanges(from, group), ...(index === 0 && told), ...signed };
    return [{ ...base, type: 'RemedyChanged', data }];
  });
  const stock = head.money === 'none' ? stockOf({ head, lines: wanted }, 'given-back') : [];
  const change = { stock, ...(claim && { claim }) };
  if (head.goodsCredit === undefined) return { ...change, events, lines };
  const graded = classify(lines, head);
  return {
    ...change,
    events: [...events, { ...base, type: 'ItemsClassified', data: graded.data }],
    lines: graded.lines,
  };
}

function whatChanges(from: RemedyName, lines: readonly ReturnLine[]) {
  const paid = sum(lines.map((line) => (isCredited(line) ? nothing : paidFor(line.takes))));
  return {
    from,
    lines: lines.map(({ lineId }) => lineId),
    units: lines.reduce((units, { quantity }) => units + quantity, 0),
    paid,
  };
}
