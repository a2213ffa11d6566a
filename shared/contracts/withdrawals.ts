import * as z from 'zod/mini';
import { withdrawalCauses, withdrawalStates } from '#domain/withdrawal-statement.ts';
import { mostLines } from './api.ts';
import { why } from './staff-acts.ts';
import { email, language, lineId, orderNumber, quantity, text, unique, withdrawalId } from './values.ts';

/**
 * The withdrawal function: what is stated, the receipt, and what the shop's people see and do (Directive 2011/83/EU art. 11a;
 * lag (2005:59) 2 kap. 10 a §). Nothing but what the law names is asked for.
 */

const longestName = 100;
const longestContract = 100;
const longestGoods = 500;

const statedLines = z.array(z.strictObject({ lineId, quantity: z.optional(quantity) })).check(
  z.minLength(1),
  z.maxLength(mostLines),
  unique((line) => line.lineId, 'lineId'),
);

const stated = {
  name: text(longestName),
  contract: text(longestContract),
  email,
  lines: z.optional(statedLines),
  goods: z.optional(text(longestGoods)),
  language,
};

/** Sent when the consumer confirms, and not before: the two steps are the page's, the statement is one. */
export const WithdrawRequest = z.strictObject(stated).check(
  z.refine(({ lines, goods }) => lines === undefined || goods === undefined, {
    path: ['goods'],
    error: 'either lines or goods says what the withdrawal is from',
  }),
);

const moment = z.iso.datetime();
const anyText = z.string();

const statedLinesView = z.array(z.object({ lineId: anyText, quantity: z.optional(z.int()) }));

/** The receipt: the statement's content, with its date and time (art. 11a(4)). The same is on its way by mail. */
export const WithdrawalReceipt = z.object({
  withdrawalId: anyText,
  statedAt: moment,
  statement: z.object({
    name: anyText,
    contract: anyText,
    email: anyText,
    lines: z.optional(statedLinesView),
    goods: z.optional(anyText),
    language: anyText,
  }),
});
export type WithdrawalReceipt = z.infer<typeof WithdrawalReceipt>;

export const WithdrawalPath = z.object({ withdrawalId });

/** The order that a statement is about after all, and what of it. */
export const AttachWithdrawalRequest = z.strictObject({
  orderNumber,
  lines: z.optional(statedLines),
  why,
});

export const WithdrawalRowView = z.object({
  withdrawalId: anyText,
  statedAt: moment,
  state: z.enum(withdrawalStates),
  cause: z.optional(z.enum(withdrawalCauses)),
  orderNumber: z.optional(anyText),
  returnId: z.optional(anyText),
});

export const WithdrawalPage = z.object({
  withdrawals: z.array(WithdrawalRowView),
  cursor: z.optional(anyText),
});

/** A statement with everything that is known of it. */
export const WholeWithdrawal = z.object({
  ...WithdrawalRowView.shape,
  language: anyText,
  lines: z.optional(statedLinesView),
  statement: z.optional(
    z.object({
      name: anyText,
      contract: anyText,
      email: anyText,
      goods: z.optional(anyText),
    }),
  ),
  receipt: z.optional(z.object({ messageId: anyText, sentAt: moment })),
  events: z.array(
    z.object({
      sequence: z.int(),
      type: anyText,
      actor: anyText,
      occurredAt: moment,
      recordedAt: moment,
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  chain: z.object({ events: z.int(), whole: z.boolean() }),
});
export type WholeWithdrawal = z.infer<typeof WholeWithdrawal>;

/** Texts of the withdrawal function's pages, by language, and what each market calls the function. */
const WithdrawalTexts = z.record(anyText, anyText);
export const WithdrawalWordsView = z.object({
  languages: z.record(anyText, WithdrawalTexts),
  markets: z.record(anyText, z.object({ language: anyText, withdraw: anyText, confirm: anyText })),
});
