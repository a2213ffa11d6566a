import { recordFindings } from '#domain/inspection.ts';
import type { Returns } from '#shared/ports.ts';
import type { InspectionNews } from './announce-inspection.ts';
import { recordGoodsFact } from './record-parcel-news.ts';

/**
 * Records what a warehouse found, once per news id.
 * @throws Refusal ReturnNotFound, UnknownLine, MoreUnitsThanAnnounced
 */
export function recordInspection({ returns }: { readonly returns: Returns }) {
  return (news: InspectionNews): Promise<void> =>
    recordGoodsFact(returns, news.returnId, `inspection:${news.newsId}`, (before) => ({
      event: {
        type: 'ItemsInspected',
        actor: 'warehouse',
        occurredAt: news.occurredAt,
        data: { units: [...news.units], boxClosed: news.boxClosed, station: news.station },
      },
      lines: recordFindings(before.lines, news.units),
    }));
}
