import { Refusal } from '#domain/errors.ts';
import { type ExchangeReceipt, receiptName } from '#domain/exchange-receipt.ts';
import type { Documents, Returns } from '#shared/ports.ts';
import { knownReturn } from './known.ts';
import { ownReturn } from './view-return.ts';

/** Where the receipt is kept. */
export const receiptKey = ({
  returnId,
  market,
  number,
}: Pick<ExchangeReceipt, 'returnId' | 'market' | 'number'>) =>
  `receipts/${returnId}/${receiptName({ market, number })}.pdf`;

/**
 * The receipt of the return's exchange, for the customer whose order it is of, or for the shop's people.
 * @throws Refusal ReturnNotFound; ReceiptNotFound when the return has no receipt of that number, or it is not drawn yet
 */
export function fetchReceipt({
  returns,
  documents,
}: {
  readonly returns: Returns;
  readonly documents: Pick<Documents, 'read'>;
}) {
  return async (asked: {
    returnId: string;
    receipt: string;
    /** of the customer's session; the shop's people ask without */
    orderNumber?: string | undefined;
  }): Promise<Uint8Array> => {
    const { returnId, orderNumber } = asked;
    const { head } =
      orderNumber === undefined
        ? await knownReturn(returns, returnId)
        : await ownReturn(returns, { returnId, orderNumber });
    const { market, receipt } = head;
    const isAsked =
      receipt !== undefined && receiptName({ market, number: receipt.number }) === asked.receipt;
    const found = isAsked
      ? await documents.read(receiptKey({ returnId, market, number: receipt.number }))
      : undefined;
    if (found === undefined)
      throw new Refusal('ReceiptNotFound', 'this return has no receipt of that number');
    return found;
  };
}
