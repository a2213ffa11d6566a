import { Refusal } from '#domain/errors.ts';
import type { ParcelStatus } from '#domain/events.ts';
import type { Bus, Returns } from '#shared/ports.ts';

/** A carrier's news of a parcel, normalised. `newsId` is the sender's: the same news may come twice. */
export interface ParcelNews {
  readonly newsId: string;
  readonly carrier: string;
  readonly returnId: string;
  readonly trackingNumber: string;
  readonly status: ParcelStatus;
  readonly occurredAt: string;
  readonly location?: string | undefined;
}

/** Puts a carrier's news on the bus. @throws Refusal UnknownParcel */
export function announceParcelNews({ returns, bus }: { readonly returns: Returns; readonly bus: Bus }) {
  return async (news: Omit<ParcelNews, 'returnId'>): Promise<{ returnId: string }> => {
    const returnId = await returns.byParcel(news.trackingNumber);
    if (returnId === undefined) throw new Refusal('UnknownParcel', 'no return has a parcel with that number');
    const detail: ParcelNews = { ...news, returnId };
    await bus.publish([{ source: 'returflow.carrier', type: 'ParcelNews', detail }]);
    return { returnId };
  };
}
