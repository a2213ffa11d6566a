import { Refusal } from '#domain/errors.ts';
import type { Documents, Returns } from '#shared/ports.ts';
import { ownReturn } from './view-return.ts';

/** Where the label of a parcel is kept. */
export const labelKey = (returnId: string, sscc: string) => `labels/${returnId}/${sscc}.pdf`;

/**
 * The label as PDF.
 * @throws Refusal ReturnNotFound; LabelNotReady before the parcel is booked and after the return has ended
 */
export function fetchLabel({
  returns,
  documents,
}: {
  readonly returns: Returns;
  readonly documents: Documents;
}) {
  return async (asked: { returnId: string; orderNumber: string }): Promise<Uint8Array> => {
    const { head } = await ownReturn(returns, asked);
    const parcel = head.parcels[0];
    const label =
      parcel && head.status === 'approved' && (await documents.read(labelKey(asked.returnId, parcel.sscc)));
    if (!label) throw new Refusal('LabelNotReady', 'there is no label for this return now');
    return label;
  };
}
