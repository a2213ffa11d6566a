import { expect, test } from 'vitest';
import type { Asked, Cell } from '#domain/figures/asked.ts';
import { contactRate } from '#domain/figures/contact-rate.ts';
import { outcomeMix } from '#domain/figures/outcomes.ts';
import { tiedUp } from '#domain/figures/tied-up.ts';

/** The examples of docs/figures.md, from the sums that are kept of them. */
const november = { from: '2026-11-01', to: '2026-11-30', interval: 'whole', within: 30 } as const;
const asked = (over: Partial<Asked> = {}): Asked => ({
  ...{ figure: 'outcomes', today: '2026-11-30', ...november },
  ...over,
});
const prices = { estimates: {}, keeps: { A: 100, B: 60, C: 0 } };
const on = (day: string, sums: Cell['sums'], group?: string): Cell => ({ day, group, sums });

test('of 200 returns 21 contacts are told about 18 of them, and 6 of 40 answers to the label are no', () => {
  const opened = [on('2026-11-03', { returns: 120 }), on('2026-11-20', { returns: 80 })];
  const contacts = [on('2026-11-03', { contacts: 21, returns: 18 })];
  const whole = contactRate.table(asked(), { opened, asked: contacts, told: [] }, prices);
  expect(whole.rows[0]?.values).toMatchObject({
    returns: 200,
    contacts: 21,
    contactRate: 0.105,
    askedShare: 0.09,
  });
  const refunding = [on('2026-11-03', { contacts: 14, returns: 12 }, 'refunding')];
  const byStage = contactRate.table(asked({ by: 'stage' }), { opened, asked: refunding, told: [] }, prices);
  expect(byStage.rows).toMatchObject([{ group: 'refunding', values: { contactRate: 0.07, answers: null } }]);
  const told = [on('2026-11-20', { answers: 40, notEnough: 6 }, 'message.label')];
  const byPlace = contactRate.table(asked({ by: 'place' }), { opened, asked: [], told }, prices);
  expect(byPlace.rows).toMatchObject([
    { group: 'message.label', values: { notEnoughShare: 0.15, notEnoughRate: 0.03, contacts: null } },
  ]);
});

test('of eight credited units three stay with the shop, and of 4,000 kr 1,600', () => {
  const sums = {
    ...{ money: 4, returnless: 1, storeCredit: 1, exchange: 2, repair: 1 },
    ...{ 'moneyValue.SEK': 220_000, 'returnlessValue.SEK': 20_000, 'storeCreditValue.SEK': 50_000 },
    ...{ 'exchangeValue.SEK': 110_000, 'repairValue.SEK': 90_000 },
  };
  const { rows } = outcomeMix.table(asked(), { outcomes: [on('2026-11-10', sums)] }, prices);
  expect(rows[0]?.values).toMatchObject({
    ...{
      units: 9,
      keptShare: 0.375,
      'credited.SEK': 400_000,
      'keptValueShare.SEK': 0.4,
      'repairValue.SEK': 90_000,
    },
  });
});

test('what has waited for 3, 10 and 40 days stands in the columns of its age', () => {
  const tied = [
    on('2026-11-27', { units: 6, 'cost.SEK': 90_000 }),
    on('2026-11-20', { units: 3, 'cost.SEK': 30_000, 'price.SEK': 20_000 }),
    on('2026-10-21', { units: 1, 'price.SEK': 40_000 }),
    on('2026-10-01', { units: 0, 'cost.SEK': 0 }),
  ];
  const { rows } = tiedUp.table(asked({ figure: 'tied-up', from: '2026-01-01' }), { tied }, prices);
  expect(rows[0]?.values).toEqual({
    ...{ units: 10, meanAge: 8.8, oldest: 40, 'value.SEK': 180_000, 'valueAtPrice.SEK': 60_000 },
    ...{ 'upTo7Days.SEK': 90_000, 'upTo30Days.SEK': 50_000, 'older.SEK': 40_000 },
  });
});
