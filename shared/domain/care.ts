import type { ReturnEvent } from './events.ts';
import { messageKinds } from './events.ts';
import { replay } from './lifecycle.ts';
import type { ReturnHead } from './return.ts';

/** How a customer reached the helpdesk. */
export const contactChannels = ['email', 'phone', 'chat', 'social', 'store', 'other'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** Where a return is for its customer, when they write or look: what they wait for. */
export const careStages = [
  'before-return',
  'deciding',
  'to-send',
  'under-way',
  'arrived',
  'inspected',
  'refunding',
  'over',
] as const;
export type CareStage = (typeof careStages)[number];

/** Why a contact could not be tied to a return. */
export const unmatchedCauses = ['unknown-return', 'unknown-order', 'no-return'] as const;
export type UnmatchedCause = (typeof unmatchedCauses)[number];

/** Pages and messages that ask whether they were enough: `page.status`, `message.label`. */
const pages = ['order', 'lines', 'reasons', 'outcome', 'send', 'done', 'status', 'withdrawal'] as const;
export const feedbackPlaces = [
  ...pages.map((page) => `page.${page}` as const),
  ...messageKinds.map((kind) => `message.${kind}` as const),
] as const;
export type FeedbackPlace = (typeof feedbackPlaces)[number];

/** What was missing, where it was not enough. */
export const feedbackReasons = [
  'what-next',
  'how-to-send',
  'where-is-it',
  'when-money',
  'why-amount',
  'hard-to-use',
  'other',
] as const;
export type FeedbackReason = (typeof feedbackReasons)[number];

/** Where a return was at a moment, by what had been recorded of it until then. */
export function stageAt(events: readonly ReturnEvent[], at: string): CareStage {
  const head = replay(events.filter(({ recordedAt }) => recordedAt <= at));
  return head === undefined ? 'before-return' : stageOf(head);
}

function stageOf({ status, goods, money }: ReturnHead): CareStage {
  if (money === 'credited') return 'over';
  if (money === 'reserved' || money === 'needs-a-hand') return 'refunding';
  if (status === 'ended') return 'over';
  if (status !== 'approved') return 'deciding';
  switch (goods) {
    case 'announced':
    case 'booked':
      return 'to-send';
    case 'under-way':
      return 'under-way';
    case 'delivered':
      return 'arrived';
    case 'inspected':
      return 'inspected';
    case 'kept':
      return 'refunding';
  }
}
