import type { StoreCreditTill } from '#shared/ports.ts';

/** Gives back what is left of a redemption whose order came to nothing. A key that redeemed nothing never will. @throws Refusal StoreBusy */
export function takeBackRedemption({ till }: { till: Pick<StoreCreditTill, 'takeBack'> }) {
  return async ({ key }: { key: string }) => {
    const { amount: givenBack, currency, voidedAt } = await till.takeBack(key);
    return { key, givenBack, currency, voidedAt };
  };
}
