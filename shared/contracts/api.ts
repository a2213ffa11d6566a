import * as z from 'zod/mini';
import { photoLimits } from '#domain/photo.ts';
import { offers } from '#domain/rules/rule.ts';
import {
  creditNote,
  lineId,
  market,
  orderNumber,
  period,
  photoId,
  quantity,
  reasonCode,
  receipt,
  reference,
  returnId,
  sentence,
  sku,
  unique,
} from './values.ts';

/** What the customer API and the shop's people ask. Unknown members are refused: a typo must not be a silent no. */

/** What every path of the API begins with: portal and API share one origin. */
export const apiBase = '/api';

/** Enough for every line of the largest order. */
export const mostLines = 1000;

export const OrderPath = z.object({ orderNumber });
export const ReturnPath = z.object({ returnId });
export const BookingsPath = z.object({ market, period });
export const CreditNotePath = z.object({ returnId, creditNote });
export const ReceiptPath = z.object({ returnId, receipt });
export const PhotoPath = z.object({ returnId, photoId });

/** By question of the policy, the answer; both by their codes. */
const answers = z
  .record(reasonCode, reasonCode)
  .check(z.refine((given) => Object.keys(given).length <= 20, { error: 'must be at most 20 answers' }));

const photos = z.array(photoId).check(
  z.minLength(1),
  z.maxLength(photoLimits.ofLine),
  unique((photo) => photo),
);

const WantedLine = z
  .strictObject({
    lineId,
    quantity,
    reason: reasonCode,
    answers: z.optional(answers),
    photos: z.optional(photos),
    remedy: z.optional(z.enum(offers)),
    exchangeFor: z.optional(sku),
  })
  .check(
    z.refine(({ remedy, exchangeFor }) => (remedy === 'exchange') === (exchangeFor !== undefined), {
      path: ['exchangeFor'],
      error: 'belongs to an exchange, and an exchange needs it',
    }),
  );

const wantedLines = z.array(WantedLine).check(
  z.minLength(1),
  z.maxLength(mostLines),
  unique((line) => line.lineId, 'lineId'),
);

/** Whether the customer expressly withdraws from the contract, whatever reason they give: the law then asks for none. */
const declaresWithdrawal = z.optional(z.boolean());

export const PreviewReturnRequest = z.strictObject({ lines: wantedLines, declaresWithdrawal });

/** The order is the session's; a client may name it, and is then held to it. */
export const OpenReturnRequest = z.strictObject({
  orderNumber: z.optional(orderNumber),
  lines: wantedLines,
  declaresWithdrawal,
});

/** Pictures that were sent, of one line of the return. */
export const AddPhotosRequest = z.strictObject({ lineId, photos });

/** Lines for which the customer wants the money after all. */
export const TakeMoneyInsteadRequest = z.strictObject({
  lines: z.array(lineId).check(
    z.minLength(1),
    z.maxLength(mostLines),
    unique((line) => line),
  ),
});

/** Takes nothing; an empty body is as good as none. */
export const PayDifferenceRequest = z.optional(z.strictObject({}));

/** Takes nothing; an empty body is as good as none. */
export const CancelReturnRequest = z.optional(z.strictObject({}));

/** What a person decided, in words that the customer will read. `reviewer` is a reference, not a name. */
export const ReviewReturnRequest = z.strictObject({
  returnId,
  approve: z.boolean(),
  because: sentence,
  reviewer: reference,
});
