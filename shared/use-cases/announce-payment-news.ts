import { isReturnNumber } from '#domain/return-number.ts';
import type { Bus, Clock, PaymentNews } from '#shared/ports.ts';

/**
 * Puts a provider's news of a payment by link on the bus; what is told of a moment to come happened now.
 * @returns whether it names a return
 */
export function announcePaymentNews({ bus, clock }: { readonly bus: Bus; readonly clock: Clock }) {
  return async (news: PaymentNews): Promise<boolean> => {
    if (!isReturnNumber(news.returnId)) return false;
    const now = clock.now();
    const occurredAt = news.occurredAt < now ? news.occurredAt : now;
    const detail: PaymentNews = { ...news, occurredAt };
    await bus.publish([{ source: 'returflow.payments', type: 'PaymentNews', detail }]);
    return true;
  };
}
