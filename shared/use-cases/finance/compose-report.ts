import { type MarketBooks, momentsOf, periodsBefore } from '#domain/finance-report.ts';
import { type Day, dayOf } from '#domain/law/calendar.ts';
import { packOf } from '#domain/law/packs.ts';
import { openReturns, sumOpen } from '#domain/open-money.ts';
import type { Language } from '#domain/policy.ts';
import { hasMoved } from '#domain/store-credit-sums.ts';
import { renderFinanceReport } from '#shared/messages/finance/finance-letter.ts';
import { noteTable, openTable, storeCreditTable } from '#shared/messages/finance/finance-tables.ts';
import { financeSpeech } from '#shared/messages/finance/finance-words.ts';
import type {
  Books,
  CreditNotes,
  Mail,
  Payments,
  ReturnLists,
  Returns,
  Sheets,
  StoreCreditFigures,
} from '#shared/ports.ts';
import { findUnknownRefunds } from './find-unknown-refunds.ts';
import { type GatheredNotes, gatherNotes, mostListed } from './gather-notes.ts';
import { type GatheredOpen, gatherOpen, mostOpen } from './gather-open.ts';
import { reconcileRefunds } from './reconcile-refunds.ts';

/** As many parts a report asks the providers for. */
const mostAsked = 500;
/** SES takes 10 MB a mail, in which three bytes of a file are four. */
const mostAttached = 7_000_000;

export interface ComposeReportDeps {
  readonly creditNotes: Pick<CreditNotes, 'ofPeriod'>;
  readonly lists: Pick<ReturnLists, 'queue' | 'refundsDueRows'>;
  readonly storeCreditFigures: StoreCreditFigures;
  readonly payments: Pick<Payments, 'find' | 'made'>;
  readonly returns: Pick<Returns, 'events'>;
  readonly books: Books;
  readonly sheets: Sheets;
  readonly setting: {
    readonly shopName: string;
    readonly financeAddress: string;
    readonly language: Language;
    /** IANA name: its midnights begin and end the days that are reported */
    readonly timeZone: string;
  };
}

type Attachment = Mail['attachments'][number];

/**
 * The report of a day (`YYYY-MM-DD`) or a month (`YYYY-MM`) as a mail, with what stands open at `now`; undefined when there is nothing to
 * tell: no note in the period, nothing that happened to store credits, nothing open, and no refund that no return knows.
 */
export function composeReport(deps: ComposeReportDeps) {
  const { payments, books, sheets, setting } = deps;
  const { shopName, financeAddress, language, timeZone } = setting;
  const speech = financeSpeech(language);
  const csv = (filename: string, table: Parameters<Sheets['write']>[0]): Attachment => ({
    filename,
    contentType: 'text/csv; charset=utf-8',
    content: sheets.write(table, language),
  });
  return async (period: string, markets: readonly string[], now: string): Promise<Mail | undefined> => {
    const isMonth = period === periodsBefore(now, timeZone).month;
    const notes = await gatherNotes(deps)(markets, period, { booked: isMonth, partsAtMost: mostAsked });
    const { lists, cut } = await gatherOpen(deps.lists)(now);
    const open = openReturns(lists);
    const storeCredits = await deps.storeCreditFigures.ofPeriod(period);
    const isQuiet = !storeCredits.some(({ moved }) => hasMoved(moved));
    const told = new Set(notes.parts.map(({ key }) => key));
    const listing = await findUnknownRefunds(deps)(momentsOf(period, timeZone), told);
    const counted = notes.notes + notes.tooMany.length + open.length + listing.unknown.length;
    if (counted === 0 && isQuiet) return undefined;
    const tables = [
      csv(`credit-notes-${period}.csv`, noteTable(notes.listed, speech)),
      csv(`open-${dayOf(now, timeZone)}.csv`, openTable(open, speech)),
      ...(storeCredits.length === 0
        ? []
        : [csv(`store-credit-${period}.csv`, storeCreditTable(storeCredits, speech))]),
    ];
    const booked = bookFiles(books, notes, { period, now, left: mostAttached - bytesOf(tables) });
    const attachments = [...tables, ...booked.files];
    const report = {
      period,
      notes: notes.sums,
      storeCredits,
      tooMany: notes.tooMany,
      rowsUpTo: notes.notes > mostListed ? mostListed : undefined,
      open: sumOpen(lists, now),
      openUpTo: upTo(cut),
      reconciled: {
        ...(await reconcileRefunds(payments)(notes.parts)),
        ...{ notAsked: notes.furtherParts, askedAtMost: mostAsked, listing },
      },
      books: booked.books,
      files: attachments.map(({ filename }) => filename),
    };
    return {
      to: { name: speech.say('recipient'), address: financeAddress },
      ...renderFinanceReport(report, language, { shopName, timeZone, asOf: now }),
      attachments,
    };
  };
}

const bytesOf = (files: readonly Attachment[]) =>
  files.reduce((bytes, { content }) => bytes + content.byteLength, 0);

const upTo = ({ due, review, stuck }: GatheredOpen['cut']) => ({
  ...(due && { pending: mostOpen }),
  ...(review && { held: mostOpen }),
  ...(stuck && { failed: mostOpen }),
});

/** A file of bookings for each market whose notes fit its books, and the mail; the others with why. */
function bookFiles(
  books: Books,
  { bookings }: GatheredNotes,
  { period, now, left }: { readonly period: string; readonly now: string; readonly left: number },
): { readonly files: readonly Attachment[]; readonly books: readonly MarketBooks[] } {
  const files: Attachment[] = [];
  const told = [...bookings].map(([market, booked]): MarketBooks => {
    if ('refused' in booked) return { market, ...booked };
    const today: Day = dayOf(now, packOf(market).timeZone);
    const content = books.write(market, booked.vouchers, today);
    if (bytesOf(files) + content.byteLength > left) return { market, refused: 'TooLarge' };
    const filename = `${market}-${period}.si`;
    files.push({ filename, contentType: 'application/octet-stream', content });
    return { market, file: filename };
  });
  return { files, books: told };
}
