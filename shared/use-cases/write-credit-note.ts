import { type CreditNote, drawUpNote, lastRefundOf } from '#domain/credit-note.ts';
import type {
  Clock,
  CreditNotePrinter,
  CreditNotes,
  Documents,
  Identities,
  Orders,
  Returns,
} from '#shared/ports.ts';
import { again } from './again.ts';
import { creditNoteKey } from './fetch-credit-note.ts';
import { knownOrder, knownReturn } from './known.ts';

export interface WriteCreditNoteDeps {
  readonly returns: Returns;
  readonly orders: Orders;
  readonly identities: Identities;
  readonly creditNotes: CreditNotes;
  readonly documents: Documents;
  readonly printer: CreditNotePrinter;
  readonly clock: Clock;
}

/**
 * Writes the credit note of what a return has credited and no note has told yet, once, whatever is retried; and draws every note of the
 * return that was numbered and not drawn. What is drawn stays as it is: it is what was issued.
 * @throws Refusal ReturnNotFound; StoreBusy, ReturnChangedMeanwhile (try again later)
 */
export function writeCreditNote(deps: WriteCreditNoteDeps) {
  return async ({ returnId }: { returnId: string }): Promise<void> => {
    const notes = await again(() => numbered(deps, returnId));
    for (const note of notes) await draw(deps, note);
  };
}

/** All notes of the return, with the one that was missing. */
async function numbered(deps: WriteCreditNoteDeps, returnId: string): Promise<CreditNote[]> {
  const found = await knownReturn(deps.returns, returnId);
  const earlier = await deps.creditNotes.ofReturn(returnId);
  if (earlier.some(({ refund }) => refund === lastRefundOf(found))) return earlier;
  const order = await knownOrder(deps.orders, found.head.orderNumber);
  const events = await deps.returns.events(returnId);
  const note = drawUpNote(found, { order, events, earlier, now: deps.clock.now() });
  return note === undefined ? earlier : [...earlier, await deps.creditNotes.add(note, found.head)];
}

async function draw(
  { returns, identities, documents, printer }: WriteCreditNoteDeps,
  note: CreditNote,
): Promise<void> {
  const key = creditNoteKey(note, 'pdf');
  if ((await documents.read(key)) !== undefined) return;
  const { head } = await knownReturn(returns, note.returnId);
  const buyer = await identities.read(head.customerId);
  const told = buyer && printer.tell(note, buyer);
  if (told !== undefined) {
    await documents.save(creditNoteKey(note, 'xml'), new TextEncoder().encode(told), 'application/xml');
  }
  // last, because a note that has it is not drawn again
  await documents.save(key, await printer.print(note, buyer), 'application/pdf');
}
