import * as z from 'zod/mini';
import {
  type WithdrawalEventType,
  withdrawalActors,
  withdrawalCauses,
} from '#domain/withdrawal-statement.ts';

/**
 * What becomes of a statement of withdrawal, on the bus: source `returflow.withdrawals`, detail-type the event's type. No names,
 * no addresses, nothing that was written freely.
 */
export const withdrawalsSource = 'returflow.withdrawals';

const text = z.string();
const lines = z.array(z.object({ lineId: text, quantity: z.optional(z.int()) }));
const cause = z.enum(withdrawalCauses);
const byStaff = { by: text, why: text };

const event = <Type extends WithdrawalEventType, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.object({
    type: z.literal(type),
    withdrawalId: text,
    sequence: z.int(),
    actor: z.enum(withdrawalActors),
    occurredAt: text,
    recordedAt: text,
    version: z.literal(1),
    previous: text,
    hash: text,
    data,
  });

/** The contract of each event, by its type. */
export const withdrawalContracts = {
  WithdrawalStated: event(
    'WithdrawalStated',
    z.object({ language: text, lines: z.optional(lines), inWords: z.boolean() }),
  ),
  WithdrawalOpened: event(
    'WithdrawalOpened',
    z.object({
      orderNumber: text,
      returnId: text,
      cause: z.optional(cause),
      leftOut: z.optional(z.array(text)),
    }),
  ),
  WithdrawalRepeated: event('WithdrawalRepeated', z.object({ orderNumber: text, returnIds: z.array(text) })),
  WithdrawalUnclear: event('WithdrawalUnclear', z.object({ cause, orderNumber: z.optional(text) })),
  WithdrawalAttached: event(
    'WithdrawalAttached',
    z.object({ orderNumber: text, returnId: text, ...byStaff }),
  ),
  WithdrawalClosed: event('WithdrawalClosed', z.object(byStaff)),
} as const satisfies Record<WithdrawalEventType, z.ZodMiniType>;
