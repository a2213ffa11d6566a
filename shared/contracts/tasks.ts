import * as z from 'zod/mini';
import { silentStages } from '#domain/silence.ts';
import { waitNames } from '#domain/waits.ts';
import { returnId } from './values.ts';

/** Inputs and outputs of the machine's steps, member for member as the state machine writes and reads them. */

/** The input of an execution. */
export const ExecutionInput = z.object({ returnId, round: z.int().check(z.positive()) });

export const ReturnTask = z.object({ returnId });

export const ValidatePolicyTask = z.object({ returnId, unreviewed: z.boolean() });

/** What the refusal ReviewRequired carries: how long the machine waits for a person. */
export const ReviewRequiredData = z.object({ reviewSeconds: z.int().check(z.positive()) });

export const AwaitFactTask = z.object({
  returnId,
  wait: z.enum(waitNames),
  token: z.string().check(z.minLength(1), z.maxLength(2048)),
});

export const BookCarrierResult = z.object({
  handInSeconds: z.int().check(z.positive()),
  inspectSeconds: z.int().check(z.positive()),
  /** epoch milliseconds; null where no law has a day */
  inspectBy: z.nullable(z.int().check(z.positive())),
});

export const NotifyTask = z.object({ returnId, ending: z.enum(['credited', 'returnless']) });

export const ConcludeTask = z.object({
  returnId,
  ending: z.enum(['expired', 'carrier-unavailable', 'credit-needs-a-hand']),
  cause: z.string().check(z.minLength(1), z.maxLength(200)),
});

/** The input of a schedule that looks at a silent return. */
export const LookTask = z.object({
  returnId,
  stage: z.enum(silentStages),
  look: z.union([z.literal(1), z.literal(2)]),
  normalHours: z.int().check(z.positive()),
});

/** The input of a one-shot reminder schedule. */
export const RemindTask = z.object({ returnId, number: z.int().check(z.positive()) });
