import { type CreditNote, creditNoteName } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import type { Documents, Returns } from '#shared/ports.ts';
import { knownReturn } from './known.ts';
import { ownReturn } from './view-return.ts';

/** Where the drawn note is kept. */
export const creditNoteKey = ({
  returnId,
  market,
  number,
}: Pick<CreditNote, 'returnId' | 'market' | 'number'>) =>
  `credit-notes/${returnId}/${creditNoteName({ market, number })}.pdf`;

/**
 * A credit note of the return as PDF, for the customer whose order it is of, or for the shop's people.
 * @throws Refusal ReturnNotFound; CreditNoteNotFound when the return has no note of that number, or it is not drawn yet
 */
export function fetchCreditNote({
  returns,
  documents,
}: {
  readonly returns: Returns;
  readonly documents: Pick<Documents, 'read'>;
}) {
  return async (asked: {
    returnId: string;
    creditNote: string;
    /** of the customer's session; the shop's people ask without */
    orderNumber?: string | undefined;
  }): Promise<Uint8Array> => {
    const { returnId, orderNumber, creditNote } = asked;
    const { head } =
      orderNumber === undefined
        ? await knownReturn(returns, returnId)
        : await ownReturn(returns, { returnId, orderNumber });
    const { market, creditNotes = [] } = head;
    const issued = creditNotes.find(({ number }) => creditNoteName({ market, number }) === creditNote);
    const drawn =
      issued && (await documents.read(creditNoteKey({ returnId, market, number: issued.number })));
    if (drawn === undefined)
      throw new Refusal('CreditNoteNotFound', 'this return has no credit note of that number');
    return drawn;
  };
}
