import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import {
  decideLine,
  decideReturn,
  type LineDecision,
  type LineFacts,
  languageOf,
  type ReasonOutcome,
  windowEnds,
} from '#domain/policy.ts';
import { aPolicy } from '../support/a-policy.ts';

const policy = aPolicy({ windowDays: 30, windowAnchor: 'delivered', returnlessUpTo: 15_000 });

function facts(over: Partial<LineFacts> = {}): LineFacts {
  return {
    reason: 'changed-mind',
    finalSale: false,
    paid: 10_000,
    placedAt: '2026-09-01T10:00:00.000Z',
    deliveredAt: '2026-09-05T10:00:00.000Z',
    statedAt: '2026-09-20T10:00:00.000Z',
    ...over,
  };
}

const lastMoment = '2026-10-05T10:00:00.000Z';
const tooLate = '2026-10-05T10:00:00.001Z';

describe('the window', () => {
  test('ends so many days of 24 hours after its anchor', () => {
    expect(windowEnds(policy, facts())).toBe(lastMoment);
    expect(windowEnds({ ...policy, windowAnchor: 'placed' }, facts())).toBe('2026-10-01T10:00:00.000Z');
  });

  test('takes its last millisecond and not the next', () => {
    expect(decideLine(policy, facts({ statedAt: lastMoment })).outcome).toBe('approve');
    expect(decideLine(policy, facts({ statedAt: tooLate }))).toEqual({
      outcome: 'reject',
      rule: 'window',
      because: policy.windowClosed,
    });
  });

  test('is open while its anchor is unknown', () => {
    const unknown = facts({ deliveredAt: undefined, statedAt: '2031-01-01T00:00:00.000Z' });
    expect(windowEnds(policy, unknown)).toBeUndefined();
    expect(decideLine(policy, unknown).outcome).toBe('approve');
  });

  test('of no days closes right after the anchor', () => {
    const none = { ...policy, windowDays: 0 };
    expect(decideLine(none, facts({ statedAt: '2026-09-05T10:00:00.000Z' })).outcome).toBe('approve');
    expect(decideLine(none, facts({ statedAt: '2026-09-05T10:00:00.001Z' })).outcome).toBe('reject');
  });
});

describe('a line', () => {
  test('of final sale is refused in the policy’s words', () => {
    expect(decideLine(policy, facts({ finalSale: true }))).toEqual({
      outcome: 'reject',
      rule: 'final-sale',
      because: policy.finalSale,
    });
  });

  test('that is faulty passes the window and final sale', () => {
    const faulty = facts({ reason: 'faulty', finalSale: true, statedAt: tooLate });
    expect(decideLine(policy, faulty)).toMatchObject({ outcome: 'approve', rule: 'reason:faulty' });
  });

  test('out of the window goes before final sale and before the reason', () => {
    const all = facts({ reason: 'doubtful', finalSale: true, statedAt: tooLate });
    expect(decideLine(policy, all).rule).toBe('window');
  });

  test.each<[string, ReasonOutcome, string]>([
    ['changed-mind', 'approve', 'reason:changed-mind'],
    ['doubtful', 'review', 'reason:doubtful'],
    ['never', 'reject', 'reason:never'],
    ['keep-it', 'returnless', 'returnless-up-to'],
  ])('with the reason %s leads to %s', (reason, outcome, rule) => {
    expect(decideLine(policy, facts({ reason }))).toMatchObject({ outcome, rule });
  });

  test('refused by its reason carries that reason’s words', () => {
    expect(decideLine(policy, facts({ reason: 'never' })).because.en).toBe('Never.');
  });

  test('may be kept up to the threshold and not an öre above', () => {
    expect(decideLine(policy, facts({ reason: 'keep-it', paid: 15_000 })).outcome).toBe('returnless');
    expect(decideLine(policy, facts({ reason: 'keep-it', paid: 15_001 }))).toMatchObject({
      outcome: 'approve',
      rule: 'reason:keep-it',
    });
  });

  test('with a reason that the policy does not know is the caller’s mistake', () => {
    expect(() => decideLine(policy, facts({ reason: 'unheard-of' }))).toThrow(TypeError);
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
  test('is version 0 of any market and decides all its reasons', () => {
    const builtIn = defaultPolicy('NO');
    expect(builtIn).toMatchObject({ market: 'NO', version: 0 });
    const outcomes = builtIn.reasons.map(({ code }) => decideLine(builtIn, facts({ reason: code })).outcome);
    expect(outcomes).toEqual(['approve', 'approve', 'approve', 'returnless', 'approve', 'review']);
  });

  test('is free of charge and without deduction exactly where the shop is at fault', () => {
    const free = defaultPolicy('SE').reasons.filter((reason) => reason.freeOfCharge);
    expect(free.map(({ code }) => code)).toEqual(['not-as-described', 'damaged-on-arrival', 'wrong-item']);
    expect(free.every((reason) => !reason.deductByGrade)).toBe(true);
  });
});

test('a customer is written to in Swedish when that is their language, else in English', () => {
  expect(['sv', 'sv-SE', 'SV', 'en', 'de'].map(languageOf)).toEqual(['sv', 'sv', 'sv', 'en', 'en']);
});
