import { createHash } from 'node:crypto';
import { anotherRefund, declined, outcomeUnknown, unavailable } from '#adapters/payments/outcomes.ts';
import type { Collection, Collections, Ids } from '#shared/ports.ts';
import {
  endCollection,
  makeCollection,
  recallCollection,
  type SandboxCollection,
  standingOf,
} from './collection-store.ts';
import { outageNow, type SandboxWorld } from './store.ts';

const provider = 'the sandbox payment provider';
const asked = 'payment link';

export interface SandboxCollecting {
  readonly ids: Pick<Ids, 'secret'>;
  /** how orders name a payment that is made by a link */
  readonly method: string;
  /** where the customer's pages are, with the API beside them */
  readonly portalUrl: string;
}

/**
 * Payment links for trials: they lead to a page of the API's own (`pay-page.ts`), which moves no money. Not payable after `payBy`, whether
 * somebody closes them or not. Outages are those of `sandboxPayments`.
 */
export function sandboxCollections(world: SandboxWorld, setting: SandboxCollecting): Collections {
  const { ids, method, portalUrl } = setting;
  const link = ({ key, secret }: SandboxCollection) => ({
    url: `${portalUrl}/api/sandbox/pay/${secret}`,
    collectionId: idOf('link', key),
  });
  const whenUp = async () => {
    const out = await outageNow(world, 'payments');
    if (out === 'down') throw unavailable(provider, 'it has an outage', asked);
    return out;
  };
  const known = async (collection: Collection) => {
    await whenUp();
    const found = await recallCollection(world, collection.key);
    return found && same(found, collection);
  };
  return {
    async open(collection) {
      const out = await whenUp();
      const { amount } = collection;
      const before = await recallCollection(world, collection.key);
      const isAmount = Number.isSafeInteger(amount) && amount > 0;
      if (before === undefined && (out === 'declines' || !isAmount))
        throw declined(provider, 'no-link', asked);
      const made = before ?? (await makeCollection(world, { ...collection, secret: ids.secret() }));
      same(made, collection);
      if (out === 'lost-answer') throw outcomeUnknown(provider, 'no answer', asked);
      return link(made);
    },

    async find(collection) {
      const found = await known(collection);
      if (found === undefined) return undefined;
      const { collectionId } = link(found);
      if (found.paid) return { is: 'paid', collectionId, paymentId: found.paid.paymentId, method };
      const is = standingOf(found, world.clock.now());
      return is === 'open' ? { is, ...link(found) } : { is: 'lapsed' };
    },

    async close(collection) {
      const found = await known(collection);
      if (found === undefined) return 'lapsed';
      const ended = await endCollection(world, collection.key, 'closedAt', world.clock.now());
      return ended?.paid === undefined ? 'lapsed' : 'paid';
    },
  };
}

/** Ids follow from keys, so that a rehearsal gives the same ids each time. */
export const idOf = (what: 'link' | 'payment', key: string) =>
  `sandbox_${what}_${createHash('sha256').update(key).digest('hex').slice(0, 24)}`;

/** @throws Refusal RefundDeclined when the key was used for something else */
function same(made: SandboxCollection, wanted: Collection): SandboxCollection {
  const { amount, currency, returnId } = made;
  if (amount === wanted.amount && currency === wanted.currency && returnId === wanted.returnId) return made;
  throw anotherRefund(provider, { id: idOf('link', made.key), amount, currency }, asked);
}
