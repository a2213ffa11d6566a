import { type ContactChannel, stageAt, type UnmatchedCause } from '#domain/care.ts';
import type { Contacts, Orders, Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn } from './known.ts';

/** A contact as the helpdesk tells it. `contactId` is the helpdesk's: the same contact may be told twice. */
export interface SupportContact {
  readonly contactId: string;
  readonly channel: ContactChannel;
  readonly subject: string;
  readonly occurredAt: string;
  readonly returnId?: string | undefined;
  readonly orderNumber?: string | undefined;
}

export interface RecordContactDeps {
  readonly returns: Returns;
  readonly orders: Pick<Orders, 'read'>;
  readonly contacts: Pick<Contacts, 'keep'>;
}

/**
 * Ties a contact to its return, with the stage that it was in when the customer wrote, once per contact; or keeps it as tied to
 * none, with the cause. Which it was is decided once: what is told again later changes nothing.
 * @throws Refusal StoreBusy, ReturnChangedMeanwhile
 */
export function recordContact({ returns, orders, contacts }: RecordContactDeps) {
  return async (told: SupportContact): Promise<void> => {
    const { contactId, channel, subject, occurredAt } = told;
    const kept = await contacts.keep(told, await targetOf(returns, orders, told));
    if (!('returnId' in kept)) return;
    const { returnId } = kept;
    await again(async () => {
      const before = await knownReturn(returns, returnId);
      const stage = stageAt(await returns.events(returnId), occurredAt);
      await returns.commit({
        before,
        returnId,
        events: [
          {
            type: 'ContactRecorded',
            actor: 'customer',
            occurredAt,
            data: { contactId, channel, subject, stage },
          },
        ],
        once: `contact:${contactId}`,
      });
    });
  };
}

/** The return that a contact was about: the one named, or of an order's the last that was opened before it. */
async function targetOf(
  returns: Returns,
  orders: Pick<Orders, 'read'>,
  { returnId, orderNumber, occurredAt }: SupportContact,
): Promise<{ readonly returnId: string } | { readonly cause: UnmatchedCause }> {
  if (returnId !== undefined) {
    if ((await returns.read(returnId)) !== undefined) return { returnId };
    return { cause: 'unknown-return' };
  }
  if (orderNumber === undefined || (await orders.read(orderNumber)) === undefined)
    return { cause: 'unknown-order' };
  const ids = await returns.ofOrder(orderNumber);
  const heads = (await Promise.all(ids.map((id) => returns.read(id)))).flatMap((one) => one?.head ?? []);
  const byOpening = heads.toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : 1));
  const about = byOpening.findLast(({ openedAt }) => openedAt <= occurredAt) ?? byOpening[0];
  return about === undefined ? { cause: 'no-return' } : { returnId: about.returnId };
}
