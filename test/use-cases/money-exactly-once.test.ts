import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalOf } from '#domain/credit-note.ts';
import { isRefusal } from '#domain/errors.ts';
import { replay } from '#domain/lifecycle.ts';
import { sum } from '#domain/money.ts';
import { announceEnding } from '#use-cases/announce-ending.ts';
import { concludeReturn } from '#use-cases/conclude-return.ts';
import { grantGoodwill } from '#use-cases/grant-goodwill.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { redriveReturn } from '#use-cases/redrive-return.ts';
import { settleCredit } from '#use-cases/settle-credit.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { letters } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { Crash, DyingProcess, type Moment } from '../support/crashes.ts';
import { aPaymentProvider, type Mood } from '../support/outside.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

const paid = [
  { paymentId: 'gift', method: 'gift-card', amount: 9_000 },
  { paymentId: 'gift.2', method: 'gift-card', amount: 3_000 },
  { paymentId: 'card', method: 'card', amount: 32_900 },
];

/** What may happen next: to which of two returns of the order, where the process dies, how the provider is. */
const step = fc.record({
  act: fc.constantFrom(
    'round',
    'round',
    'round',
    'goodwill',
    'goodwill',
    'redrive',
    'settle',
    'credit',
    'notify',
    'note',
  ),
  of: fc.integer({ min: 0, max: 1 }),
  name: fc.integer({ min: 0, max: 5 }),
  amount: fc.integer({ min: 1, max: 1_500 }),
  dies: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom<Moment>('before', 'after')), {
    freq: 2,
  }),
  moods: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Mood[]>([]) },
    fc.array(fc.constantFrom<Mood>('unavailable', 'lost-answer', 'declined'), { maxLength: 2 }),
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Carries out one step as its caller would: a refusal is an answer, a crash is silence, anything else is a fault. */
async function happens(
  shop: Shop,
  returnId: string,
  { act, name, amount, dies, moods }: Step,
): Promise<void> {
  shop.payments.moods.splice(0, Infinity, ...moods);
  const ports = dies === null ? shop : new DyingProcess(...dies).ports(shop);
  const named = anAct(returnId, { once: `${act}-${name}`, why: `act ${name}` });
  const does = {
    round: () => aRound(ports, shop, returnId),
    goodwill: () => grantGoodwill(ports)({ ...named, amount }),
    redrive: () => redriveReturn(ports)(named),
    settle: () => settleCredit(ports)({ ...named, reference: 'BG-1' }),
    // a step of an execution that should be gone
    credit: () => issueCredit(ports)({ returnId }),
    notify: () => announceEnding(letters(ports))({ returnId, ending: 'credited' }),
    note: () => writeCreditNote(ports)({ returnId }),
  };
  await does[act as keyof typeof does]().catch((error: unknown) => {
    const isAnswer = error instanceof Crash || (error instanceof Error && error.name !== 'TypeError');
    if (!isAnswer) throw error;
  });
}

/** What the machine does of a round that has come to the credit, if there is one. */
async function aRound(ports: Shop, shop: Shop, returnId: string): Promise<void> {
  if ((await shop.found(returnId)).head.status === 'ended') return;
  try {
    await issueCredit(ports)({ returnId });
  } catch (error) {
    if (!isRefusal(error, 'RefundDeclined')) throw error;
    await concludeReturn(shop)({ returnId, ending: 'credit-needs-a-hand', cause: 'RefundDeclined' });
    return;
  }
  await writeCreditNote(ports)({ returnId });
  await announceEnding(letters(ports))({ returnId, ending: 'credited' });
}

/** Everything is up again, and the machine and its people finish what was begun. */
async function isFinished(shop: Shop, returnId: string): Promise<void> {
  shop.payments.moods.splice(0);
  for (let round = 0; round < 5; round += 1) {
    const { head } = await shop.found(returnId);
    if (head.status === 'ended' && head.money === 'credited') return;
    if (head.status === 'ended') await redriveReturn(shop)(anAct(returnId, { once: `finish-${round}` }));
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    await announceEnding(letters(shop))({ returnId, ending: 'credited' });
  }
  throw new Error('it never ends');
}

test('credits and goodwill in any order, cut off anywhere, are each refunded once and never above what was paid', async () => {
  let further = 0;
  let several = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 24, size: 'max' }), async (steps) => {
      const payments = aPaymentProvider({ forgetful: true });
      const shop: Shop = { ...(await aShop()), payments };
      await shop.policy(aPolicy({ returnFee: 0 }));
      await shop.order({
        payments: paid,
        lines: [aLine({ quantity: 4, paid: { amount: 40_000, tax: 8_000 } })],
      });
      const returnIds = [await shop.booked(), await shop.booked()];
      const of = (place: number) => returnIds[place] ?? '';
      for (const one of steps) await happens(shop, of(one.of), one);
      for (const returnId of returnIds) await isFinished(shop, returnId);

      const { refunds } = payments;
      const numbers: number[] = [];
      expect(new Set(refunds.map(({ key }) => key)).size).toBe(refunds.length);
      for (const { paymentId, amount } of paid) {
        const back = refunds.filter((refund) => refund.paymentId === paymentId);
        expect(back.reduce((all, refund) => all + refund.amount, 0)).toBeLessThanOrEqual(amount);
      }
      for (const returnId of returnIds) {
        const events = await shop.returns.events(returnId);
        const { head } = await shop.found(returnId);
        expect(replay(events)).toEqual(head);
        const granted = events.flatMap(({ type, data }) => (type === 'GoodwillGranted' ? [data] : []));
        expect(new Set(granted.map(({ why }) => why)).size).toBe(granted.length);
        const given = granted.reduce((all, { amount }) => all + amount, 0);
        const owed = head.paid.amount + head.shipping.amount + given;
        further += events.filter(
          ({ type, data }) => type === 'CreditReserved' && data.for === 'goodwill',
        ).length;
        const back = refunds.filter(({ key }) => key.startsWith(returnId));
        const made = back.reduce((all, { amount }) => all + amount, 0);
        expect([head.credit?.amount, made + (head.settled ?? 0)]).toEqual([owed, owed]);
        const parts = events.flatMap((event) => (event.type === 'CreditReserved' ? event.data.parts : []));
        const reserved = new Map(parts.map(({ key, amount }) => [key, amount]));
        expect(reserved.size).toBe(parts.length);
        for (const { key, amount } of back) expect(reserved.get(key)).toBe(amount);

        await writeCreditNote(shop)({ returnId });
        const notes = await shop.creditNotes.ofReturn(returnId);
        expect(sum(notes.map(totalOf))).toEqual(head.credit);
        for (const note of notes) {
          expect(note.paidBack.reduce((all, part) => all + part.amount, 0)).toBe(totalOf(note).amount);
        }
        several += notes.length > 1 ? 1 : 0;
        numbers.push(...notes.map(({ number }) => number));
      }
      expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1));
    }),
    { numRuns: 200 },
  );
  // the rare things did happen
  expect(further).toBeGreaterThan(50);
  expect(several).toBeGreaterThan(50);
});
