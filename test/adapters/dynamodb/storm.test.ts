import { afterAll, beforeAll, expect, test } from 'vitest';
import { totalOf } from '#domain/credit-note.ts';
import { isRefusal } from '#domain/errors.ts';
import { firstBreak } from '#domain/event-chain.ts';
import { replay } from '#domain/lifecycle.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aPolicy } from '../../support/a-policy.ts';
import { aLine } from '../../support/an-order.ts';
import { Crash, DyingProcess } from '../../support/crashes.ts';
import { aPaymentProvider, type Mood } from '../../support/outside.ts';
import { type Shop, shopOver } from '../../support/shop.ts';
import { inTable, type Stores } from '../../support/stores.ts';
import { dice, stormOver, type Weather } from '../../support/weather.ts';

const workers = 64;
const returns = 32;
const payments = [
  { paymentId: 'gift', method: 'gift-card', amount: 40_003 },
  { paymentId: 'gift.2', method: 'gift-card', amount: 9_998 },
  { paymentId: 'card', method: 'card', amount: 114_900 },
];
/** what the order is: 32 units that do not divide, and the outbound shipping */
const paid = { amount: 160_001, tax: 32_000 };
const total = 164_901;

const weather: Weather = { conflicts: 0, throttles: 0, lostAnswers: 0 };
const seed = Number(process.env.STORM_SEED ?? 20_261_125);
const random = dice(seed);
const { storm, met } = stormOver(weather, random);
let stores: Stores;

beforeAll(async () => {
  stores = await inTable(storm);
});
afterAll(() => stores.close());

/** What the machine would try again, now or after its retries; anything else is a fault of ours. */
const passing = [
  'StoreBusy',
  'ReturnChangedMeanwhile',
  'OrderChangedMeanwhile',
  'PaymentsUnavailable',
  'RefundOutcomeUnknown',
] as const;

/** Goes on until a return is credited and has its note, in processes that die. */
async function creditsAtLast(shop: Shop, returnId: string, tally: { died: number }): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const dies = round < 20 && random() < 0.5;
    const process = new DyingProcess(1 + Math.floor(random() * 12), random() < 0.5 ? 'before' : 'after');
    const ports = dies ? process.ports(shop) : shop;
    try {
      await issueCredit(ports)({ returnId });
      await writeCreditNote(ports)({ returnId });
      return;
    } catch (error) {
      if (error instanceof Crash) tally.died += 1;
      else if (!passing.some((name) => isRefusal(error, name))) throw error;
    }
  }
  throw new Error(`${returnId} is never credited`);
}

test(`sixty-four workers that credit one order at once, in a storm, credit each unit once (seed ${seed})`, async () => {
  const provider = aPaymentProvider({ forgetful: true });
  const shop: Shop = { ...shopOver(stores), payments: provider };
  await shop.policy(aPolicy({ returnFee: 0 }));
  await shop.order({
    lines: [aLine({ quantity: returns, paid, taxRate: 2500 })],
    shipping: { amount: 4_900, tax: 980 },
    payments,
  });
  const returnIds: string[] = [];
  for (let index = 0; index < returns; index += 1) returnIds.push(await shop.booked([{}]));
  const moods: readonly Mood[] = ['unavailable', 'lost-answer'];
  for (let index = 0; index < 60; index += 1)
    provider.moods.push(moods[Math.floor(random() * 2)] ?? 'unavailable');

  Object.assign(weather, { conflicts: 0.25, throttles: 0.05, lostAnswers: 0.25 });
  const tally = { died: 0 };
  await Promise.all(
    Array.from({ length: workers }, (_, worker) =>
      creditsAtLast(shop, returnIds[worker % returns] ?? '', tally),
    ),
  );
  Object.assign(weather, { conflicts: 0, throttles: 0, lostAnswers: 0 });

  // the storm did blow
  for (const [what, times] of Object.entries({ ...met, ...tally })) expect(times, what).toBeGreaterThan(10);

  // caps hold, and a full return is all that was paid
  const { refunds } = provider;
  const ledger = await shop.orders.payments('S-1001');
  expect(ledger.map(({ refunded }) => refunded)).toEqual(payments.map(({ amount }) => amount));
  for (const { paymentId, amount } of payments) {
    const back = refunds.filter((refund) => refund.paymentId === paymentId);
    expect(back.reduce((all, refund) => all + refund.amount, 0)).toBe(amount);
  }

  // every refund at the provider is in the events, and the reverse, each under its own key
  const told = new Map<string, number>();
  const numbers: number[] = [];
  let credited = 0;
  for (const returnId of returnIds) {
    const events = await shop.returns.events(returnId);
    const { head } = await shop.found(returnId);
    expect([firstBreak(events), replay(events)]).toEqual([undefined, head]);
    for (const type of ['CreditReserved', 'CreditIssued', 'CreditNoteIssued']) {
      expect(
        events.filter((event) => event.type === type),
        type,
      ).toHaveLength(1);
    }
    for (const event of events) {
      if (event.type !== 'CreditIssued') continue;
      for (const { key, amount } of event.data.parts) told.set(key, amount);
    }
    const [note] = await shop.creditNotes.ofReturn(returnId);
    if (note === undefined) throw new Error(`${returnId} has no note`);
    expect(totalOf(note)).toEqual(head.credit);
    numbers.push(note.number);
    credited += head.credit?.amount ?? 0;
  }
  expect(credited).toBe(total);
  expect(new Map(refunds.map(({ key, amount }) => [key, amount]))).toEqual(told);
  expect(refunds).toHaveLength(told.size);
  expect(numbers.sort((a, b) => a - b)).toEqual(returnIds.map((_, index) => index + 1));
}, 120_000);
