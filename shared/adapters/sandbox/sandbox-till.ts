import type { PaymentNews } from '#shared/ports.ts';
import { collectionOf, endCollection, type SandboxCollection, standingOf } from './collection-store.ts';
import { idOf } from './sandbox-collections.ts';
import type { SandboxWorld } from './store.ts';

/** What a customer is asked to pay, as the page shows it. */
export interface SandboxBill {
  readonly bill: SandboxCollection;
  readonly standing: 'open' | 'paid' | 'lapsed';
}

/** The customer's side of `sandboxCollections`: what a link is for, and paying it. */
export function sandboxTill(world: SandboxWorld) {
  const standing = (bill: SandboxCollection): SandboxBill => ({
    bill,
    standing: standingOf(bill, world.clock.now()),
  });
  return {
    /** undefined when no link has that secret */
    async read(secret: string): Promise<SandboxBill | undefined> {
      const bill = await collectionOf(world, secret);
      return bill && standing(bill);
    },

    /** Pays it, once, unless it has lapsed. @returns how it stands then */
    async pay({ bill }: SandboxBill): Promise<SandboxBill> {
      if (standing(bill).standing !== 'open') return standing(bill);
      const paid = { paymentId: idOf('payment', bill.key), at: world.clock.now() };
      const ended = await endCollection(world, bill.key, 'paid', paid);
      return standing(ended ?? bill);
    },
  };
}

/** What the sandbox tells of a payment; undefined before there is one. */
export function paymentNewsOf({ bill }: SandboxBill, method: string): PaymentNews | undefined {
  const { key, returnId, amount, currency, paid } = bill;
  if (paid === undefined) return undefined;
  return {
    // one payment is one message, however often it is told
    ...{ newsId: paid.paymentId, returnId, key, collectionId: idOf('link', key), status: 'paid' },
    ...{ paymentId: paid.paymentId, amount, currency, method, occurredAt: paid.at },
  };
}
