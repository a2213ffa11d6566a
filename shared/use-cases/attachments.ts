import { creditNoteName } from '#domain/credit-note.ts';
import type { MessageKind } from '#domain/events.ts';
import { receiptName } from '#domain/exchange-receipt.ts';
import type { ReturnHead } from '#domain/return.ts';
import type { Documents } from '#shared/ports.ts';
import { creditNoteKey } from './fetch-credit-note.ts';
import { labelKey } from './fetch-label.ts';
import { receiptKey } from './fetch-receipt.ts';

/** A document that comes with a message. */
export interface Attached {
  readonly is: 'label' | 'credit-note' | 'receipt';
  /** as it is printed on it */
  readonly name: string;
  readonly content: Uint8Array;
}

/** What a message brings: the label its labels, messages of a credit its papers, one of a further credit the last note. */
const brings: Partial<Record<MessageKind, 'labels' | 'papers' | 'last-credit-note'>> = {
  label: 'labels',
  credited: 'papers',
  returnless: 'papers',
  settled: 'papers',
  'further-credit': 'last-credit-note',
};

/** Whether a message tells of a credit. */
export const bringsOfCredit = (kind: MessageKind): boolean =>
  brings[kind] !== undefined && brings[kind] !== 'labels';

/** The documents of a return that a message brings, those that are there. A message that brings some needs to know where they are. */
export async function attachments(
  kind: MessageKind,
  documents: Pick<Documents, 'read'> | undefined,
  head: ReturnHead,
): Promise<Attached[]> {
  const what = brings[kind];
  if (what === undefined) return [];
  if (documents === undefined) throw new TypeError(`a message of ${kind} needs the documents`);
  const found: Attached[] = [];
  for (const { key, ...document } of what === 'labels' ? labels(head) : papers(head, what)) {
    const content = await documents.read(key);
    if (content !== undefined) found.push({ ...document, content });
  }
  return found;
}

type Kept = Omit<Attached, 'content'> & { readonly key: string };

const labels = ({ returnId, parcels }: ReturnHead): Kept[] =>
  parcels.map(({ sscc, trackingNumber }) => ({
    ...{ is: 'label', name: trackingNumber },
    key: labelKey(returnId, sscc),
  }));

function papers(head: ReturnHead, what: 'papers' | 'last-credit-note'): Kept[] {
  const { returnId, market, creditNotes = [], receipt } = head;
  const notes = creditNotes.slice(what === 'last-credit-note' ? -1 : 0).map(
    ({ number }): Kept => ({
      ...{ is: 'credit-note', name: creditNoteName({ market, number }) },
      key: creditNoteKey({ returnId, market, number }, 'pdf'),
    }),
  );
  if (receipt === undefined || what === 'last-credit-note') return notes;
  const { number } = receipt;
  const name = receiptName({ market, number });
  return [...notes, { is: 'receipt', name, key: receiptKey({ returnId, market, number }) }];
}
