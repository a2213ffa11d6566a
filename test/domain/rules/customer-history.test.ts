import { describe, expect, test } from 'vitest';
import { endings } from '#domain/events.ts';
import { historyOf, yearBefore } from '#domain/rules/customer-history.ts';
import { looksAtCustomers } from '#domain/rules/places.ts';
import { aHead } from '../../support/a-head.ts';
import { aPolicy } from '../../support/a-policy.ts';

const at = '2026-10-10T08:00:00.000Z';
const aReturn = (over: Parameters<typeof aHead>[0] = {}) =>
  aHead({ openedAt: '2026-09-01T08:00:00.000Z', ...over });

describe('a customer’s last year', () => {
  test('is 365 days: a return of its first moment counts, one before it does not', () => {
    expect(yearBefore(at)).toBe('2025-10-10T08:00:00.000Z');
    const returns = [
      aReturn({ openedAt: yearBefore(at) }),
      aReturn({ openedAt: '2025-10-10T07:59:59.999Z' }),
    ];
    expect(historyOf(3, returns, at)).toEqual({ orders: 3, returns: 1, kept: 0, missing: 0 });
  });

  test('leaves out returns that nothing came of', () => {
    const counted = endings.filter(
      (ending) => historyOf(1, [aReturn({ status: 'ended', ending })], at).returns === 1,
    );
    expect(counted).toEqual(['credited', 'returnless', 'remedied', 'credit-needs-a-hand']);
  });

  test('knows whose goods were kept, and units that were missing once a box was closed', () => {
    const kept = aReturn({ goods: 'kept' });
    const open = aReturn({ units: 3, unitsInspected: 1 });
    const closed = aReturn({ units: 3, unitsInspected: 1, boxClosed: true });
    expect(historyOf(4, [kept, open, closed], at)).toEqual({ orders: 4, returns: 3, kept: 1, missing: 2 });
  });
});

describe('a policy looks at customers', () => {
  const regular = { field: 'customer.orders', from: 4 };
  test.each([
    ['in a tier', { tiers: [{ code: 'regular', when: [regular] }] }],
    ['in a rule', { rules: [{ id: 'sooner', when: [regular], decide: {} }] }],
    [
      'in an expression',
      { rules: [{ id: 'sooner', when: [], expression: 'customer.orders > 3', decide: {} }] },
    ],
  ])('%s', (_, over) => {
    expect(looksAtCustomers(aPolicy(over))).toBe(true);
  });

  test('or does not', () => {
    expect(looksAtCustomers(aPolicy())).toBe(false);
  });
});
