import { BookingRefused, bookingOf, type Voucher } from '#domain/bookkeeping.ts';
import { type CreditNote, creditNoteName, type PaidBack } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import {
  atEachRate,
  type BooksRefused,
  daysOf,
  type NoteAtRate,
  type NoteSums,
  sumNotes,
} from '#domain/finance-report.ts';
import type { Day } from '#domain/law/calendar.ts';
import type { Books, CreditNotes } from '#shared/ports.ts';
import { mostVouchers } from '../export-bookings.ts';

/** As many notes are held at once: of a month with more, the days are read one by one. */
const mostAtOnce = 2_000;
/** A day with more is told as not read. */
const mostOfADay = 10_000;
/** As many notes have rows: with their bookings they fit a mail. */
export const mostListed = 5_000;

/** A part that went back by a provider, as its note says it. */
export type PartOfNote = PaidBack & { readonly note: string; readonly currency: string };

/** The vouchers of a market, until a note does not fit. */
export type Bookings = { readonly vouchers: readonly Voucher[] } | BooksRefused;

/** What the notes of a period tell, held in bounds however many there are. */
export interface GatheredNotes {
  readonly sums: readonly NoteSums[];
  /** of as many notes as have rows */
  readonly listed: readonly NoteAtRate[];
  readonly notes: number;
  /** the first that went back by a provider, as many as are asked for */
  readonly parts: readonly PartOfNote[];
  /** how many more there are */
  readonly furtherParts: number;
  readonly tooMany: readonly { readonly market: string; readonly day: Day; readonly notes: number }[];
  /** by market, when they are wanted */
  readonly bookings: ReadonlyMap<string, Bookings>;
}

/**
 * Reads the notes that the markets issued on a day (`YYYY-MM-DD`) or in a month (`YYYY-MM`) and sums them as it goes.
 * @param over whether bookings are wanted, and how many parts are asked for
 */
export function gatherNotes({
  creditNotes,
  books,
}: {
  readonly creditNotes: Pick<CreditNotes, 'ofPeriod'>;
  readonly books: Books;
}) {
  return async (
    markets: readonly string[],
    period: string,
    over: { readonly booked: boolean; readonly partsAtMost: number },
  ): Promise<GatheredNotes> => {
    let sums: readonly NoteSums[] = [];
    let notes = 0;
    let furtherParts = 0;
    const listed: NoteAtRate[] = [];
    const parts: PartOfNote[] = [];
    const tooMany: { market: string; day: Day; notes: number }[] = [];
    const bookings = new Map<string, Bookings>();
    for (const market of markets) {
      for await (const read of notesIn(creditNotes, market, period)) {
        if ('day' in read) {
          tooMany.push({ market, ...read });
          if (over.booked) bookings.set(market, { refused: 'TooManyNotes' });
          continue;
        }
        sums = sumNotes(read.notes, sums);
        listed.push(...read.notes.slice(0, Math.max(mostListed - notes, 0)).flatMap(atEachRate));
        notes += read.notes.length;
        const given = read.notes.flatMap(partsOf);
        const asked = given.slice(0, over.partsAtMost - parts.length);
        parts.push(...asked);
        furtherParts += given.length - asked.length;
        if (over.booked && read.notes.length > 0)
          bookings.set(market, bookedToo(bookings.get(market), read.notes, books.planOf(market)));
      }
    }
    return { sums, listed, notes, parts, furtherParts, tooMany, bookings };
  };
}

type Read = { readonly notes: readonly CreditNote[] } | { readonly day: Day; readonly notes: number };

/** The notes of a period: at once when they are few enough, else day by day; of a day with too many, how many they are. */
async function* notesIn(
  creditNotes: Pick<CreditNotes, 'ofPeriod'>,
  market: string,
  period: string,
): AsyncGenerator<Read> {
  const whole = await unlessTooMany(creditNotes.ofPeriod(market, period, mostAtOnce));
  if (typeof whole !== 'number') {
    yield { notes: whole };
    return;
  }
  for (const day of daysOf(period)) {
    const read = await unlessTooMany(creditNotes.ofPeriod(market, day, mostOfADay));
    yield typeof read === 'number' ? { day, notes: read } : { notes: read };
  }
}

/** The notes, or how many they are when they are too many. */
async function unlessTooMany(reading: Promise<CreditNote[]>): Promise<CreditNote[] | number> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.name === 'TooManyNotes') return Number(error.data?.notes);
    throw error;
  }
}

const partsOf = (note: CreditNote): PartOfNote[] =>
  note.paidBack
    .filter(({ method, by }) => method !== 'other' && by === undefined)
    .map((part) => ({ ...part, note: creditNoteName(note), currency: note.currency }));

function bookedToo(
  before: Bookings | undefined,
  notes: readonly CreditNote[],
  plan: ReturnType<Books['planOf']>,
): Bookings {
  if (before !== undefined && 'refused' in before) return before;
  const vouchers = [...(before?.vouchers ?? [])];
  if (vouchers.length + notes.length > mostVouchers) return { refused: 'TooManyNotes' };
  for (const note of notes) {
    try {
      vouchers.push(bookingOf(note, plan));
    } catch (error) {
      if (!(error instanceof BookingRefused)) throw error;
      return { refused: error.name, note: creditNoteName(note) };
    }
  }
  return { vouchers };
}
