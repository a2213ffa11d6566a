import { Refusal } from '#domain/errors.ts';
import type { GradedUnits } from '#domain/graded.ts';
import { recordFindings } from '#domain/inspection.ts';
import type { Bus, Returns } from '#shared/ports.ts';
import { knownReturn } from './known.ts';

/** What a warehouse found in a box. `newsId` is the sender's: the same news may come twice. */
export interface InspectionNews {
  readonly newsId: string;
  readonly returnId: string;
  readonly units: readonly GradedUnits[];
  /** nothing more comes out of the box: units not found by now are missing */
  readonly boxClosed: boolean;
  readonly occurredAt: string;
  readonly station?: string | undefined;
}

/**
 * Puts a warehouse's findings on the bus, found by RMA number or by parcel.
 * @throws Refusal ReturnNotFound, UnknownParcel, UnknownLine, MoreUnitsThanAnnounced (by these findings alone)
 */
export function announceInspection({ returns, bus }: { readonly returns: Returns; readonly bus: Bus }) {
  return async (
    found: Omit<InspectionNews, 'returnId'> & { of: { returnId: string } | { trackingNumber: string } },
  ) => {
    const { of, ...news } = found;
    const returnId = 'returnId' in of ? of.returnId : await returns.byParcel(of.trackingNumber);
    if (returnId === undefined) throw new Refusal('UnknownParcel', 'no return has a parcel with that number');
    const before = await knownReturn(returns, returnId);
    const untouched = before.lines.map((line) => ({ ...line, inspected: { A: 0, B: 0, C: 0 } }));
    recordFindings(untouched, news.units);
    const detail: InspectionNews = { ...news, returnId };
    await bus.publish([{ source: 'returflow.warehouse', type: 'InspectionNews', detail }]);
    return { returnId };
  };
}
