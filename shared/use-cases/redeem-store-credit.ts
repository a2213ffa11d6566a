import { balanceOf } from '#domain/store-credit.ts';
import type { Clock, RedemptionRequest, StoreCreditTill } from '#shared/ports.ts';

/**
 * Pays for an order with store credit, once a key.
 * @throws Refusal StoreCreditUnknown, StoreCreditTooLittle, StoreCreditExpired, StoreCreditOtherCurrency, RedemptionVoided,
 * RedemptionKeyReused, StoreBusy
 */
export function redeemStoreCredit({ till, clock }: { till: Pick<StoreCreditTill, 'redeem'>; clock: Clock }) {
  return async (asked: RedemptionRequest) => {
    const { after, redemption } = await till.redeem(asked);
    const { key, orderNumber, amount, bonus, currency, at, reference } = redemption;
    const { balance } = balanceOf(after, clock.now());
    return { key, reference, orderNumber, amount, bonus, currency, redeemedAt: at, balance };
  };
}
