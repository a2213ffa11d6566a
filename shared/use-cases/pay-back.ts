import type { ReturnCase } from '#domain/return.ts';
import type { Clock, Identities, Orders, Payments, Returns, StoreCredits } from '#shared/ports.ts';
import type { OpenRefund } from './open-refunds.ts';
import { exchangePlaced, placeExchange } from './place-exchange.ts';

export interface PayBackDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly identities: Identities;
  readonly payments: Payments;
  readonly storeCredits: StoreCredits;
  readonly clock: Clock;
}

/** How parts of a return's credit become what they are to become, wherever that is kept. */
export interface PayBack {
  /** the reference of what was made of it, if that was done. @throws Refusal as `Payments.find` does */
  find(open: OpenRefund): Promise<string | undefined>;
  /** makes it, once. @throws Refusal as `Payments.refund` does */
  make(open: OpenRefund): Promise<string>;
}

/** Money goes back by the provider; what the customer chose instead is made here. */
export function payBack(deps: PayBackDeps, found: ReturnCase): PayBack {
  const { payments, storeCredits, clock } = deps;
  const { returnId, customerId, market, currency } = found.head;
  return {
    async find({ part, asked }) {
      switch (part.by) {
        case undefined:
          return payments.find(asked);
        case 'store-credit':
          return (await storeCredits.issued(part.key, returnId))?.reference;
        case 'exchange':
          return exchangePlaced(deps, found.head);
      }
    },
    async make({ part, asked }) {
      switch (part.by) {
        case undefined:
          return payments.refund(asked);
        case 'store-credit': {
          const { key, amount } = part;
          const about = { returnId, customerId, market, currency, at: clock.now() };
          const { reference } = await storeCredits.issue({ ...about, key, amount, kind: 'credit' });
          return reference;
        }
        case 'exchange':
          return placeExchange(deps, found);
      }
    },
  };
}
