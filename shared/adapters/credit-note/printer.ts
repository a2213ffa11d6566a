import { isRefusal } from '#domain/errors.ts';
import type { CreditNotePrinter, ReceiptPrinter } from '#shared/ports.ts';
import { drawCreditNote } from './draw-credit-note.ts';
import { drawReceipt } from './draw-receipt.ts';
import { type Sellers, sellerIn } from './seller.ts';
import { ublCreditNote } from './ubl-credit-note.ts';

/** Credit notes in both forms, from whoever sells in their market. */
export function creditNotePrinter(sellers: Sellers): CreditNotePrinter {
  return {
    print: (note, buyer) => drawCreditNote(note, sellerIn(sellers, note.market), buyer),
    tell(note, buyer) {
      try {
        return ublCreditNote(note, sellerIn(sellers, note.market), buyer);
      } catch (error) {
        if (isRefusal(error, 'NoteNotElectronic')) return undefined;
        throw error;
      }
    },
  };
}

/** Receipts of exchanges, from whoever sells in their market. */
export const receiptPrinter = (sellers: Sellers): ReceiptPrinter => ({
  print: (receipt, buyer) => drawReceipt(receipt, sellerIn(sellers, receipt.market), buyer),
});
