import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedWords } from '#domain/figures/moved-words.ts';
import { type GroupPortion, type Moved, type Range, whatMoved } from '#domain/figures/what-moved.ts';

const rangeOf = (groups: readonly GroupPortion[]): Range => ({
  whole: {
    part: groups.reduce((sum, { part }) => sum + part, 0),
    of: groups.reduce((sum, { of }) => sum + of, 0),
  },
  groups,
});
const some = (moved: Moved | undefined): Moved => {
  if (moved === undefined) throw new TypeError('nothing moved it');
  return moved;
};

describe('what the groups make of a change', () => {
  const group = fc.record({
    group: fc.constantFrom('a', 'b', 'c', 'd', null),
    part: fc.integer({ min: 0, max: 10_000 }),
    of: fc.integer({ min: 0, max: 10_000 }),
  });
  const groups = fc
    .uniqueArray(group, { selector: (one) => one.group, minLength: 1 })
    // nothing is part of nothing
    .map((all) => all.map((one) => ({ ...one, part: one.of === 0 ? 0 : one.part })));

  test('adds up to it, whatever the groups, those that come and go included', () => {
    fc.assert(
      fc.property(groups, groups, (before, after) => {
        const moved = whatMoved(rangeOf(before), rangeOf(after), 'own');
        if (moved === undefined) return;
        const total = moved.groups.reduce((sum, one) => sum + one.byFigure + one.byShare, 0);
        expect(total).toBeCloseTo(moved.change, 6);
        expect(Math.abs(moved.rest)).toBeLessThan(1e-6);
      }),
    );
  });

  test('adds up to it where all stand against the one whole, too', () => {
    fc.assert(
      fc.property(groups, groups, fc.integer({ min: 1, max: 9999 }), (before, after, of) => {
        const against = (all: readonly GroupPortion[]) => ({
          ...rangeOf(all),
          whole: { ...rangeOf(all).whole, of },
        });
        const moved = some(whatMoved(against(before), against(after), 'all'));
        expect(moved.groups.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(moved.change, 6);
      }),
    );
  });

  // 100 of each: dresses 30 %, shoes 10 %; then 150 dresses at 40 % and 50 pairs at 10 %
  const before = rangeOf([
    { group: 'dresses', part: 30, of: 100 },
    { group: 'shoes', part: 10, of: 100 },
  ]);
  const after = rangeOf([
    { group: 'shoes', part: 5, of: 50 },
    { group: 'dresses', part: 60, of: 150 },
  ]);

  test('is a group’s own figure at its mean share, and its share at its distance from the whole', () => {
    const moved = some(whatMoved(before, after, 'own'));
    expect(moved).toMatchObject({ before: 0.2, after: 0.325, rest: 0 });
    const [dresses, shoes] = moved.groups;
    expect(dresses).toMatchObject({ group: 'dresses', before: 0.3, after: 0.4, shareAfter: 0.75 });
    // (0.4 − 0.3) · (0.5 + 0.75)/2, and (0.75 − 0.5) · ((0.3 + 0.4)/2 − (0.2 + 0.325)/2)
    expect(dresses?.byFigure).toBeCloseTo(0.0625, 9);
    expect(dresses?.byShare).toBeCloseTo(0.021875, 9);
    expect(shoes?.byFigure).toBeCloseTo(0, 9);
    expect(shoes?.byShare).toBeCloseTo(0.040625, 9);
  });

  test('is said with numbers that add up, in Swedish and in English', () => {
    const moved = some(whatMoved(before, after, 'own'));
    const nameOf = (group: string | null) => group ?? '';
    const words = movedWords({ measure: 'return-rate', moved, currency: 'SEK', nameOf });
    const plain = words.map(({ sv, en }) => [sv, en].map((text) => text.replaceAll('\u00a0', ' ')));
    expect(plain).toEqual([
      [
        'Returgraden steg från 20,0 % till 32,5 %: +12,5 procentenheter.',
        'The return rate rose from 20.0% to 32.5%: +12.5 percentage points.',
      ],
      [
        'dresses: +8,4 – den egna siffran från 30,0 % till 40,0 % (+6,3), andelen av det hela från 50 % till 75 % (+2,2).',
        'dresses: +8.4 – its own figure from 30.0% to 40.0% (+6.3), its share of the whole from 50% to 75% (+2.2).',
      ],
      [
        'shoes: +4,1 – andelen av det hela från 50 % till 25 % (+4,1).',
        'shoes: +4.1 – its share of the whole from 50% to 25% (+4.1).',
      ],
    ]);
  });

  test('is nothing where there is nothing to compare with, and said so where nothing changed', () => {
    expect(whatMoved(rangeOf([{ group: 'a', part: 0, of: 0 }]), after, 'own')).toBeUndefined();
    const moved = some(whatMoved(after, after, 'own'));
    const words = movedWords({ measure: 'return-rate', moved, currency: 'SEK', nameOf: String });
    expect(words.map(({ en }) => en)).toEqual(['The return rate has not changed: 32.5%.']);
  });
});

test('amounts, times and counts per return are told in their own units, and what the groups leave over is named', () => {
  const moved = (before: number, after: number, of = 10): Moved =>
    some(
      whatMoved(
        { whole: { part: before, of }, groups: [{ group: 'a', part: before, of }] },
        { whole: { part: after, of }, groups: [{ group: 'a', part: before, of }] },
        'all',
      ),
    );
  const inEnglish = (measure: 'cost-per-return' | 'lead-time' | 'contact-rate', told: Moved) =>
    movedWords({ measure, moved: told, currency: 'SEK', nameOf: String }).map(({ en }) =>
      en.replaceAll('\u00a0', ' '),
    );
  expect(inEnglish('cost-per-return', moved(100_000, 90_050))).toEqual([
    'The cost per return fell from SEK 100.00 to SEK 90.05: -SEK 9.95.',
    'One more group: SEK 0.00.',
    'The whole differs from the sum of its parts: -SEK 9.95.',
  ]);
  expect(inEnglish('lead-time', moved(1200, 1440))[0]).toBe(
    'The mean lead time rose from 5.0 days to 6.0 days: +1.0 days.',
  );
  expect(inEnglish('contact-rate', moved(1, 2))[0]).toBe(
    'The number of contacts per return rose from 0.10 to 0.20: +0.10.',
  );
});
