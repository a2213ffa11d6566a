import { type CreditNote, noteIssued } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import { chain, chainStart } from '#domain/event-chain.ts';
import type { NewEvent, ReturnEvent } from '#domain/events.ts';
import { type ExchangeReceipt, receiptIssued } from '#domain/exchange-receipt.ts';
import { apply } from '#domain/lifecycle.ts';
import { add, nothing, subtract, type TaxedAmount } from '#domain/money.ts';
import type { Order } from '#domain/order.ts';
import type { RefundablePayment } from '#domain/refund.ts';
import type { ReturnCase, ReturnHead } from '#domain/return.ts';
import type {
  ArticleFeed,
  Articles,
  ClaimChange,
  Clock,
  Commit,
  CreditNotes,
  Customers,
  ExchangeReceipts,
  Identities,
  Identity,
  Orders,
  ReturnFinder,
  ReturnLists,
  Returns,
  ToldHistory,
} from '#shared/ports.ts';
import { memoryArticles } from './memory-articles.ts';
import { memoryLists } from './memory-lists.ts';

/** What a store gives back: a copy, without the members that were undefined. */
export const copyOf = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

interface OrderRecord {
  order: Order;
  units: Map<string, number[]>;
  shipping: boolean;
  fees: TaxedAmount[];
  payments: RefundablePayment[];
}

/** Orders, customers and returns in memory, keeping the same promises as the table. */
export function memoryStores(clock: Clock): {
  orders: Orders;
  identities: Identities;
  customers: Customers;
  returns: Returns;
  creditNotes: CreditNotes;
  receipts: ExchangeReceipts;
  lists: ReturnLists;
  finder: ReturnFinder;
  articles: Articles;
  articleFeed: ArticleFeed;
} {
  const { countStock, ...goods } = memoryArticles();
  const orders = new Map<string, OrderRecord>();
  const identities = new Map<string, Identity>();
  const cases = new Map<string, ReturnCase>();
  const events = new Map<string, ReturnEvent[]>();
  const happened = new Set<string>();
  const told = new Map<string, ToldHistory & { returnId: string }>();
  const parcels = new Map<string, string>();
  const notes: CreditNote[] = [];
  const receipts: ExchangeReceipt[] = [];

  /** A document's event, after the head that it was drawn up from. */
  function append({ returnId, chain: drawnFrom }: ReturnHead, event: NewEvent): void {
    const stored = cases.get(returnId);
    if (stored?.head.chain.hash !== drawnFrom.hash) {
      throw new Refusal('ReturnChangedMeanwhile', 'the return changed');
    }
    const sealed = copyOf(chain(returnId, drawnFrom, [event], clock.now()));
    const head = sealed.reduce<ReturnHead>(apply, stored.head);
    cases.set(returnId, copyOf({ ...stored, head }));
    events.set(returnId, [...(events.get(returnId) ?? []), ...sealed]);
  }

  return {
    ...memoryLists(cases, identities),
    ...goods,

    identities: {
      async read(customerId) {
        return copyOr(identities.get(customerId));
      },
    },

    customers: {
      async orders(customerId, from, to) {
        const theirs = [...orders.values()].filter(({ order }) => order.customerId === customerId);
        return theirs.filter(({ order: { placedAt } }) => placedAt >= from && placedAt <= to).length;
      },
      async returns(customerId, limit) {
        const theirs = [...cases.values()].filter(({ head }) => head.customerId === customerId);
        return theirs
          .map(({ head }) => copyOf(head))
          .sort((a, b) => (a.returnId < b.returnId ? 1 : -1))
          .slice(0, limit);
      },
    },

    creditNotes: {
      async ofReturn(returnId) {
        return copyOf(notes.filter((note) => note.returnId === returnId));
      },
      async markets() {
        return [...new Set(notes.map(({ market }) => market))].sort();
      },
      async ofPeriod(market, period, atMost) {
        const of = notes.filter((note) => note.market === market && note.issuedOn.startsWith(period));
        if (of.length > atMost) throw new Refusal('TooManyNotes', `${of.length} notes`);
        return copyOf(of);
      },
      async add(note, drawnFrom) {
        const number = notes.filter(({ market }) => market === note.market).length + 1;
        const numbered = copyOf({ number, ...note });
        append(drawnFrom, noteIssued(numbered, clock.now()));
        notes.push(numbered);
        return numbered;
      },
    },

    receipts: {
      async ofReturn(returnId) {
        return copyOr(receipts.find((one) => one.returnId === returnId));
      },
      async add(receipt, drawnFrom) {
        const number = receipts.filter(({ market }) => market === receipt.market).length + 1;
        const numbered = copyOf({ number, ...receipt });
        append(drawnFrom, receiptIssued(numbered, clock.now()));
        receipts.push(numbered);
        return numbered;
      },
    },

    orders: {
      async read(orderNumber) {
        return copyOr(orders.get(orderNumber)?.order);
      },
      async claims(orderNumber) {
        const record = orders.get(orderNumber);
        const units = new Map([...(record?.units ?? [])].map(([lineId, runs]) => [lineId, [...runs]]));
        return { units, shipping: record?.shipping ?? false, fees: new Map(record?.fees.entries()) };
      },
      async payments(orderNumber) {
        return copyOf(orders.get(orderNumber)?.payments ?? []);
      },
      async save(order, identity, { replaces, keepClaims }) {
        const stored = orders.get(order.orderNumber);
        const claimed = [...(stored?.units.values() ?? [])].some((runs) => runs.some((count) => count > 0));
        if (stored?.order.updatedAt !== replaces?.updatedAt || (claimed && !keepClaims)) {
          throw new Refusal('OrderChangedMeanwhile', 'the order changed');
        }
        const fresh = {
          units: new Map(order.lines.map((line) => [line.lineId, line.runs.map(() => 0)])),
          shipping: false,
          fees: (order.fees ?? []).map(() => nothing),
          payments: order.payments.map((payment) => ({ ...payment, refunded: 0 })),
        };
        const payments = fresh.payments.map((payment, place) => ({
          ...payment,
          refunded: (keepClaims && stored?.payments[place]?.refunded) || 0,
        }));
        orders.set(order.orderNumber, {
          ...fresh,
          ...(keepClaims && stored),
          payments,
          order: copyOf(order),
        });
        identities.set(identity.customerId, copyOf(identity));
      },
    },

    returns: {
      async read(returnId) {
        return copyOr(cases.get(returnId));
      },
      async events(returnId) {
        return copyOf(events.get(returnId) ?? []);
      },
      async byParcel(trackingNumber) {
        return parcels.get(trackingNumber);
      },
      async ofOrder(orderNumber) {
        const found = [...cases.values()].filter(({ head }) => head.orderNumber === orderNumber);
        return found.map(({ head }) => head.returnId).sort();
      },
      async happened(returnId, once) {
        return happened.has(`${returnId} ${once}`);
      },
      async told(reference) {
        return told.get(reference);
      },
      async commit(commit) {
        const { returnId, before, once } = commit;
        const start = before?.head.chain ?? chainStart;
        const sealed = copyOf(chain(returnId, start, commit.events, clock.now()));
        const head = sealed.reduce<ReturnHead | undefined>(apply, before?.head);
        if (head === undefined) throw new TypeError('a commit has at least one event');
        const name = `${returnId} ${once}`;
        if (once !== undefined && happened.has(name)) return undefined;
        if (commit.told !== undefined && told.has(commit.told.reference)) return undefined;
        if (cases.get(returnId)?.head.chain.hash !== before?.head.chain.hash) {
          throw new Refusal('ReturnChangedMeanwhile', 'the return changed');
        }
        const count = countStock(commit.stock);
        changeOrder(orders.get(head.orderNumber), commit);
        count();
        if (once !== undefined) happened.add(name);
        if (commit.told !== undefined) told.set(commit.told.reference, { ...commit.told, returnId });
        cases.set(returnId, copyOf({ head, lines: commit.lines ?? before?.lines ?? [] }));
        events.set(returnId, [...(events.get(returnId) ?? []), ...sealed]);
        for (const { trackingNumber } of sealed.flatMap((event) =>
          event.type === 'ParcelBooked' ? event.data.parcels : [],
        )) {
          parcels.set(trackingNumber, returnId);
        }
        return head;
      },
    },
  };
}

/** Claims, releases and refunds of one commit: all of them, or none and a refusal. */
function changeOrder(record: OrderRecord | undefined, { claim, release, refunds = [] }: Commit): void {
  if (claim === undefined && release === undefined && refunds.length === 0) return;
  const units = new Map([...(record?.units ?? [])].map(([lineId, runs]) => [lineId, [...runs]]));
  const payments = copyOf(record?.payments ?? []);
  const fees = [...(record?.fees ?? [])];
  let fits = record !== undefined && !(claim?.shipping && record.shipping);
  const count = (change: ClaimChange | undefined, direction: 1 | -1) => {
    for (const { lineId, takes } of change?.lines ?? []) {
      for (const { run, runUnits, units: taken } of takes) {
        const runs = units.get(lineId);
        const after = (runs?.[run] ?? Number.NaN) + taken * direction;
        fits &&= after >= 0 && after <= runUnits;
        if (runs !== undefined) runs[run] = after;
      }
    }
    for (const { place, of, ...part } of change?.fees ?? []) {
      const before = fees[place];
      if (before === undefined) throw new TypeError(`the order has no fee ${place}`);
      const after = direction === 1 ? add(before, part) : subtract(before, part);
      fits &&= after.amount >= 0 && after.amount <= of.amount && after.tax >= 0 && after.tax <= of.tax;
      fees[place] = after;
    }
  };
  count(claim, 1);
  count(release, -1);
  const stays = claim?.stays;
  if (stays !== undefined) fits &&= (units.get(stays.lineId)?.[stays.run] ?? 0) < stays.runUnits;
  for (const { place, amount, ceiling } of refunds) {
    const payment = payments[place];
    fits &&= payment !== undefined && payment.refunded + amount <= ceiling;
    if (payment !== undefined) payments[place] = { ...payment, refunded: payment.refunded + amount };
  }
  if (!fits || record === undefined) throw new Refusal('OrderChangedMeanwhile', 'units or payments changed');
  record.units = units;
  record.fees = fees;
  record.payments = payments;
  if (claim?.shipping) record.shipping = true;
  if (release?.shipping) record.shipping = false;
}

function copyOr<T>(value: T | undefined): T | undefined {
  return value === undefined ? undefined : copyOf(value);
}
