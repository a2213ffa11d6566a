import { type CreditNote, creditNoteName } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import type { Documents, Returns } from '#shared/ports.ts';
import { knownReturn } from './known.ts';
import { ownReturn } from './view-return.ts';

/** For people, or for their accounting software (UBL). */
export type CreditNoteForm = 'pdf' | 'xml';

/** Where the note is kept in that form. */
export const creditNoteKey = (
  { returnId, market, number }: Pick<CreditNote, 'returnId' | 'market' | 'number'>,
  form: CreditNoteForm,
) => `credit-notes/${returnId}/${creditNoteName({ market, number })}.${form}`;

/**
 * A credit note of the return, for the customer whose order it is of, or for the shop's people.
 * @throws Refusal ReturnNotFound; CreditNoteNotFound when the return has no note of that number, or it is not drawn yet;
 * NoteNotElectronic when it is drawn and has no other form
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
    form: CreditNoteForm;
    /** of the customer's session; the shop's people ask without */
    orderNumber?: string | undefined;
  }): Promise<Uint8Array> => {
    const { returnId, orderNumber, creditNote, form } = asked;
    const { head } =
      orderNumber === undefined
        ? await knownReturn(returns, returnId)
        : await ownReturn(returns, { returnId, orderNumber });
    const { market, creditNotes = [] } = head;
    const issued = creditNotes.find(({ number }) => creditNoteName({ market, number }) === creditNote);
    const read = async (of: CreditNoteForm) =>
      issued && documents.read(creditNoteKey({ returnId, market, number: issued.number }, of));
    const found = await read(form);
    if (found !== undefined) return found;
    if (form === 'xml' && (await read('pdf')) !== undefined)
      throw new Refusal('NoteNotElectronic', 'this credit note has no form for accounting software');
    throw new Refusal('CreditNoteNotFound', 'this return has no credit note of that number');
  };
}
