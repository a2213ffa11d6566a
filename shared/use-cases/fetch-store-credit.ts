import { Refusal } from '#domain/errors.ts';
import type { Lot } from '#domain/lots.ts';
import type { MinorUnits } from '#domain/money.ts';
import type { Returns, StoreCredits } from '#shared/ports.ts';
import { ownReturn } from './view-return.ts';

/** A store credit as its customer sees it: what it is spent by, and what is left of it until when. */
export interface StoreCreditView {
  readonly reference: string;
  readonly code: string;
  readonly balance: MinorUnits;
  readonly currency: string;
  readonly lots: readonly Lot[];
}

/** @throws Refusal ReturnNotFound, StoreCreditUnknown where the return has none */
export function fetchStoreCredit(deps: {
  readonly returns: Returns;
  readonly storeCredits: Pick<StoreCredits, 'ofReturn'>;
}) {
  return async (asked: { returnId: string; orderNumber: string }): Promise<StoreCreditView> => {
    const { head } = await ownReturn(deps.returns, asked);
    const found = head.storeCredit && (await deps.storeCredits.ofReturn(head.returnId));
    if (found === undefined) throw new Refusal('StoreCreditUnknown', 'the return gave no store credit');
    const { reference, code, balance, currency, lots = [] } = found;
    return { reference, code, balance, currency, lots };
  };
}
