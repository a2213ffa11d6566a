import { isRefusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { wakesAgain } from '#domain/lifecycle.ts';
import type { Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import type { ParcelNews } from './announce-parcel-news.ts';
import { claimOf } from './claim-of.ts';
import { knownReturn } from './known.ts';

/**
 * Records a carrier's news on the return, once per news id. News of a return that ended without goods wake it, if its
 * units are still free to take; else they are recorded and that is all.
 * @throws Refusal ReturnNotFound
 */
export function recordParcelNews({ returns }: { readonly returns: Returns }) {
  return async (news: ParcelNews): Promise<void> => {
    const scanned: NewEvent = {
      type: 'ParcelScanned',
      actor: 'carrier',
      occurredAt: news.occurredAt,
      data: { trackingNumber: news.trackingNumber, status: news.status, location: news.location },
    };
    await recordGoodsFact(returns, news.returnId, `parcel-news:${news.carrier}:${news.newsId}`, () => ({
      event: scanned,
    }));
  };
}

/** Appends a fact about goods under a name that it happens under once, waking the return if it slept. */
export async function recordGoodsFact(
  returns: Returns,
  returnId: string,
  once: string,
  decide: (before: NonNullable<Awaited<ReturnType<Returns['read']>>>) => {
    event: NewEvent;
    lines?: Parameters<Returns['commit']>[0]['lines'];
  },
): Promise<void> {
  const record = async (mayWake: boolean) => {
    const before = await knownReturn(returns, returnId);
    let decided: ReturnType<typeof decide>;
    try {
      decided = decide(before);
    } catch (error) {
      // what is on record already may not fit a second time, and need not
      if (await returns.happened(returnId, once)) return;
      throw error;
    }
    const { event, lines } = decided;
    const wakes = mayWake && wakesAgain(before.head);
    const reopened: NewEvent = {
      type: 'ReturnReopened',
      actor: 'system',
      occurredAt: event.occurredAt,
      data: { round: before.head.round + 1 },
    };
    const events = wakes ? [event, reopened] : [event];
    await returns.commit({
      before,
      returnId,
      events,
      lines,
      once,
      claim: wakes ? claimOf(before) : undefined,
    });
  };
  try {
    await again(() => record(true));
  } catch (error) {
    // another return has the units by now: the fact stays with this one, its money does not
    if (!isRefusal(error, 'OrderChangedMeanwhile')) throw error;
    await again(() => record(false));
  }
}
