import { chain, chainStart } from '#domain/event-chain.ts';
import type { NewEvent, ReturnEvent } from '#domain/events.ts';
import type { OrderTold } from '#domain/figures/order-told.ts';
import { addDays } from '#domain/law/calendar.ts';
import { grades } from '#domain/policy.ts';
import type { Counted } from '#shared/ports.ts';

/** The days that returns of the bench are opened, shipped and credited in, whatever their number. */
export const daysOfReturns = { from: '2026-06-01', to: '2026-08-29' } as const;
export const lastDay = '2026-10-20';

const days = 90;
const categories = 4;
const articles = 8;
const hourMs = 3_600_000;
const ordersToAReturn = 3;

const at = (day: string, hours: number) =>
  new Date(Date.parse(`${day}T06:00:00.000Z`) + hours * hourMs).toISOString();

/**
 * Orders and returns of a shop that is always as wide: it has so many articles, and the first 720 of either have each of them on each of the days. Those
 * that follow do it all over again, some hours later or faster: more returns bring no new day, article or other group, which would be
 * more to read. Events are made when they are asked for, so that their number costs no memory.
 */
export function anyReturns(size: number) {
  const named: Counted[] = [
    ...Array.from({ length: size * ordersToAReturn }, (_, n) => ({
      ...({ is: 'order', orderNumber: `S${n}`, telling: '1', chunk: 0 } as const),
    })),
    ...Array.from({ length: size }, (_, n) => ({ is: 'return', returnId: `R${n}` }) as const),
  ];
  const number = (name: string) => Number(name.slice(1));
  return {
    named,
    tellingOf: (orderNumber: string) => telling(number(orderNumber)),
    /** which time all days and articles are gone through */
    roundOf: (one: Counted) => roundOf(number(one.is === 'order' ? one.orderNumber : one.returnId)),
    eventsOf: (returnId: string) => eventsOf(number(returnId)),
  };
}

const dayOf = (n: number) => addDays(daysOfReturns.from, n % days);
/** goes through all articles on each day, one after the other */
const articleOf = (n: number) => Math.floor(n / days) % articles;
const roundOf = (n: number) => Math.floor(n / (days * articles));
/** returns of the last days are still under way, or wait to be inspected */
const arrivesUntil = days - 5;
const inspectedUntil = days - 10;

function goods(n: number) {
  const article = articleOf(n);
  return {
    sku: `sku-${article}`,
    category: `category-${article % categories}`,
    size: ['S', 'M', 'L'][article % 3] ?? 'S',
  };
}

function telling(n: number): OrderTold {
  const line = { ...goods(n), campaign: 'always', units: 1, value: 50_000 };
  const now = { placedAt: at(dayOf(n), 0), market: 'SE', currency: 'SEK', lines: [line] };
  return { orderNumber: `S${n}`, telling: '1', chunk: 0, now };
}

function eventsOf(n: number): readonly ReturnEvent[] {
  const placed = dayOf(n);
  const { sku, category, size } = goods(n);
  const opened = 24 * (3 + (articleOf(n) % 3)) + (roundOf(n) % 5);
  const step = 3 + (roundOf(n) % 3);
  const paid = { amount: 50_000, tax: 10_000 };
  const decision = { outcome: 'approve', rule: 'bench', because: { sv: 'Ja', en: 'Yes' } } as const;
  const part = { paymentId: 'p', amount: 50_000, key: `R${n}.p` };
  const grade = grades[articleOf(n) % 2] ?? 'A';
  const events: NewEvent[] = [];
  const add = (event: { type: NewEvent['type']; data: object }) =>
    // the type picks its own data; the compiler cannot see that over a union
    events.push({
      ...event,
      actor: 'system',
      occurredAt: at(placed, opened + step * events.length),
    } as NewEvent);
  add({
    type: 'ReturnOpened',
    data: {
      ...{ orderNumber: `S${n}`, customerId: `c${n}`, market: 'SE', currency: 'SEK', language: 'sv' },
      ...{ policyVersion: 1, reasons: {}, units: 1, paid, shipping: { amount: 0, tax: 0 } },
      ...{
        takesShipping: false,
        fee: 0,
        creditOn: 'inspected',
        lanes: ['withdrawal'],
        placedAt: at(placed, 0),
      },
      lines: [
        {
          lineId: '1',
          sku,
          category,
          size,
          campaign: 'always',
          reason: `reason-${articleOf(n) % 3}`,
          units: 1,
          paid,
        },
      ],
    },
  });
  add({ type: 'ReturnApproved', data: { decision, approvedBy: 'policy', keepGoods: false } });
  const parcels = [{ trackingNumber: 'T', sscc: '1' }];
  add({ type: 'ParcelBooked', data: { carrier: 'post', parcels, handInBy: at(placed, 2000) } });
  const subject = `subject-${articleOf(n) % 3}`;
  add({ type: 'ContactRecorded', data: { contactId: `t${n}`, channel: 'email', subject, stage: 'to-send' } });
  add({ type: 'FeedbackGiven', data: { place: 'message.label', enough: n % 4 > 0 } });
  add({ type: 'ParcelScanned', data: { trackingNumber: 'T', status: 'accepted', location: undefined } });
  const done = () => chain(`R${n}`, chainStart, events, at(placed, 3000));
  if (n % days >= arrivesUntil) return done();
  add({ type: 'ParcelScanned', data: { trackingNumber: 'T', status: 'delivered', location: undefined } });
  if (n % days >= inspectedUntil) return done();
  const units = [{ lineId: '1', grade, units: 1 }];
  add({ type: 'ItemsInspected', data: { units, boxClosed: true, station: undefined } });
  add({
    type: 'ItemsClassified',
    data: { lines: 1, credit: paid, deducted: { amount: 0, tax: 0 }, unitsMissing: 0 },
  });
  add({ type: 'CreditReserved', data: { amount: paid, parts: [part] } });
  add({ type: 'CreditIssued', data: { amount: paid, parts: [{ ...part, providerRefundId: 'r' }] } });
  add({ type: 'ReturnEnded', data: { ending: 'credited' } });
  const price = { amount: 40_000, tax: 8_000 };
  if (n % 3 > 0) add({ type: 'UnitsResold', data: { lineId: '1', grade, units: 1, price, reference: 's' } });
  return done();
}
