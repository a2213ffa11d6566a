import type { Actor, MessageKind } from './events.ts';

/**
 * Messages that go out where the shop wants them. All others do always: the label and the credit in all its forms, and what the law or
 * good faith asks to be told (refused and why, what is delayed on our side, what is to be paid, what comes anew or repaired).
 */
export const optionalMessages = [
  'reminder',
  'scanned',
  'arrived',
  'inspected',
  'expired',
  'cancelled',
  'delayed',
] as const satisfies readonly MessageKind[];
export type OptionalMessage = (typeof optionalMessages)[number];

/**
 * Whether a message of that kind goes out.
 * @param wanted what the shop wants besides what always does
 * @param by who did what it tells of: whose return somebody else cancelled hears of it in any case
 */
export function goesOut(kind: MessageKind, wanted: readonly OptionalMessage[], by?: Actor): boolean {
  const optional = optionalMessages.find((one) => one === kind);
  if (optional === undefined || wanted.includes(optional)) return true;
  return optional === 'cancelled' && by !== undefined && by !== 'customer';
}
