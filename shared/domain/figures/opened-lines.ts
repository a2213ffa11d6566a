import { paidFor } from '../allocation.ts';
import type { Take } from '../claims.ts';
import type { Order } from '../order.ts';
import type { RemedyName } from '../remedy.ts';
import type { OpenedLine } from '../told-of-units.ts';

/** An event is one item of the store, which takes 400 KB; the rest of it is small. */
const mostBytes = 300_000;

/**
 * The lines of a return as its first event says them: what they are and were paid, as the order says at that moment. A thousand lines with
 * the longest texts would be too large for an event: of such a return category, size and campaign are left out.
 */
export function openedLines(
  { lines: ordered, campaign: ofOrder }: Pick<Order, 'lines' | 'campaign'>,
  lines: readonly {
    readonly lineId: string;
    readonly sku: string;
    readonly reason: string;
    readonly quantity: number;
    readonly takes: readonly Take[];
    readonly remedy?: { readonly is: RemedyName } | undefined;
  }[],
): OpenedLine[] {
  const byId = new Map(ordered.map((line) => [line.lineId, line]));
  const bare = lines.map(({ lineId, sku, reason, quantity, takes, remedy }): OpenedLine => {
    const unitCost = byId.get(lineId)?.unitCost;
    return {
      ...{ lineId, sku, reason, units: quantity, paid: paidFor(takes) },
      ...(remedy !== undefined && { remedy: remedy.is }),
      ...(unitCost !== undefined && { unitCost }),
    };
  });
  const full = bare.map((line): OpenedLine => {
    const { category, size, campaign = ofOrder } = byId.get(line.lineId) ?? {};
    return {
      ...line,
      ...(category !== undefined && { category }),
      ...(size !== undefined && { size }),
      ...(campaign !== undefined && { campaign }),
    };
  });
  return new TextEncoder().encode(JSON.stringify(full)).length > mostBytes ? bare : full;
}
