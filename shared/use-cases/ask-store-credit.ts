import { balanceOf } from '#domain/store-credit.ts';
import type { Clock, StoreCreditTill } from '#shared/ports.ts';

/** What a code has to spend now, and when the first of it lapses. @throws Refusal StoreCreditUnknown */
export function askStoreCredit({ till, clock }: { till: Pick<StoreCreditTill, 'byCode'>; clock: Clock }) {
  return async ({ code }: { code: string }) => {
    const credit = await till.byCode(code);
    const { currency, reference } = credit;
    return { reference, currency, ...balanceOf(credit, clock.now()) };
  };
}
