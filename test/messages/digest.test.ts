import { describe, expect, test } from 'vitest';
import { careStages } from '#domain/care.ts';
import { type DigestedFigure, digested, weekOf, weeksBefore } from '#domain/figures/digest.ts';
import type { Mover } from '#domain/figures/moved.ts';
import { languages } from '#domain/policy.ts';
import { type Digest, recipientIn, renderDigest } from '#shared/messages/digest/digest-letter.ts';
import { type DigestKey, digestTexts } from '#shared/messages/digest/digest-words.ts';

const week = weekOf('2026-11-23');
const setting = {
  shopName: 'Exempelbutiken <AB>',
  timeZone: 'Europe/Stockholm',
  asOf: '2026-11-30T05:12:00.000Z',
};
const measures = { 'lead-time': 'hours', 'cost-per-return': 'amount' } as const;
const values = {
  ...{ sold: 100, returned: 12, expectedLow: 0.14, expectedHigh: 0.222, 'whole.p50': 30, 'whole.p90': 102 },
  ...{ onSaleLongEnough: 8, soldWithin: 4, contacts: 21, returns: 200 },
};

/** Everything that can be said of a group: it changed, it is more of the whole, it is new, it is gone, it has no name. */
function moversOf(figure: DigestedFigure['figure'], scale: number): Mover[] {
  const groups = figure === 'contact-rate' ? careStages : ['<Stickat>', 'Lampor', 'Skor', 'Väskor'];
  const [before, now] = [scale, 2 * scale];
  const kinds = [
    { before, now, effect: scale },
    { before, now: before, effect: -scale },
    { before: null, now, effect: scale },
    { before, now: null, effect: -scale },
  ];
  const named = groups.map((group, place) => ({
    group,
    ...(kinds[place % 4] ?? { before, now, effect: scale }),
  }));
  return [...named, { group: null, before, now, effect: scale }];
}

const full = (way: 1 | -1 | 0): Digest => ({
  ...{ week, within: 30 },
  figures: digested.map(({ figure, weeksAgo }): DigestedFigure => {
    const unit = figure === 'lead-time' || figure === 'cost-per-return' ? measures[figure] : 'share';
    const scale = { hours: 30, amount: 17_100, share: 0.1 }[unit];
    const ends = { before: scale, now: scale * (2 + way), change: way * scale };
    return {
      ...{ figure, week: weeksBefore(week, weeksAgo), values },
      trend: [4, 3, 2, 1].map((weeks) => ({
        week: weeksBefore(week, weeksAgo + weeks),
        value: weeks === 2 ? null : scale,
      })),
      moved: {
        ...{ measure: 'x', unit, ...(unit === 'amount' && { currency: 'SEK' }), ...ends },
        ...{ movers: moversOf(figure, scale), rest: scale },
      },
    };
  }),
});
const empty: Digest = {
  ...full(1),
  figures: full(1).figures.map((one) => ({
    ...one,
    moved: { ...one.moved, before: null, now: null, change: null, movers: [], rest: null },
  })),
};
const digests = [full(1), full(-1), full(0), empty];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the weekly digest', () => {
  test.each(languages)(
    'is all there in %s, with the same placeholders, and differs from the other',
    (language) => {
      const shape = (of: typeof language) =>
        Object.entries(digestTexts[of]).map(([key, text]) => [key, placeholders(text)]);
      expect(shape(language)).toEqual(shape('sv'));
      const keys = Object.keys(digestTexts.sv) as DigestKey[];
      expect(keys.filter((key) => digestTexts.sv[key] === digestTexts.en[key])).toEqual([]);
    },
  );

  test.each(languages)('says every text there is in %s', (language) => {
    const letters = digests.map((digest) => renderDigest(digest, language, setting));
    const said = [recipientIn(language), ...letters.flatMap(({ subject, text }) => [subject, text])].join(
      '\n',
    );
    const unsaid = Object.entries(digestTexts[language]).filter(([key, text]) => {
      // no week has returns that are at no stage
      if (key === 'none.stage') return false;
      const parts = text.split(/\{\w+\}/).filter((part) => part.trim() !== '');
      return !parts.every((part) => said.includes(part));
    });
    expect(unsaid).toEqual([]);
    expect(said).not.toMatch(/undefined|NaN|null|\{/);
  });

  test('writes numbers as its readers do, and leaves no mark-up to what a shop calls its goods', () => {
    const [sv, en] = languages.map((language) => renderDigest(full(1), language, setting));
    const plain = sv?.text.replaceAll('\u00a0', ' ') ?? '';
    expect(sv?.subject.replaceAll('\u00a0', ' ')).toBe('Returerna vecka 48: returgrad 30 %');
    expect(plain).toContain('hälften klara inom 30 timmar från anmälan och nio av tio inom 4,3 dygn');
    expect(plain).toContain('kostade i snitt 513,00 kr utan moms');
    expect(plain).toContain(
      '- Lampor: 10 %, som förut, men en annan del av helheten. Det ändrade den med −10 procentenheter.',
    );
    expect(en?.text).toContain(
      'half were done within 30 hours of being opened, and nine in ten within 4.3 days',
    );
    expect(sv?.html).toContain('&lt;Stickat&gt;');
    expect(sv?.html).not.toContain('<Stickat>');
  });
});
