import { describe, expect, test } from 'vitest';
import { creditRowKinds } from '#domain/credit-rows.ts';
import { atEachRate } from '#domain/finance-report.ts';
import { openReturns, sumOpen } from '#domain/open-money.ts';
import { languages } from '#domain/policy.ts';
import { rowOf } from '#domain/return-row.ts';
import { type FinanceReport, renderFinanceReport } from '#shared/messages/finance/finance-letter.ts';
import { noteTable, openTable, storeCreditTable } from '#shared/messages/finance/finance-tables.ts';
import { type FinanceKey, financeSpeech, financeTexts } from '#shared/messages/finance/finance-words.ts';
import { aCreditNote, aRow } from '../support/a-credit-note.ts';
import { aHead } from '../support/a-head.ts';

const asOf = '2026-11-25T00:12:00.000Z';
const setting = { shopName: 'Exempelbutiken <AB>', timeZone: 'Europe/Stockholm', asOf };
const row = rowOf(aHead());
const stuck = { ...row, returnId: 'R2', stuck: { since: asOf, cause: 'RefundDeclined' } };
const lists = {
  due: [
    { row, dueAt: '2026-11-24T22:59:59.999Z' },
    { row: { ...row, returnId: 'R3' }, dueAt: '2026-11-26T22:59:59.999Z' },
  ],
  review: [{ ...row, returnId: 'R4', reviewBy: asOf }],
  stuck: [stuck],
};
const unfound = { note: 'SE-K-000042', key: 'R1.pay-1', method: 'card', currency: 'SEK', amount: 100 };
const refusals = [
  'OtherCurrency',
  'RefundsDoNotAddUp',
  'NoAccount',
  'NothingToBook',
  'TooManyNotes',
  'TooLarge',
];

const whys = ['made-elsewhere', 'no-such-return', 'not-of-the-return'] as const;
const allKnown = (listed: number) => ({
  ...{ listed, unknown: [], furtherUnknown: 0, cut: [], cutAt: 1_000, unlisted: [] },
});

/** A report in which everything that can be said is, once with one and once with more. */
const full = (count: number): FinanceReport => ({
  period: '2026-10',
  notes: [
    {
      ...{ market: 'SE', currency: 'SEK', notes: count, total: { amount: 12_550, tax: 2_550 } },
      byRate: [{ taxRate: 2550, amount: 12_550, tax: 2_550 }],
      byKind: creditRowKinds.map((kind) => ({ kind, amount: 2_510, tax: 510 })),
      byMeans: [
        { method: 'card', amount: 10_000 },
        { method: 'other', amount: 2_550 },
      ],
    },
  ],
  storeCredits: [
    {
      ...{ market: 'SE', currency: 'SEK' },
      moved: {
        credit: { issued: 50_000, redeemed: 20_000, givenBack: 5_000, expired: 100 },
        bonus: { issued: 5_000, redeemed: 5_000, givenBack: 0, expired: 300 },
      },
      outstanding: { credit: 40_000, bonus: 2_000 },
    },
  ],
  tooMany: [{ market: 'SE', day: '2026-10-30', notes: 10_001 }],
  rowsUpTo: 5_000,
  open: sumOpen({ ...lists, stuck: count === 1 ? [stuck] : [stuck, { ...stuck, returnId: 'R5' }] }, asOf),
  openUpTo: { pending: 5_000, held: 5_000, failed: 5_000 },
  reconciled: {
    found: count,
    unfound: [
      { ...unfound, stands: 'nothing' },
      { ...unfound, stands: 'another' },
    ],
    unanswered: [{ method: 'invoice', parts: count }],
    ...{ notAsked: count, askedAtMost: 500 },
    listing: {
      listed: count + 3,
      unknown: whys.map((why) => ({
        ...{
          provider: 'stripe',
          providerRefundId: 're_1',
          paymentId: 'pi_1',
          currency: 'SEK',
          amount: 100,
          why,
        },
      })),
      ...{ furtherUnknown: count, cut: ['stripe'], cutAt: 1_000 },
      unlisted: [
        { provider: 'klarna', why: 'not-listable' },
        { provider: 'sandbox', why: 'unavailable' },
      ],
    },
  },
  books: refusals.map((refused) => ({
    market: 'SE',
    refused,
    note: 'SE-K-000042',
  })) as FinanceReport['books'],
  files: ['credit-notes-2026-10.csv', 'open-2026-11-25.csv'],
});
const empty: FinanceReport = {
  ...{ period: '2026-11-24', notes: [], storeCredits: [], tooMany: [], openUpTo: {}, books: [], files: [] },
  open: sumOpen({ due: [], review: [], stuck: [] }, asOf),
  reconciled: { found: 0, unfound: [], unanswered: [], notAsked: 0, askedAtMost: 500, listing: allKnown(1) },
};
const reports = [
  ...[full(1), full(2), empty],
  { ...empty, reconciled: { ...empty.reconciled, listing: allKnown(2) } },
];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const rendered = (language: (typeof languages)[number]) =>
  reports.map((report) => renderFinanceReport(report, language, setting));

describe('what finance reads', () => {
  test.each(languages)(
    'is all there in %s, with the same placeholders, and differs from the other',
    (language) => {
      const shape = (of: typeof language) =>
        Object.entries(financeTexts[of]).map(([key, text]) => [key, placeholders(text)]);
      expect(shape(language)).toEqual(shape('sv'));
      const keys = Object.keys(financeTexts.sv) as FinanceKey[];
      const same = keys.filter((key) => financeTexts.sv[key] === financeTexts.en[key]);
      // markets, causes and amounts alone
      expect(same).toEqual(['failed.row']);
    },
  );

  test.each(languages)('is all said by some report or table in %s', (language) => {
    const speech = financeSpeech(language);
    const order = aCreditNote([aRow('goods', 2500, 12_500, 2_500)]);
    const invoice = { is: 'invoice', number: 'F-1', issuedOn: '2026-10-01' } as const;
    const notes = [order, { ...order, refersTo: invoice }].flatMap(atEachRate);
    const tables = [
      noteTable(notes, speech),
      openTable(openReturns(lists), speech),
      storeCreditTable(full(1).storeCredits, speech),
    ];
    const { name } = { name: speech.say('recipient') };
    const said = [
      name,
      JSON.stringify(tables),
      ...rendered(language).map(({ subject, text }) => `${subject}\n${text}`),
    ];
    const unsaid = Object.entries(financeTexts[language]).filter(([, text]) => {
      const fragments = text.split(/\{\w+\}/);
      return !said.some((whole) => fragments.every((fragment) => whole.includes(fragment)));
    });
    expect(unsaid).toEqual([]);
  });

  test.each(languages)('leaves nothing to fill in, and escapes what it is given, in %s', (language) => {
    for (const { subject, text, html } of rendered(language)) {
      for (const part of [subject, text, html.replace(/<style>.*<\/style>/s, '')])
        expect(part).not.toMatch(/[{}]|undefined|NaN|\[object/);
      expect(subject.length).toBeLessThan(78);
      expect(html).toContain('Exempelbutiken &lt;AB&gt;');
      expect(html).not.toMatch(/<AB>|<img|<script|<a /);
    }
  });

  test('tells rates, sums and days as they are', () => {
    const [one] = rendered('sv');
    const text = one?.text.replaceAll('\u00a0', ' ');
    expect(text).toContain('Moms 25,5 % på underlaget 100,00 kr: 25,50 kr');
    expect(text).toContain('på annat sätt: 25,50 kr\nÅterbetalt totalt: 125,50 kr');
    expect(text).toContain('Läget avser 2026-11-25 01:12.');
    // 74 + 500 + 50 − 250 + 50 − 4 = 420
    expect(text).toContain(
      [
        'SE, SEK: tillgodohavanden:\nIngående tillgodohavanden: 74,00 kr\nUtfärdat: 500,00 kr',
        'Bonus från butiken: 50,00 kr\nInlöst: −250,00 kr\nÅterfört efter inlösen: 50,00 kr',
        'Förfallet: −4,00 kr\nUtestående vid periodens slut, varav bonus 20,00 kr: 420,00 kr',
      ].join('\n'),
    );
  });

  test('has a row for each return that waits, with days as they fall in its market', () => {
    const { rows } = openTable(openReturns(lists), financeSpeech('sv'));
    // 00:12 in UTC is the same day in Stockholm, 22:59 the last minute of it
    expect(rows.map((cells) => cells.slice(0, 4))).toEqual([
      ['har stannat', '2026-11-25', '', ''],
      ['granskas', '', '2026-11-25', ''],
      ['ska återbetalas', '', '', '2026-11-24'],
      ['ska återbetalas', '', '', '2026-11-26'],
    ]);
  });
});
