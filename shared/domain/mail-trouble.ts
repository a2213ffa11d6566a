import type { MessageKind } from './events.ts';

/** Why an address is written to no longer: nobody is there, or somebody there does not want our mails. */
export const mailTroubles = ['bounce', 'complaint'] as const;
export type MailTrouble = (typeof mailTroubles)[number];

/** What became of a mail, as the mail service tells it; nobody is told twice of the same by a `messageId` and `cause`. */
export interface ReturnedMail {
  readonly messageId: string;
  readonly cause: MailTrouble;
  readonly occurredAt: string;
  /** whom it was written to */
  readonly addresses: readonly string[];
  /** the return that it was about, and what it said; of other mails there is none */
  readonly about?: { readonly returnId: string; readonly message: MessageKind } | undefined;
}

/** How long an address stays marked after that, in days. */
const unreachableDays = 180;

/** When an address is written to again that was marked for what happened then. */
export const reachableAgainAt = (moment: string) =>
  new Date(Date.parse(moment) + unreachableDays * 86_400_000).toISOString();
