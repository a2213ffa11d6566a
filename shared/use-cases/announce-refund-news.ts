import { returnInKey } from '#domain/refund.ts';
import type { Bus, Clock, RefundNews } from '#shared/ports.ts';

/** A provider's news of a refund, with the return that it is of. */
export interface ReturnRefundNews extends RefundNews {
  readonly returnId: string;
}

/**
 * Puts a provider's news of a refund on the bus; what is told of a moment to come happened now.
 * @returns whether it is of a return's refund
 */
export function announceRefundNews({ bus, clock }: { readonly bus: Bus; readonly clock: Clock }) {
  return async (news: RefundNews): Promise<boolean> => {
    const returnId = returnInKey(news.key);
    if (returnId === undefined) return false;
    const now = clock.now();
    const occurredAt = news.occurredAt < now ? news.occurredAt : now;
    const detail: ReturnRefundNews = { ...news, returnId, occurredAt };
    await bus.publish([{ source: 'returflow.payments', type: 'RefundNews', detail }]);
    return true;
  };
}
