import * as z from 'zod/mini';
import type { FinishedEnding, FinishedReturn } from '#domain/finished-return.ts';
import { mostLines } from './api.ts';
import { mostFees, mostPayments } from './orders.ts';
import * as v from './values.ts';

export const HistoryPath = z.object({ reference: v.reference });

const count = z._default(z.int().check(z.nonnegative(), z.lte(v.largestQuantity)), 0);

const Line = z.strictObject({
  lineId: v.lineId,
  quantity: v.quantity,
  reason: v.reasonCode,
  grades: z.optional(z.strictObject({ A: count, B: count, C: count })),
  credited: z.optional(v.taxedAmount),
});

const Refund = z.strictObject({
  paymentId: v.reference,
  amount: v.amount.check(z.positive()),
  providerRefundId: v.reference,
});

/** What went back of a fee of the order. */
const OrderFee = z.strictObject({ code: v.reasonCode, amount: v.amount, tax: v.amount }).check(
  z.refine(({ amount, tax }) => tax <= amount, {
    path: ['tax'],
    error: 'is more than the amount it is part of',
  }),
);

const ended = z.strictObject({ at: v.moment });
const nothing = { amount: 0, tax: 0 };

const Credited = z.strictObject({
  at: v.moment,
  amount: v.taxedAmount,
  shipping: z._default(v.taxedAmount, nothing),
  orderFees: z.optional(
    z.array(OrderFee).check(
      z.maxLength(mostFees),
      v.unique((fee) => fee.code, 'code'),
    ),
  ),
  fee: z._default(v.amount, 0),
  refunds: z.array(Refund).check(
    z.maxLength(mostPayments),
    v.unique((refund) => refund.paymentId, 'paymentId'),
  ),
});

const endings = ['credited', 'rejected', 'cancelled', 'expired'] as const;
const goodsFacts = ['shippedAt', 'deliveredAt', 'inspectedAt'] as const;

/** The body of `PUT /history/returns/{reference}`: a return from its opening to its end, as it was. */
export const HistoryBody = z
  .strictObject({
    reference: v.reference,
    orderNumber: v.orderNumber,
    openedAt: v.moment,
    lines: z.array(Line).check(
      z.minLength(1),
      z.maxLength(mostLines),
      v.unique((line) => line.lineId, 'lineId'),
    ),
    trackingNumber: z.optional(v.trackingNumber),
    shippedAt: z.optional(v.moment),
    deliveredAt: z.optional(v.moment),
    inspectedAt: z.optional(v.moment),
    credited: z.optional(Credited),
    rejected: z.optional(z.extend(ended, { because: v.sentence })),
    cancelled: z.optional(ended),
    expired: z.optional(ended),
  })
  .check(
    z.refine((body) => endings.filter((name) => body[name] !== undefined).length === 1, {
      error: `must have one of: ${endings.join(', ')}`,
    }),
    z.refine(
      (body) =>
        (body.cancelled === undefined && body.expired === undefined) ||
        goodsFacts.every((name) => body[name] === undefined),
      { error: 'what was cancelled or expired was neither shipped nor inspected' },
    ),
    z.refine(({ lines, inspectedAt }) => lines.some(({ grades }) => grades) === (inspectedAt !== undefined), {
      path: ['inspectedAt'],
      error: 'an inspection has a time and finds grades',
    }),
    z.refine(
      ({ lines, credited }) => {
        const told = lines.filter((line) => line.credited !== undefined).length;
        return told === 0 || (told === lines.length && credited !== undefined);
      },
      { path: ['lines'], error: 'a credit is told of every line, or of none' },
    ),
  );

/** The finished return that a body tells, with the one ending that it has. */
export function finishedReturn(body: z.output<typeof HistoryBody>): FinishedReturn {
  const { credited, rejected, cancelled, expired, ...told } = body;
  return { ...told, ending: endingOf({ credited, rejected, cancelled, expired }) };
}

type Endings = Pick<z.output<typeof HistoryBody>, (typeof endings)[number]>;

function endingOf({ credited, rejected, cancelled, expired }: Endings): FinishedEnding {
  if (credited !== undefined) return { is: 'credited', ...credited };
  if (rejected !== undefined) return { is: 'rejected', ...rejected };
  if (cancelled !== undefined) return { is: 'cancelled', ...cancelled };
  if (expired !== undefined) return { is: 'expired', ...expired };
  throw new TypeError('a body that was read has an ending');
}
