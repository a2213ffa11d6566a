import { addDays, dayOf, daysBetween, endOfDay } from '../law/calendar.ts';
import type { MarketPack } from '../law/market-pack.ts';
import type { Policy, PolicyWindow } from '../policy.ts';
import type { Facts } from './fields.ts';

/** The moments that a judgement hangs on. */
export interface Moments {
  readonly placedAt: string;
  readonly fulfilledAt?: string | undefined;
  readonly deliveredAt?: string | undefined;
  readonly statedAt: string;
  /** when the customer was told of the right of withdrawal, where the order says so itself */
  readonly informedAt?: string | undefined;
  /** the customer has expressly said that they withdraw: where that is late or doubtful, a person looks */
  readonly declared?: boolean | undefined;
}

/** What the moments are as facts: days where the market is, and whole days between them. */
export function daysOf({ timeZone }: MarketPack, moments: Moments): Facts {
  const { placedAt, fulfilledAt, deliveredAt, statedAt } = moments;
  const statedOn = dayOf(statedAt, timeZone);
  const placedOn = dayOf(placedAt, timeZone);
  const days: Record<string, string | number> = {
    statedOn,
    'order.placedOn': placedOn,
    daysSincePlaced: daysBetween(placedOn, statedOn),
  };
  if (fulfilledAt !== undefined) {
    const fulfilledOn = dayOf(fulfilledAt, timeZone);
    days['order.fulfilledOn'] = fulfilledOn;
    days.daysSinceFulfilled = daysBetween(fulfilledOn, statedOn);
  }
  if (deliveredAt !== undefined) {
    const deliveredOn = dayOf(deliveredAt, timeZone);
    days['order.deliveredOn'] = deliveredOn;
    days.daysSinceDelivered = daysBetween(deliveredOn, statedOn);
  }
  return days;
}

/**
 * When an order of whose delivery nobody told is taken to have come: so many days of the market after it was placed, or
 * left the shop where that was later.
 */
export function presumedDelivery(
  { deliveryWithinDays }: Policy,
  { timeZone }: MarketPack,
  { placedAt, fulfilledAt }: Moments,
): string {
  const from = fulfilledAt !== undefined && fulfilledAt > placedAt ? fulfilledAt : placedAt;
  return endOfDay(addDays(dayOf(from, timeZone), deliveryWithinDays), timeZone);
}

/** When a window of the shop ends. */
export interface WindowEnd {
  /** the last instant to return, where the day that it is counted from is known */
  readonly endsAt?: string | undefined;
  /** whether it is over; by the presumed delivery, where nobody knows of one */
  readonly over: boolean;
}

/**
 * The end of the shop's own window, whose last day ends at midnight in the market. Goods whose leaving nobody told of are
 * counted from the delivery, which is later. With no window that fits, there is no end.
 */
export function windowEnd(
  window: PolicyWindow | undefined,
  { timeZone }: MarketPack,
  moments: Moments,
  presumedAt: string,
): WindowEnd {
  if (window === undefined) return { over: false };
  const { placedAt, deliveredAt, fulfilledAt = deliveredAt, statedAt } = moments;
  const known = { placed: placedAt, fulfilled: fulfilledAt, delivered: deliveredAt }[window.from];
  const endsAt = endOfDay(addDays(dayOf(known ?? presumedAt, timeZone), window.days), timeZone);
  return { endsAt: known === undefined ? undefined : endsAt, over: statedAt > endsAt };
}

/** The facts that say whether a window is over. */
export function seenOfWindow(window: PolicyWindow | undefined): string[] {
  if (window === undefined) return [];
  const { when, from } = window;
  return [...when.map(({ field }) => field), `order.${from}On`, 'statedOn'];
}
