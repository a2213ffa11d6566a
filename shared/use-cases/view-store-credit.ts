import { Refusal } from '#domain/errors.ts';
import { type Lot, sumOfLots } from '#domain/lots.ts';
import { balanceOf, type StoreCreditEntry } from '#domain/store-credit.ts';
import type { Clock, StoreCreditFiles } from '#shared/ports.ts';

/** A store credit with all that happened to it, and the others of its customer. Never its code. @throws Refusal StoreCreditUnknown */
export function viewStoreCredit({ files, clock }: { files: StoreCreditFiles; clock: Clock }) {
  return async ({ reference }: { reference: string }) => {
    const file = await files.read(reference);
    if (file === undefined) throw new Refusal('StoreCreditUnknown', 'no store credit has that reference');
    const { credit, entries } = file;
    const { returnId, market, currency, customerId } = credit;
    const all = await files.ofCustomer(customerId);
    return {
      ...{ reference, returnId, market, currency },
      ...balanceOf(credit, clock.now()),
      entries: entries.map(entryView),
      others: all.filter((other) => other !== reference),
    };
  };
}

const ofKind = (lots: readonly Lot[], kind: Lot['kind']) =>
  sumOfLots(lots.filter((lot) => lot.kind === kind));

function entryView({ number, is, at, lots, ...about }: StoreCreditEntry) {
  return {
    ...{ number, is, at, credit: ofKind(lots, 'credit'), bonus: ofKind(lots, 'bonus') },
    ...('orderNumber' in about && { orderNumber: about.orderNumber }),
    ...('redemption' in about && { redemption: about.redemption }),
    ...('because' in about && { because: about.because }),
    // keys are kept under what they are of
    key: about.key.slice(about.key.indexOf(':') + 1),
  };
}
