import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { payByOf } from '#domain/exchange.ts';
import { languageOf } from '#domain/policy.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import { settlementOf } from '#domain/settlement.ts';
import { isDifferenceOpen } from '#domain/waits.ts';
import type { Clock, Collection, Collections, Orders, Returns } from '#shared/ports.ts';
import { lapsed } from './lapse-exchange.ts';
import { paidDifference } from './plan-credit.ts';

export interface AgreeOnDifferenceDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly collections: Collections;
  readonly clock: Clock;
}

/**
 * The return once it is clear what its exchange is paid with: one that costs no more than the credit goes on; what it costs more is asked
 * for, and paid; or the exchange has lapsed, because it was not, or because the goods came when nothing was held any more.
 * @throws Refusal DifferenceAwaited with `paySeconds` while the customer may still pay; PaymentsUnavailable, RefundOutcomeUnknown
 */
export async function agreeOnDifference(deps: AgreeOnDifferenceDeps, found: ReturnCase): Promise<ReturnCase> {
  const { head, lines } = found;
  const { difference: missing, goodsCost } = settlementOf(head, lines, paidDifference(found));
  if (goodsCost === 0) return found;
  if (head.stockFreed) return change(deps, found, await lapsed(deps, found, 'TooLate'));
  const now = deps.clock.now();
  if (isDifferenceOpen(head) && (missing === 0 || now >= (head.difference?.payBy ?? now))) {
    return agreeOnDifference(deps, await closeDifference(deps, found));
  }
  if (missing === 0) return found;
  if (head.difference === undefined) {
    const asked = { key: `${head.returnId}~difference`, amount: missing, payBy: payByOf(head, now) };
    const event: NewEvent = { type: 'DifferenceAsked', actor: 'system', occurredAt: now, data: asked };
    return agreeOnDifference(deps, await change(deps, found, { events: [event] }));
  }
  if (head.difference.paid !== undefined)
    throw new Refusal('RefundDeclined', 'the credit fell after the difference was paid', {
      code: 'credit-fell',
    });
  const paySeconds = Math.ceil((Date.parse(head.difference.payBy) - Date.parse(now)) / 1000) + 1;
  throw new Refusal('DifferenceAwaited', 'the customer pays the difference first', { paySeconds });
}

/** How the payment provider is asked for the difference of a return. @throws TypeError for a return without one */
export function collectionOf({
  returnId,
  orderNumber,
  currency,
  language,
  difference,
}: ReturnHead): Collection {
  if (difference === undefined) throw new TypeError(`${returnId} asks for no difference`);
  const { key, amount, payBy } = difference;
  const says = {
    sv: `Mellanskillnad vid byte, order ${orderNumber}`,
    en: `Difference for your exchange, order ${orderNumber}`,
  };
  return { key, returnId, amount, currency, language, payBy, says: says[languageOf(language)] };
}

/** The return when the difference cannot be paid any more: it was paid after all, or the exchange lapses. */
async function closeDifference(deps: AgreeOnDifferenceDeps, found: ReturnCase): Promise<ReturnCase> {
  const asked = collectionOf(found.head);
  const outcome = await deps.collections.close(asked);
  if (outcome === 'lapsed') return change(deps, found, await lapsed(deps, found, 'Unpaid'));
  const stands = await deps.collections.find(asked);
  if (stands?.is !== 'paid') throw new Refusal('RefundOutcomeUnknown', 'the payment is not told yet');
  const { paymentId, method } = stands;
  const data = { key: asked.key, amount: asked.amount, paymentId, method };
  const occurredAt = deps.clock.now();
  return change(deps, found, { events: [{ type: 'DifferencePaid', actor: 'system', occurredAt, data }] });
}

async function change(
  { returns }: AgreeOnDifferenceDeps,
  before: ReturnCase,
  what: Omit<Parameters<Returns['commit']>[0], 'before' | 'returnId'>,
): Promise<ReturnCase> {
  const head = await returns.commit({ before, returnId: before.head.returnId, ...what });
  return { head: head ?? before.head, lines: what.lines ?? before.lines };
}
