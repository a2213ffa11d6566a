import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type ExchangeReceipt, receiptIssued } from '#domain/exchange-receipt.ts';
import type { Clock, ExchangeReceipts } from '#shared/ports.ts';
import { itemAt } from './access.ts';
import { receiptSeriesKey, returnKeys } from './keys.ts';
import { addNumbered } from './numbered.ts';

/** Receipts of exchanges beside their returns. */
export function dynamoExchangeReceipts(
  db: DynamoDBDocumentClient,
  table: string,
  clock: Clock,
): ExchangeReceipts {
  return {
    async ofReturn(returnId) {
      const item = await itemAt(db, table, returnKeys.exchangeReceipt(returnId));
      return item?.receipt as ExchangeReceipt | undefined;
    },

    add(receipt, drawnFrom) {
      const { market, returnId } = receipt;
      const series = { key: receiptSeriesKey(market), entity: 'exchange-receipt-series', market };
      const own = { ...returnKeys.exchangeReceipt(returnId), entity: 'exchange-receipt', v: 1 };
      return addNumbered({ db, table, clock }, series, drawnFrom, {
        numbered: (number): ExchangeReceipt => ({ number, ...receipt }),
        event: receiptIssued,
        writes: (numbered) => [
          {
            Put: {
              TableName: table,
              Item: { ...own, receipt: numbered },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
      });
    },
  };
}
