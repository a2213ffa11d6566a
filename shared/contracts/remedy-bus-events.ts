import * as z from 'zod/mini';
import { remedyNames } from '#domain/remedy.ts';
import { lapseCauses } from '#domain/remedy-events.ts';
import { byStaff, event, feeBack, perhapsByStaff, taxed } from './event-shapes.ts';

const shippingTaken = z.optional(z.extend(taxed, { taxRate: z.optional(z.int()) }));
export const exchange = z.object({
  orderNumber: z.string(),
  total: z.int(),
  carried: z.int(),
  difference: z.int(),
  lines: z.array(z.object({ lineId: z.string(), sku: z.string(), units: z.int(), price: taxed })),
});

/** Events that tell of what customers have instead of the money. */
export const remedyEvents = [
  event('DifferenceAsked', z.object({ key: z.string(), amount: z.int(), payBy: z.string() })),
  event(
    'DifferencePaid',
    z.object({ key: z.string(), amount: z.int(), paymentId: z.string(), method: z.string() }),
  ),
  event(
    'RemedyLapsed',
    z.object({
      remedy: z.enum(remedyNames),
      cause: z.enum(lapseCauses),
      lines: z.array(z.string()),
      units: z.int(),
      shipping: shippingTaken,
      orderFees: z.optional(z.array(feeBack)),
    }),
  ),
  event(
    'RemedyChanged',
    z.object({
      from: z.enum(remedyNames),
      lines: z.array(z.string()),
      units: z.int(),
      paid: taxed,
      shipping: shippingTaken,
      orderFees: z.optional(z.array(feeBack)),
      ...perhapsByStaff,
    }),
  ),
  event('StoreCreditIssued', z.object({ amount: z.int(), bonus: z.int(), reference: z.string() })),
  event('ExchangeOrdered', exchange),
  event(
    'RemedyOrdered',
    z.object({
      goods: z.array(
        z.object({
          lineId: z.string(),
          sku: z.string(),
          units: z.int(),
          remedy: z.enum(['replacement', 'repair']),
        }),
      ),
    }),
  ),
  event('RemedyDone', z.object({ trackingNumber: z.optional(z.string()), ...byStaff })),
] as const;
