import { drawUpReceipt, type ExchangeReceipt } from '#domain/exchange-receipt.ts';
import type {
  Clock,
  CreditNotes,
  Documents,
  ExchangeReceipts,
  Identities,
  ReceiptPrinter,
  Returns,
} from '#shared/ports.ts';
import { again } from './again.ts';
import { receiptKey } from './fetch-receipt.ts';
import { knownReturn } from './known.ts';
import { type WriteCreditNoteDeps, writeCreditNote } from './write-credit-note.ts';

export interface WriteReceiptDeps {
  readonly returns: Returns;
  readonly identities: Identities;
  readonly creditNotes: Pick<CreditNotes, 'ofReturn'>;
  readonly receipts: ExchangeReceipts;
  readonly documents: Documents;
  readonly receiptPrinter: ReceiptPrinter;
  readonly clock: Clock;
}

/**
 * Writes the receipt of an exchange for which the customer paid a difference, once, whatever is retried. What is drawn stays as it is. Of a
 * customer who has been erased nothing is drawn; the number and what it stands for are kept.
 * @throws Refusal ReturnNotFound; StoreBusy, ReturnChangedMeanwhile (try again later)
 */
export function writeExchangeReceipt(deps: WriteReceiptDeps) {
  return async ({ returnId }: { returnId: string }): Promise<void> => {
    const receipt = await again(() => numbered(deps, returnId));
    if (receipt === undefined) return;
    const key = receiptKey(receipt);
    if ((await deps.documents.read(key)) !== undefined) return;
    const { head } = await knownReturn(deps.returns, returnId);
    const buyer = await deps.identities.read(head.customerId);
    if (buyer === undefined) return;
    await deps.documents.save(key, await deps.receiptPrinter.print(receipt, buyer), 'application/pdf');
  };
}

async function numbered(deps: WriteReceiptDeps, returnId: string): Promise<ExchangeReceipt | undefined> {
  const found = await knownReturn(deps.returns, returnId);
  if (found.head.receipt !== undefined) return deps.receipts.ofReturn(returnId);
  const notes = await deps.creditNotes.ofReturn(returnId);
  const receipt = drawUpReceipt(found, { notes, now: deps.clock.now() });
  return receipt && deps.receipts.add(receipt, found.head);
}

/** All that is to be written of what a return has credited: the note first, which the receipt names. */
export function writePapers(deps: WriteCreditNoteDeps & WriteReceiptDeps) {
  const [note, receipt] = [writeCreditNote(deps), writeExchangeReceipt(deps)];
  return async (asked: { returnId: string }): Promise<void> => {
    await note(asked);
    await receipt(asked);
  };
}
