/**
 * What finance is told of a day or a month: sums of credit notes, and how the returns stand whose money has not moved. Whole minor units,
 * added up by currency and never across.
 */
import type { BookingRefusal } from './bookkeeping.ts';
import { type CreditNote, creditNoteName, totalOf } from './credit-note.ts';
import { type CreditRowKind, creditRowKinds, type TaxTotal, taxTotals } from './credit-rows.ts';
import { addDays, addMonths, type Day, dayOf, endOfDay } from './law/calendar.ts';
import { add, type MinorUnits, nothing, sum, type TaxedAmount } from './money.ts';
import type { TaxRate } from './vat.ts';

/** What the notes of one market in one currency come to. Below nothing is what was kept. */
export interface NoteSums {
  readonly market: string;
  readonly currency: string;
  readonly notes: number;
  readonly total: TaxedAmount;
  /** the highest rate first */
  readonly byRate: readonly TaxTotal[];
  /** of kinds that there are rows of */
  readonly byKind: readonly (TaxedAmount & { readonly kind: CreditRowKind })[];
  /** by the method of payment as the shop calls it, `other` for what people paid otherwise; by name */
  readonly byMeans: readonly { readonly method: string; readonly amount: MinorUnits }[];
}

/** The last day that is over at a moment in the time zone (IANA name), and the last month (`YYYY-MM`). */
export function periodsBefore(now: string, timeZone: string): { readonly day: Day; readonly month: string } {
  const today = dayOf(now, timeZone);
  return { day: addDays(today, -1), month: monthOf(addMonths(`${monthOf(today)}-01`, -1)) };
}

/** Whether a day or a month is over in every one of the time zones: after that, no note gets a date in it. */
export function isOver(period: string, now: string, timeZones: readonly string[]): boolean {
  return timeZones.every((timeZone) => dayOf(now, timeZone).slice(0, period.length) > period);
}

/** The days of a month (`YYYY-MM`), or the one day that a day is. */
export function daysOf(period: string): Day[] {
  if (period.length > 'YYYY-MM'.length) return [period];
  const days: Day[] = [];
  for (let day = `${period}-01`; monthOf(day) === period; day = addDays(day, 1)) days.push(day);
  return days;
}

const monthOf = (day: Day) => day.slice(0, 7);

/** Sums by market and currency, in the order of their names, of these notes and of those that were summed `before`. */
export function sumNotes(notes: readonly CreditNote[], before: readonly NoteSums[] = []): NoteSums[] {
  const nameOf = ({ market, currency }: Pick<NoteSums, 'market' | 'currency'>) => `${market} ${currency}`;
  const sums = new Map(before.map((one) => [nameOf(one), one]));
  const groups = Map.groupBy(notes, nameOf);
  for (const [name, group] of groups) {
    const [first] = group;
    if (first !== undefined) sums.set(name, withNotes(sums.get(name) ?? noNotes(first), group));
  }
  return [...sums.values()].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

const noNotes = ({ market, currency }: CreditNote): NoteSums => ({
  ...{ market, currency, notes: 0, total: nothing },
  ...{ byRate: [], byKind: [], byMeans: [] },
});

function withNotes(sums: NoteSums, notes: readonly CreditNote[]): NoteSums {
  const rows = notes.flatMap((note) => note.rows);
  const rates = Map.groupBy([...sums.byRate, ...taxTotals(rows)], ({ taxRate }) => taxRate);
  const kinds = Map.groupBy(
    [...sums.byKind, ...rows.map(({ kind, amount }) => ({ kind, ...amount }))],
    ({ kind }) => kind,
  );
  const means = Map.groupBy(
    [...sums.byMeans, ...notes.flatMap(({ paidBack }) => paidBack)],
    ({ method }) => method,
  );
  return {
    ...sums,
    notes: sums.notes + notes.length,
    total: add(sums.total, sum(notes.map(totalOf))),
    byRate: [...rates]
      .map(([taxRate, amounts]) => ({ taxRate, ...sum(amounts) }))
      .toSorted((a, b) => b.taxRate - a.taxRate),
    byKind: creditRowKinds.flatMap((kind) => {
      const amounts = kinds.get(kind);
      return amounts === undefined ? [] : [{ kind, ...sum(amounts) }];
    }),
    byMeans: [...means]
      .map(([method, parts]) => ({ method, amount: parts.reduce((all, { amount }) => all + amount, 0) }))
      .toSorted((a, b) => (a.method < b.method ? -1 : 1)),
  };
}

/** What a note says at one rate of tax. */
export interface NoteAtRate {
  readonly name: string;
  readonly note: Omit<CreditNote, 'rows'>;
  readonly taxRate: TaxRate;
  readonly amount: TaxedAmount;
}

/** A note by rate of tax, the highest first. */
export function atEachRate(note: CreditNote): NoteAtRate[] {
  const { rows, ...about } = note;
  return taxTotals(rows).map(({ taxRate, ...amount }) => ({
    ...{ name: creditNoteName(note), note: about, taxRate, amount },
  }));
}

/** A part that a note says went back by a provider, and of which the provider does not say so. */
export interface UnfoundRefund {
  readonly note: string;
  readonly key: string;
  readonly method: string;
  readonly currency: string;
  readonly amount: MinorUnits;
  /** nothing stands at the provider under this key, or something else does */
  readonly stands: 'nothing' | 'another';
}

/** What the providers said of the parts that went back. */
export interface Reconciliation {
  readonly found: number;
  readonly unfound: readonly UnfoundRefund[];
  /** parts of which the provider could not be asked, by method */
  readonly unanswered: readonly { readonly method: string; readonly parts: number }[];
  /** parts beyond as many as one report asks for */
  readonly notAsked: number;
  readonly askedAtMost: number;
  /** the other way round: what stands there and no return knows */
  readonly listing: ProviderListing;
}

/** A refund that stands at a provider and that no return knows of. */
export interface UnknownRefund {
  readonly provider: string;
  readonly providerRefundId: string;
  readonly paymentId?: string | undefined;
  readonly currency: string;
  readonly amount: MinorUnits;
  /** it was not asked for here; or for a return that is not there; or for one that does not know it */
  readonly why: 'made-elsewhere' | 'no-such-return' | 'not-of-the-return';
}

/** What the providers list of a period, held against the returns. */
export interface ProviderListing {
  readonly listed: number;
  readonly unknown: readonly UnknownRefund[];
  /** how many more are unknown than are named */
  readonly furtherUnknown: number;
  /** providers that list more than `cutAt`, so many being looked at */
  readonly cut: readonly string[];
  readonly cutAt: number;
  readonly unlisted: readonly { readonly provider: string; readonly why: 'not-listable' | 'unavailable' }[];
}

/** The moments that a day (`YYYY-MM-DD`) or a month (`YYYY-MM`) lies between in the time zone (IANA name). */
export function momentsOf(
  period: string,
  timeZone: string,
): { readonly from: string; readonly before: string } {
  const days = daysOf(period);
  const after = (day: Day) => new Date(Date.parse(endOfDay(day, timeZone)) + 1).toISOString();
  const [first = period, last = period] = [days[0], days.at(-1)];
  return { from: after(addDays(first, -1)), before: after(last) };
}

/** Why the notes of a market come without a file of bookings: the first note that does not fit, or all of them together. */
export interface BooksRefused {
  readonly refused: BookingRefusal | 'TooManyNotes' | 'TooLarge';
  readonly note?: string | undefined;
}

/** The bookings of a market: the name of the file that comes along, or why there is none. */
export type MarketBooks = { readonly market: string } & ({ readonly file: string } | BooksRefused);
