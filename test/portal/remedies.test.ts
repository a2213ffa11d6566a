import { describe, expect, test } from 'vitest';
import type { Offer } from '../../portal/app/state/draft.ts';
import {
  chosenOf,
  type Exchanges,
  isChoice,
  isSettled,
  offersOf,
  withGoods,
} from '../../portal/app/state/offers.ts';
import { variantRows } from '../../portal/app/state/variants.ts';

const exchanges = (over: Partial<Exchanges> = {}): Exchanges => ({
  ...{ lineId: '1', currency: 'SEK', paid: { amount: 50_000, tax: 10_000 } },
  ...{ variants: [], soldOut: [], sizes: [], suggestions: [], ...over },
});
const article = (sku: string, over: object = {}) => ({
  ...{ sku, name: 'Dress', price: { amount: 50_000, tax: 10_000 }, difference: 0, few: false },
  ...{ why: 'same-style' as const, ...over },
});
const told = (offers: Offer[], outcome: 'approve' | 'reject' = 'approve') => ({
  offers,
  decision: { outcome, rule: 'r', because: { sv: 'a', en: 'a' } },
});

describe('what is offered', () => {
  test('has the money first, whatever the shop would rather have', () => {
    expect(offersOf(told(['exchange', 'store-credit', 'refund']))).toEqual([
      'refund',
      'exchange',
      'store-credit',
    ]);
  });

  test('is nothing to choose among where it is the money alone, or the line is refused', () => {
    expect([isChoice(offersOf(told(['refund']))), isChoice(offersOf(told(['repair'])))]).toEqual([
      false,
      true,
    ]);
    expect(offersOf(told(['refund', 'exchange'], 'reject'))).toEqual([]);
  });

  test('is no exchange where there is nothing to exchange for, unless nothing else is offered', () => {
    expect(withGoods(['refund', 'exchange'], exchanges())).toEqual(['refund']);
    expect(withGoods(['refund', 'exchange'], undefined)).toEqual(['refund']);
    expect(withGoods(['exchange'], exchanges())).toEqual(['exchange']);
    expect(withGoods(['refund', 'exchange'], exchanges({ variants: [article('L')] }))).toContain('exchange');
  });
});

describe('what is chosen', () => {
  test('is the money until something else is, and never what is not offered', () => {
    expect(chosenOf(['refund', 'repair'], { quantity: 1 })).toBe('refund');
    expect(chosenOf(['repair', 'replacement'], { quantity: 1 })).toBeUndefined();
    expect(chosenOf(['refund'], { quantity: 1, remedy: 'repair' })).toBeUndefined();
  });

  test('is settled with the goods of an exchange', () => {
    const exchange = { quantity: 1, remedy: 'exchange' } as const;
    expect(isSettled(['refund', 'exchange'], exchange)).toBe(false);
    expect(isSettled(['refund', 'exchange'], { ...exchange, goods: { sku: 'L', name: 'Dress' } })).toBe(true);
    expect(isSettled([], exchange)).toBe(true);
  });
});

describe('variants are shown', () => {
  const own = { sku: 'GRN-M', name: 'Dress', size: 'M', colour: 'green' };
  const says = (found: Exchanges, line = own) =>
    variantRows(found, line).map(({ colour, variants }) => [
      colour,
      ...variants.map((one) => `${one.says} ${one.stock}`),
    ]);

  test('by colour, the own first, smaller sizes first, with those that are sold out and the one that goes back', () => {
    const variants = [
      article('GRN-L', { size: 'L', colour: 'green', few: true }),
      article('GRN-S', { size: 'S', colour: 'green' }),
      article('BLU-M', { size: 'M', colour: 'blue' }),
    ];
    const soldOut = [{ sku: 'GRN-XS', name: 'Dress', size: 'XS', colour: 'green' }];
    expect(says(exchanges({ variants, soldOut, sizes: ['XS', 'S', 'M', 'L'] }))).toEqual([
      ['green', 'XS sold-out', 'S left', 'M own', 'L few'],
      ['blue', 'M left'],
    ]);
  });

  test('as one row of colours where there are no sizes', () => {
    const variants = [article('BLU', { colour: 'blue' }), article('RED', { colour: 'red' })];
    expect(says(exchanges({ variants }))).toEqual([[undefined, 'blue left', 'red left']]);
  });

  test('not at all where there are none', () => {
    expect(says(exchanges({ suggestions: [article('OTHER')], sizes: ['M'] }))).toEqual([]);
  });
});
