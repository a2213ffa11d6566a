import type { EventData, EventType } from './events.ts';
import { add } from './money.ts';
import type { FeesBack } from './order-fees.ts';
import type { RemedyName } from './remedy.ts';
import type { ShippingTaken } from './remedy-events.ts';
import type { ReturnHead } from './return.ts';

/** What events change in the head of a return. */
export type Changes = {
  readonly [Type in EventType]?: (head: ReturnHead, data: EventData[Type], at: string) => Partial<ReturnHead>;
};

/** What events change that tell of what a customer has instead of the money. */
export const remedyChanges = {
  DifferenceAsked: (_, asked) => ({ difference: asked }),
  DifferencePaid: ({ difference }, { key, paymentId, method }, at) =>
    difference?.key === key ? { difference: { ...difference, paid: { paymentId, method, at } } } : {},
  RemedyLapsed: (head, { remedy, units, cause, shipping, orderFees }) => ({
    lapsed: cause,
    remedies: without(head.remedies, remedy, units),
    difference: undefined,
    ...taking(shipping),
    ...withFees(head, orderFees),
  }),
  RemedyChanged: (head, { from, units, paid, shipping, orderFees }) => ({
    remedies: without(head.remedies, from, units),
    paid: add(head.paid, paid),
    remedied: undefined,
    ...taking(shipping),
    ...withFees(head, orderFees),
  }),
  StoreCreditIssued: (_, storeCredit) => ({ storeCredit }),
  ExchangeOrdered: (_, exchange) => ({ exchange: { ...exchange, ordered: true } }),
  ExchangeReceiptIssued: (_, receipt) => ({ receipt }),
  RemedyOrdered: (_, { goods }) => ({
    remedied: { units: goods.reduce((all, { units }) => all + units, 0), done: false },
  }),
  RemedyDone: ({ remedied }) => ({ remedied: remedied && { ...remedied, done: true } }),
} satisfies Changes;

/** What held stock holds none after an end without goods. */
export function stockFreed({ remedies = {} }: ReturnHead): Pick<ReturnHead, 'stockFreed'> {
  const held = (remedies.exchange ?? 0) + (remedies.replacement ?? 0);
  return held > 0 ? { stockFreed: true } : {};
}

/** Units by remedy when so many of one are refunded instead. */
function without(
  remedies: ReturnHead['remedies'],
  remedy: RemedyName,
  units: number,
): Pick<ReturnHead, 'remedies'>['remedies'] {
  const { [remedy]: before = 0, ...others } = remedies ?? {};
  const left = before > units ? { ...others, [remedy]: before - units } : others;
  return Object.keys(left).length === 0 ? undefined : left;
}

/** A return that comes to be the order's last takes its shipping along. */
function taking(shipping: ShippingTaken | undefined): Partial<ReturnHead> {
  if (shipping === undefined) return {};
  const { amount, tax, taxRate } = shipping;
  return { shipping: { amount, tax }, takesShipping: true, shippingTaxRate: taxRate };
}

/** What of the order's fees goes back besides what did before. */
function withFees({ orderFees: before = [] }: ReturnHead, more: FeesBack['orderFees'] = []): FeesBack {
  return more.length === 0 ? {} : { orderFees: [...before, ...more] };
}
