import { BookingRefused, bookingOf } from '#domain/bookkeeping.ts';
import { Refusal } from '#domain/errors.ts';
import { dayOf } from '#domain/law/calendar.ts';
import { packOf } from '#domain/law/packs.ts';
import type { Books, Clock, CreditNotes } from '#shared/ports.ts';

/** As many vouchers as fit an answer of the API, which holds 6 MB. */
export const mostVouchers = 5000;

export interface ExportBookingsDeps {
  readonly creditNotes: Pick<CreditNotes, 'ofPeriod'>;
  readonly books: Books;
  readonly clock: Clock;
}

/**
 * The credit notes that a market issued in a month or on a day, as vouchers in a file for its accounting software. The same period, once
 * it is over, gives the same vouchers.
 * @throws Refusal NotBookable, naming the note and why, when one of them cannot be booked as it is; TooManyNotes
 */
export function exportBookings({ creditNotes, books, clock }: ExportBookingsDeps) {
  return async ({ market, period }: { market: string; period: string }): Promise<Uint8Array> => {
    const notes = await creditNotes.ofPeriod(market, period, mostVouchers);
    const plan = books.planOf(market);
    const vouchers = notes.map((note) => {
      try {
        return bookingOf(note, plan);
      } catch (error) {
        if (!(error instanceof BookingRefused)) throw error;
        throw new Refusal('NotBookable', error.message, { reason: error.name });
      }
    });
    return books.write(market, vouchers, dayOf(clock.now(), packOf(market).timeZone));
  };
}
