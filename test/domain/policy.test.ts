import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import { decideReturn, type LineDecision, languageOf, type ReasonOutcome } from '#domain/policy.ts';
import type { Facts } from '#domain/rules/fields.ts';
import { judge, type Moments, readyPolicy } from '#domain/rules/ready-policy.ts';
import { aPolicy, finalSale, type OwnTerms } from '../support/a-policy.ts';

const noExpressions = () => () => false;

/** After the fourteen days of the law and within the sixty of the shop. */
const moments: Moments = {
  placedAt: '2026-09-01T10:00:00.000Z',
  deliveredAt: '2026-09-05T10:00:00.000Z',
  statedAt: '2026-09-25T10:00:00.000Z',
};
const article: Facts = { reason: 'changed-mind', 'line.finalSale': false, 'return.value': 10_000 };

function judged(facts: Facts, at: Partial<Moments> = {}, terms: OwnTerms = {}) {
  return judge(readyPolicy(aPolicy(terms), noExpressions), { ...article, ...facts }, { ...moments, ...at });
}

const lastMoment = '2026-11-04T22:59:59.999Z';
const tooLate = '2026-11-04T23:00:00.000Z';

describe('the window', () => {
  test('ends with its last day where the market is, whatever the clocks did in between', () => {
    expect(judged({}).windowEndsAt).toBe(lastMoment);
  });

  test('takes its last millisecond and not the next', () => {
    expect(judged({}, { statedAt: lastMoment }).outcome).toBe('approve');
    expect(judged({}, { statedAt: tooLate })).toMatchObject({
      outcome: 'reject',
      rule: 'window',
      because: aPolicy().windowClosed,
    });
  });

  test('is open while its anchor is unknown, and a person looks at what comes very late', () => {
    const unknown = (statedAt: string) => judged({}, { deliveredAt: undefined, statedAt });
    // taken to have come on 15 September: sixty days later is 14 November
    expect(unknown('2026-11-14T22:59:59.999Z')).toMatchObject({
      outcome: 'approve',
      windowEndsAt: undefined,
    });
    expect(unknown('2026-11-14T23:00:00.000Z')).toMatchObject({
      outcome: 'review',
      rule: 'doubtful-statement',
      windowEndsAt: undefined,
    });
  });

  test('of no days leaves the fourteen of the law', () => {
    const stated = (statedAt: string) => judged({}, { statedAt }, { windowDays: 0 }).outcome;
    expect(stated('2026-09-21T21:59:59.999Z')).toBe('approve');
    expect(stated('2026-09-21T22:00:00.000Z')).toBe('reject');
  });
});

describe('a line', () => {
  test('of final sale is refused in the policy’s words, once the law no longer holds it', () => {
    expect(judged({ 'line.finalSale': true })).toMatchObject({
      outcome: 'reject',
      rule: 'final-sale',
      because: finalSale,
    });
    const inTime = judged({ 'line.finalSale': true }, { statedAt: '2026-09-10T10:00:00.000Z' });
    expect(inTime).toMatchObject({ lane: 'withdrawal', outcome: 'approve' });
  });

  test('that is faulty passes the window and final sale', () => {
    const faulty = judged({ reason: 'faulty', 'line.finalSale': true }, { statedAt: tooLate });
    expect(faulty).toMatchObject({ lane: 'reklamation', outcome: 'approve' });
  });

  test('out of the window goes before final sale and before the reason', () => {
    const all = judged({ reason: 'doubtful', 'line.finalSale': true }, { statedAt: tooLate });
    expect(all.rule).toBe('window');
  });

  test.each<[string, ReasonOutcome, string]>([
    ['changed-mind', 'approve', 'otherwise'],
    ['doubtful', 'review', 'reason-doubtful'],
    ['never', 'reject', 'reason-never'],
    ['keep-it', 'returnless', 'kept-up-to'],
  ])('with the reason %s leads to %s', (reason, outcome, rule) => {
    expect(judged({ reason })).toMatchObject({ outcome, rule });
  });

  test('refused by its reason carries that reason’s words', () => {
    expect(judged({ reason: 'never' }).because.en).toBe('Never.');
  });

  test('may be kept up to the threshold and not an öre above', () => {
    expect(judged({ reason: 'keep-it', 'return.value': 15_000 }).outcome).toBe('returnless');
    expect(judged({ reason: 'keep-it', 'return.value': 15_001 })).toMatchObject({
      outcome: 'approve',
      rule: 'otherwise',
    });
  });

  test('with a reason that the policy does not know is the caller’s mistake', () => {
    expect(() => judged({ reason: 'unheard-of' })).toThrow(TypeError);
  });
});

describe('a whole return', () => {
  const of = (outcome: ReasonOutcome): LineDecision => ({
    outcome,
    rule: `rule-${outcome}`,
    because: { sv: outcome, en: outcome },
  });

  test.each<[ReasonOutcome[], ReasonOutcome]>([
    [['approve'], 'approve'],
    [['reject'], 'reject'],
    [['reject', 'reject'], 'reject'],
    [['returnless', 'returnless'], 'returnless'],
    [['returnless', 'approve'], 'approve'],
    [['approve', 'review'], 'review'],
    [['reject', 'review'], 'review'],
    [['returnless', 'review'], 'review'],
    [['approve', 'reject'], 'review'],
    [['returnless', 'reject'], 'review'],
    [['approve', 'returnless', 'reject', 'review'], 'review'],
  ])('of lines that are %j is %s', (outcomes, expected) => {
    expect(decideReturn(outcomes.map(of)).outcome).toBe(expected);
  });

  test('that is half refused names the rule that refused', () => {
    const decision = decideReturn([of('approve'), of('reject')]);
    expect(decision.rule).toBe('rule-reject');
    expect(decision.because.en).toContain('looking into');
  });

  test('is decided alike whatever the order of its lines', () => {
    const outcomes = fc.array(fc.constantFrom<ReasonOutcome>('approve', 'review', 'reject', 'returnless'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(outcomes, (given) => {
        const forwards = decideReturn(given.map(of)).outcome;
        expect(decideReturn([...given].reverse().map(of)).outcome).toBe(forwards);
      }),
    );
  });

  test('has at least one line', () => {
    expect(() => decideReturn([])).toThrow(TypeError);
  });
});

describe('the built-in policy', () => {
  const builtIn = readyPolicy(defaultPolicy('NO'), noExpressions);

  test('is version 0 of any market and decides all its reasons', () => {
    expect(builtIn.policy).toMatchObject({ market: 'NO', version: 0 });
    const outcomes = builtIn.policy.reasons.map(
      ({ code }) => judge(builtIn, { ...article, reason: code }, moments).outcome,
    );
    expect(outcomes).toEqual(['approve', 'approve', 'approve', 'returnless', 'approve', 'review', 'review']);
  });

  test('deducts nothing where the goods are at fault', () => {
    const faults = builtIn.policy.reasons.filter(({ about }) => about === 'fault');
    expect(faults.map(({ code }) => code)).toEqual([
      'not-as-described',
      'damaged-on-arrival',
      'wrong-item',
      'stopped-working',
    ]);
    for (const { code } of faults) {
      const { effects } = judge(builtIn, { ...article, reason: code }, moments);
      expect(effects.creditPercent).toEqual({ A: 100, B: 100, C: 100 });
    }
  });
});

test('a customer is written to in Swedish when that is their language, else in English', () => {
  expect(['sv', 'sv-SE', 'SV', 'en', 'de'].map(languageOf)).toEqual(['sv', 'sv', 'sv', 'en', 'en']);
});
