import type { HistoryDocument } from '../client/history-document.ts';
import type { OrderDocument } from '../client/order-document.ts';
import { fillBasket } from './basket.ts';
import { campaignAt } from './campaigns.ts';
import { customerOf, type ShopCustomer } from './customers.ts';
import { type Dice, diceOf } from './dice.ts';
import { makeOrder } from './make-order.ts';
import { finishedReturnsOf } from './make-return.ts';
import { byDay, dayMs, hourMs, orderTimes } from './order-times.ts';

/** Ten weeks of a shop. */
export interface SampleShop {
  /** oldest first */
  readonly orders: readonly OrderDocument[];
  /** returns of them that are over */
  readonly history: readonly HistoryDocument[];
}

const firstOrder = 10_001;
const firstCustomer = 1001;
/** orders for each customer, on average */
const loyalty = 1.4;

/**
 * A shop of so many orders and the finished returns of them, as of `now` (ms): the same for the same input, and nothing
 * in it is later than `now`.
 * @param pictures where the articles' pictures are, without a slash at the end
 */
export function makeShop(
  seed: number,
  now: number,
  { orders: count, pictures }: { readonly orders: number; readonly pictures: string },
): SampleShop {
  const orders: OrderDocument[] = [];
  const history: HistoryDocument[] = [];
  for (const [at, placedAt] of orderTimes(seed, now, count).entries()) {
    const orderNumber = String(firstOrder + at);
    const dice = diceOf(seed, `order ${orderNumber}`);
    const number = firstCustomer + Math.floor((dice.share() ** 1.4 * count) / loyalty);
    const customer = customerOf(seed, number);
    const campaign = campaignAt(placedAt);
    const baskets = fillBasket(customer, campaign, dice);
    const deliveredAt = deliveryOf(placedAt, customer, dice);
    const known = deliveredAt <= now ? deliveredAt : undefined;
    const plan = { orderNumber, customer, placedAt, baskets, campaign, pictures };
    const order = makeOrder({ ...plan, deliveredAt: known }, dice);
    orders.push(order);
    history.push(...finishedReturnsOf(seed, now, order, number));
  }
  return { orders, history };
}

/** By day, a day after it left the warehouse or a few, by how far it has to go. */
function deliveryOf(placedAt: number, { market }: ShopCustomer, dice: Dice): number {
  const days = market.days + dice.around(0.9, 2);
  return Math.round(Math.max(placedAt + 14 * hourMs, byDay(placedAt + days * dayMs, dice.share())));
}
