import type { MarketBooks, NoteSums, Reconciliation } from '#domain/finance-report.ts';
import type { Day } from '#domain/law/calendar.ts';
import type { OpenSums, Waiting } from '#domain/open-money.ts';
import type { Language } from '#domain/policy.ts';
import { openingOf, type StoreCreditSums } from '#domain/store-credit-sums.ts';
import { asText, type Block, type Frame, type Letter } from '../letter.ts';
import { asHtml } from '../letter-html.ts';
import { list, paragraph } from '../letter-parts.ts';
import { type FinanceSpeech, financeSpeech, meansWords } from './finance-words.ts';
import { reconciledWords } from './reconciled-words.ts';

/** What a report tells in its letter. */
export interface FinanceReport {
  /** `YYYY-MM-DD` or `YYYY-MM` */
  readonly period: string;
  readonly notes: readonly NoteSums[];
  readonly storeCredits: readonly StoreCreditSums[];
  /** days with more notes than a report reads */
  readonly tooMany: readonly { readonly market: string; readonly day: Day; readonly notes: number }[];
  /** how many notes have rows, when that is not all of them */
  readonly rowsUpTo?: number | undefined;
  readonly open: OpenSums;
  /** lists of which only so many are counted */
  readonly openUpTo: Readonly<Partial<Record<'pending' | 'held' | 'failed', number>>>;
  readonly reconciled: Reconciliation;
  readonly books: readonly MarketBooks[];
  readonly files: readonly string[];
}

/** Whose report it is, and when. */
export interface FinanceSetting {
  readonly shopName: string;
  readonly timeZone: string;
  /** the moment that what is open is told of */
  readonly asOf: string;
}

/** The report as a mail needs it: references and amounts, nothing personal. The same report always gives the same words. */
export function renderFinanceReport(
  report: FinanceReport,
  language: Language,
  { shopName, timeZone, asOf }: FinanceSetting,
): { subject: string; text: string; html: string } {
  const speech = financeSpeech(language);
  const { period } = report;
  const moment = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  const count = report.notes.reduce((all, { notes }) => all + notes, 0);
  const frame: Frame = {
    greeting: speech.say('greeting'),
    signOff: speech.say('sign-off'),
    shopName,
    reference: speech.say('reference', { timeZone, asOf: moment.format(new Date(asOf)) }),
  };
  const letter: Letter = {
    subject: speech.say('subject', { period, notes: speech.count('notes', count, { notes: count }) }),
    heading: speech.say('heading', { period }),
    blocks: [
      ...(count === 0 ? [paragraph(speech.say('no-notes'))] : []),
      ...report.notes.flatMap((sums) => sumBlocks(sums, speech)),
      ...report.storeCredits.map((sums) => storeCreditBlock(sums, speech)),
      ...report.tooMany.map((day) => paragraph(speech.say('too-many', { ...day }))),
      ...openBlocks(report, speech),
      list(speech.say('found.title'), reconciledWords(report.reconciled, speech)),
      list(speech.say('files.title'), fileWords(report, speech)),
    ],
  };
  return { subject: letter.subject, text: asText(letter, frame), html: asHtml(letter, frame, language) };
}

function sumBlocks(sums: NoteSums, speech: FinanceSpeech): Block[] {
  const { market, currency, total, notes } = sums;
  const money = (amount: number) => speech.money(amount, currency);
  const paidBack = sums.byMeans.reduce((all, { amount }) => all + amount, 0);
  return [
    {
      is: 'sums',
      title: speech.say('sums.title', { market, currency, notes: speech.count('notes', notes, { notes }) }),
      rows: sums.byKind.map(({ kind, amount }) => ({
        label: speech.say(`kind.${kind}`),
        amount: money(amount),
      })),
      total: { label: speech.say('sums.total'), amount: money(total.amount) },
    },
    {
      is: 'sums',
      title: speech.say('tax.title', { market, currency }),
      rows: sums.byRate.map(({ taxRate, amount, tax }) => ({
        label: speech.say('tax.row', { rate: speech.percent(taxRate), net: money(amount - tax) }),
        amount: money(tax),
      })),
      total: { label: speech.say('tax.total'), amount: money(total.tax) },
    },
    {
      is: 'sums',
      title: speech.say('means.title', { market, currency }),
      rows: sums.byMeans.map(({ method, amount }) => ({
        label: meansWords(method, speech),
        amount: money(amount),
      })),
      total: { label: speech.say('means.total'), amount: money(paidBack) },
    },
  ];
}

/** Rows that come to what is left to spend, as a bank statement's do. */
function storeCreditBlock(
  { market, currency, moved, outstanding }: StoreCreditSums,
  speech: FinanceSpeech,
): Block {
  const { credit, bonus } = moved;
  const money = (amount: number) => speech.money(amount, currency);
  const opening = openingOf(credit, outstanding.credit) + openingOf(bonus, outstanding.bonus);
  const rows = [
    ['opening', opening],
    ['issued', credit.issued],
    ['bonus-issued', bonus.issued],
    ['redeemed', -credit.redeemed - bonus.redeemed],
    ['givenBack', credit.givenBack + bonus.givenBack],
    ['expired', -credit.expired - bonus.expired],
  ] as const;
  return {
    is: 'sums',
    title: speech.say('credit.title', { market, currency }),
    rows: rows.map(([name, amount]) => ({ label: speech.say(`credit.${name}`), amount: money(amount) })),
    total: {
      label: speech.say('credit.total', { bonus: money(outstanding.bonus) }),
      amount: money(outstanding.credit + outstanding.bonus),
    },
  };
}

function openBlocks({ open, openUpTo }: FinanceReport, speech: FinanceSpeech): Block[] {
  const words = ({ returns, amount, currency }: Waiting) =>
    speech.count('waiting', returns, { returns, amount: speech.money(amount, currency) });
  const pending = (['pending', 'overdue', 'due-soon'] as const).flatMap((which) =>
    open[which === 'due-soon' ? 'dueSoon' : which].map((one) =>
      speech.say(`open.${which}`, { waiting: words(one) }),
    ),
  );
  const failed = open.failed.map((one) =>
    speech.say('failed.row', { cause: one.cause, waiting: words(one) }),
  );
  const block = (title: 'open.title' | 'held.title' | 'failed.title', items: string[], upTo?: number) =>
    list(speech.say(title), [
      ...(items.length === 0 ? [speech.say('none')] : items),
      ...(upTo === undefined ? [] : [speech.say('open-cut', { limit: upTo })]),
    ]);
  return [
    block('open.title', pending, openUpTo.pending),
    block('held.title', open.held.map(words), openUpTo.held),
    block('failed.title', failed, openUpTo.failed),
  ];
}

function fileWords({ files, books, rowsUpTo }: FinanceReport, speech: FinanceSpeech): string[] {
  const [first = ''] = files;
  const refused = books.flatMap((one) =>
    'refused' in one
      ? [
          speech.say('books.refused', {
            market: one.market,
            why: speech.say(`books.${one.refused}`, { note: one.note ?? '' }),
          }),
        ]
      : [],
  );
  const cut = rowsUpTo === undefined ? [] : [speech.say('rows-cut', { file: first, limit: rowsUpTo })];
  return [...files, ...cut, ...refused];
}
