import { describe, expect, test } from 'vitest';
import { endings } from '#domain/events.ts';
import { wakesAgain } from '#domain/lifecycle.ts';
import { amountDue } from '#domain/owed.ts';
import type { LineDecision } from '#domain/policy.ts';
import { aHead } from '../support/a-head.ts';

const approved: LineDecision = { outcome: 'approve', rule: 'reason:x', because: { sv: 'Ja.', en: 'Yes.' } };

describe('waking', () => {
  test.each(endings.map((ending) => [ending, ending === 'expired' || ending === 'cancelled'] as const))(
    'a return that ended as %s: %s',
    (ending, wakes) => {
      expect(wakesAgain(aHead({ status: 'ended', ending, decision: approved }))).toBe(wakes);
    },
  );

  test('is not for one that was taken back before anything was decided', () => {
    expect(wakesAgain(aHead({ status: 'ended', ending: 'cancelled' }))).toBe(false);
  });

  test.each(endings)('is not for one that ended elsewhere, as %s', (ending) => {
    const head = aHead({ status: 'ended', ending, decision: approved, history: true });
    expect(wakesAgain(head)).toBe(false);
  });

  test('is not for one that has not ended', () => {
    expect(wakesAgain(aHead({ status: 'approved', decision: approved }))).toBe(false);
  });
});

describe('what is due', () => {
  const head = aHead({ paid: { amount: 1_000, tax: 200 }, shipping: { amount: 50, tax: 10 }, fee: 30 });

  test('is goods and shipping less the fee, tax inside', () => {
    expect(amountDue(head)).toEqual({ amount: 1_020, tax: 204 });
  });

  test('follows the inspection once there was one', () => {
    expect(amountDue({ ...head, goodsCredit: { amount: 500, tax: 100 } })).toEqual({ amount: 520, tax: 104 });
  });

  test('is never below nothing, and its tax never above it', () => {
    expect(amountDue({ ...head, fee: 1_050 })).toEqual({ amount: 0, tax: 0 });
    expect(amountDue({ ...head, fee: 2_000 })).toEqual({ amount: 0, tax: 0 });
    expect(amountDue({ ...head, fee: 1_049 })).toEqual({ amount: 1, tax: 0 });
    expect(amountDue({ ...head, fee: 1_047 })).toEqual({ amount: 3, tax: 1 });
  });
});
