import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { FinanceReports } from '#shared/ports.ts';
import { callingTable, conditionFailed } from './access.ts';
import { financeReportKey } from './keys.ts';

/** Longer than a report takes, shorter than from one stroke of the clock to the next. */
const takenForMs = 15 * 60_000;

/** What finance was told of, a period an item. */
export function dynamoFinanceReports(db: DynamoDBDocumentClient, table: string): FinanceReports {
  const itemOf = (period: string) => ({
    ...financeReportKey(period),
    entity: 'finance-report',
    v: 1,
    period,
  });
  const put = (period: string, members: object, onlyFreeAt?: string) =>
    callingTable(() =>
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...itemOf(period), ...members },
          ...(onlyFreeAt !== undefined && {
            ConditionExpression:
              'attribute_not_exists(pk) OR (attribute_not_exists(sentAt) AND takenUntil <= :now)',
            ExpressionAttributeValues: { ':now': onlyFreeAt },
          }),
        }),
      ),
    );
  return {
    async take(period, now) {
      const takenUntil = new Date(Date.parse(now) + takenForMs).toISOString();
      try {
        await put(period, { takenUntil }, now);
        return true;
      } catch (error) {
        if (conditionFailed(error)) return false;
        throw error;
      }
    },

    async giveBack(period, now) {
      await put(period, { takenUntil: now });
    },

    async note(period, { at, messageId }) {
      await put(period, { sentAt: at, ...(messageId !== undefined && { messageId }) });
    },
  };
}
