import type { ReturnRow } from '#domain/return-row.ts';
import type { ReturnFinder, Returns } from '#shared/ports.ts';

/**
 * Returns by whatever somebody knows of them: the number of a return, an order or a parcel, or, with an `@` in it, the
 * customer's e-mail address. Numbers may be written with blanks, and those of returns and parcels in lower case. A text
 * may be several of these at once; one that is none finds nothing.
 * @returns the newest first, at most so many
 */
export function findReturns(deps: { readonly returns: Returns; readonly finder: ReturnFinder }) {
  return async ({ text, limit }: { text: string; limit: number }): Promise<ReturnRow[]> => {
    const ids = text.includes('@') ? await deps.finder.ofAddress(text, limit) : await byNumber(deps, text);
    // one more, because the text itself may look like a return and be none
    const newest = [...new Set(ids)].sort((a, b) => (a < b ? 1 : -1)).slice(0, limit + 1);
    const rows = await deps.finder.rows(newest);
    return rows.sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1)).slice(0, limit);
  };
}

const placeOf = ({ openedAt, returnId }: ReturnRow) => `${openedAt} ${returnId}`;

async function byNumber({ returns }: { readonly returns: Returns }, text: string): Promise<string[]> {
  const number = text.replaceAll(/\s/g, '');
  if (number === '') return [];
  const inCapitals = number.toUpperCase();
  const [ofOrder, ...ofParcels] = await Promise.all([
    returns.ofOrder(number),
    ...[...new Set([number, inCapitals])].map((one) => returns.byParcel(one)),
  ]);
  return [inCapitals, ...ofOrder, ...ofParcels.filter((id) => id !== undefined)];
}
