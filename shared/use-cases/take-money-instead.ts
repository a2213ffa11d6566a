import { Refusal } from '#domain/errors.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import type { Clock, Orders, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { refundedInstead } from './refunded-instead.ts';
import type { ReturnView } from './return-view.ts';
import { ownReturn, timelineOf, viewOf } from './view-return.ts';

export interface TakeMoneyInsteadDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly clock: Clock;
}

/**
 * The customer wants the money after all for lines for which they chose something else, where it is offered and as long as their choice has
 * not begun to be carried out. Lines that are refunded already stay so: asked again, nothing changes.
 * @throws Refusal ReturnNotFound, UnknownLine, RemedyNotOffered, MoneyHasMoved
 */
export function takeMoneyInstead({ returns, orders, clock }: TakeMoneyInsteadDeps) {
  return (asked: { returnId: string; orderNumber: string; lines: readonly string[] }): Promise<ReturnView> =>
    again(async () => {
      const before = await ownReturn(returns, asked);
      const wanted = asked.lines
        .map((lineId) => lineOf(before, lineId))
        .filter(({ remedy }) => remedy !== undefined);
      if (wanted.length > 0) {
        refuseIfBegun(before.head);
        for (const { lineId, terms } of wanted) {
          const offers = terms?.offers ?? ['refund'];
          if (!offers.includes('refund'))
            throw new Refusal('RemedyNotOffered', `line ${lineId} is not offered refund`, { lineId, offers });
        }
        const base = { actor: 'customer', occurredAt: clock.now() } as const;
        const change = await refundedInstead(orders, before, wanted, { base, signed: {} });
        await returns.commit({ before, returnId: asked.returnId, ...change });
      }
      return viewOf(await ownReturn(returns, asked), await timelineOf(returns, asked.returnId));
    });
}

function lineOf({ lines }: ReturnCase, lineId: string) {
  const line = lines.find((one) => one.lineId === lineId);
  if (line === undefined) throw new Refusal('UnknownLine', `the return has no line ${lineId}`, { lineId });
  return line;
}

function refuseIfBegun({ status, money, difference }: ReturnHead): void {
  if (status === 'ended' || money !== 'none' || difference !== undefined)
    throw new Refusal('MoneyHasMoved', 'what was chosen is being carried out, or has been');
}
