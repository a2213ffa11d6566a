import { Refusal } from '#domain/errors.ts';
import type {
  Bus,
  Carrier,
  CreditNotePrinter,
  Payments,
  ReceiptPrinter,
  RefundRequest,
} from '#shared/ports.ts';

/** How a provider answers the next time it is asked; after the list it does as it should. */
export type Mood = 'unavailable' | 'lost-answer' | 'declined';

export interface SeenPayments extends Payments {
  /** money that went back, oldest first */
  readonly refunds: RefundRequest[];
  readonly moods: Mood[];
}

/**
 * A payment provider. One that is `forgetful` refunds again under a key that it has seen, as real ones do once the
 * key has aged; `find` knows better.
 */
export function aPaymentProvider({ forgetful = false, moods = [] as Mood[] } = {}): SeenPayments {
  const refunds: RefundRequest[] = [];
  const idOf = (key: string) => {
    const place = refunds.findIndex((refund) => refund.key === key);
    return place < 0 ? undefined : `refund-${place + 1}`;
  };
  return {
    refunds,
    moods,
    async refund(request) {
      const mood = moods.shift();
      if (mood === 'unavailable') throw new Refusal('PaymentsUnavailable', 'down');
      if (mood === 'declined') throw new Refusal('RefundDeclined', 'no');
      const known = forgetful ? undefined : idOf(request.key);
      if (known === undefined) refunds.push({ ...request });
      if (mood === 'lost-answer') throw new Refusal('RefundOutcomeUnknown', 'no answer');
      return known ?? `refund-${refunds.length}`;
    },
    async find({ key }) {
      return idOf(key);
    },
    async made(_, atMost) {
      const all = refunds.map(({ key, paymentId, amount, currency }, place) => ({
        ...{ providerRefundId: `refund-${place + 1}`, paymentId, amount, currency, key },
      }));
      return [{ provider: 'aside', refunds: all.slice(0, atMost), more: all.length > atMost }];
    },
  };
}

export type Fact = { readonly source: string; readonly type: string; readonly detail: unknown };

export function aBus(): Bus & { readonly facts: Fact[] } {
  const facts: Fact[] = [];
  return {
    facts,
    async publish(more) {
      facts.push(...more);
    },
  };
}

/** A carrier that books a parcel for each key and gives the same again for the same key. */
export function aCarrier(): Carrier & {
  readonly booked: Map<string, string>;
  /** where the parcel of a key goes */
  readonly goesTo: Map<string, string>;
  down: boolean;
} {
  const booked = new Map<string, string>();
  const goesTo = new Map<string, string>();
  return {
    name: 'sandbox',
    booked,
    goesTo,
    down: false,
    async book({ key, receiver }) {
      if (this.down) throw new Refusal('CarrierUnavailable', 'down');
      const trackingNumber = booked.get(key) ?? `T${key}`;
      booked.set(key, trackingNumber);
      goesTo.set(key, receiver.name);
      return [
        { trackingNumber, sscc: '395011015300000011', label: new TextEncoder().encode(`label ${key}`) },
      ];
    },
  };
}

/** Draws credit notes as their JSON, with who they are made out to; tells those that have goods on them. */
export function aPrinter(): CreditNotePrinter {
  return {
    async print(note, buyer) {
      return new TextEncoder().encode(JSON.stringify({ note, buyer: buyer?.name }));
    },
    tell(note, buyer) {
      return note.rows.some(({ kind }) => kind === 'goods') ? `<note>${buyer.name}</note>` : undefined;
    },
  };
}

/** Draws receipts as their JSON, with who they are made out to. */
export const aReceiptPrinter = (): ReceiptPrinter => ({
  async print(receipt, buyer) {
    return new TextEncoder().encode(JSON.stringify({ receipt, buyer: buyer.name }));
  },
});
