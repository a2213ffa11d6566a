import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditTriggers } from '#domain/policy.ts';
import { kinderOf, type Terms } from '#domain/rules/kinder.ts';
import { outcomeRank } from '#domain/rules/outcome.ts';
import type { Effects } from '#domain/rules/rule.ts';
import { anyEffects } from './any-policy.ts';

const effects: Effects = {
  outcome: 'approve',
  offers: ['refund', 'exchange'],
  bonusPercent: 5,
  handlingFee: 0,
  returnFreight: 0,
  handIn: ['label'],
  warehouse: 'main',
  photos: 1,
  photosNeeded: true,
  creditOn: 'delivered',
  creditPercent: { A: 100, B: 90, C: 50 },
};

type Changes = Partial<Omit<Terms, 'lines'>> & { readonly lines?: readonly Partial<Effects>[] };

const terms = ({ lines = [{}], fee = 2_900, creditOn = 'delivered' }: Changes = {}): Terms => ({
  lines: lines.map((over) => ({ judgement: { effects: { ...effects, ...over } } })),
  fee,
  creditOn,
});

/** Which of the two is chosen when the newer one differs like this. */
const chosen = (changes: Changes, before: Changes = {}) => {
  const [older, newer] = [terms(before), terms(changes)];
  return kinderOf(older, newer) === newer ? 'newer' : 'older';
};

describe('the version in force now is kinder', () => {
  test.each<[string, Changes]>([
    ['that keeps what another sends back', { lines: [{ outcome: 'returnless' }] }],
    ['that takes less', { fee: 2_899 }],
    ['that pays earlier', { creditOn: 'first-scan' }],
    ['that counts a grade for more', { lines: [{ creditPercent: { A: 100, B: 91, C: 50 } }] }],
    ['that offers more', { lines: [{ offers: ['exchange', 'refund', 'repair'] }] }],
    ['that gives a larger bonus', { lines: [{ bonusPercent: 6 }] }],
    ['that does not wait for pictures', { lines: [{ photosNeeded: false }] }],
    ['that has another way to hand in', { lines: [{ handIn: ['qr', 'label'] }] }],
    ['that is better in two things', { fee: 0, creditOn: 'statement' }],
  ])('%s', (_, changes) => {
    expect(chosen(changes)).toBe('newer');
    const [older, newer] = [terms(changes), terms()];
    expect(kinderOf(older, newer)).toBe(older);
  });

  test.each([
    ['reject', 'review'],
    ['review', 'approve'],
    ['approve', 'returnless'],
  ] as const)('from %s to %s, and not back', (worse, better) => {
    const [bad, good] = [{ lines: [{ outcome: worse }] }, { lines: [{ outcome: better }] }];
    expect(chosen(good, bad)).toBe('newer');
    expect(chosen(bad, good)).toBe('older');
  });
});

describe('what the older one refuses', () => {
  const refused: Changes = { lines: [{ outcome: 'reject' }], fee: 0, creditOn: 'statement' };
  const taken: Changes = { lines: [{ offers: ['store-credit'], creditPercent: { A: 90, B: 50, C: 0 } }] };

  test('is better taken on any terms', () => {
    expect(chosen(taken, refused)).toBe('newer');
    expect(chosen({ ...refused, fee: 0, creditOn: 'inspected' }, refused)).toBe('older');
  });

  test('is no reason to take more for what it does not refuse', () => {
    const half = (rest: Changes): Changes => ({ ...rest, lines: [{ outcome: 'reject' }, {}] });
    expect(chosen({ lines: [{}, {}], fee: 2_901 }, half({ fee: 2_900 }))).toBe('older');
    expect(chosen({ lines: [{}, {}], fee: 2_900 }, half({ fee: 2_900 }))).toBe('newer');
  });
});

describe('the version in force at the order holds', () => {
  test.each<[string, Changes]>([
    ['where nothing differs that the customer feels', { lines: [{ warehouse: 'other', photos: 3 }] }],
    ['where nothing differs', {}],
    ['where one thing is better and one worse', { fee: 0, creditOn: 'inspected' }],
    [
      'where an offer is gone, whatever came instead',
      { lines: [{ offers: ['refund', 'repair', 'store-credit'] }] },
    ],
    [
      'where a grade is worth less and another more',
      { lines: [{ creditPercent: { A: 100, B: 100, C: 49 } }] },
    ],
    [
      'where the fee is higher and everything else kinder',
      { fee: 2_901, lines: [{ outcome: 'returnless' }] },
    ],
  ])('%s', (_, changes) => {
    expect(chosen(changes)).toBe('older');
  });

  test('where one line is better and another worse', () => {
    const before = { lines: [{}, {}] };
    expect(chosen({ lines: [{ bonusPercent: 50 }, { bonusPercent: 4 }] }, before)).toBe('older');
    expect(chosen({ lines: [{ bonusPercent: 50 }, {}] }, before)).toBe('newer');
  });
});

const anyTerms = (lines: number) =>
  fc.record({
    lines: fc.array(
      anyEffects.map((effects) => ({ judgement: { effects } })),
      { minLength: lines, maxLength: lines },
    ),
    fee: fc.nat(5),
    creditOn: fc.constantFrom(...creditTriggers),
  });
const pairs = fc.integer({ min: 1, max: 3 }).chain((lines) => fc.tuple(anyTerms(lines), anyTerms(lines)));

test('what is chosen is in nothing worse than what was promised at the order', () => {
  fc.assert(
    fc.property(pairs, ([older, newer]) => {
      const kinder = kinderOf<Terms>(older, newer);
      if (older.lines.every(({ judgement }) => judgement.effects.outcome === 'reject')) return;
      expect(kinder.fee).toBeLessThanOrEqual(older.fee);
      expect(creditTriggers.indexOf(kinder.creditOn)).toBeLessThanOrEqual(
        creditTriggers.indexOf(older.creditOn),
      );
      for (const [index, { judgement }] of older.lines.entries()) {
        const [before, after] = [judgement.effects, kinder.lines[index]?.judgement.effects];
        expect(after).toBeDefined();
        if (after === undefined) continue;
        expect(outcomeRank[after.outcome]).toBeGreaterThanOrEqual(outcomeRank[before.outcome]);
        if (before.outcome === 'reject') continue;
        expect(after.offers).toEqual(expect.arrayContaining([...before.offers]));
        for (const grade of ['A', 'B', 'C'] as const)
          expect(after.creditPercent[grade]).toBeGreaterThanOrEqual(before.creditPercent[grade]);
      }
    }),
    { numRuns: 2_000 },
  );
});
