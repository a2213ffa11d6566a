import { SendTaskFailureCommand, SendTaskSuccessCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Waits } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt } from './dynamodb/access.ts';
import { returnKeys } from './dynamodb/keys.ts';
import { parkedWaits } from './dynamodb/parked-waits.ts';

/** What the service says of a token whose execution has gone on, timed out or ended: a normal late arrival. */
const late = new Set(['TaskTimedOut', 'TaskDoesNotExist']);

/** Waits of executions: tokens rest in the table and go nowhere but back to Step Functions. */
export function stepFunctionsWaits(db: DynamoDBDocumentClient, table: string, sfn: SFNClient): Waits {
  return {
    async park(returnId, wait, token) {
      const Item = { ...returnKeys.wait(returnId, wait), entity: 'wait', v: 1, wait, token };
      await callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
    },

    ...parkedWaits(db, table),

    async wake(returnId, wait, outcome) {
      const Key = returnKeys.wait(returnId, wait);
      const item = await itemAt(db, table, Key);
      if (item === undefined) return;
      const taskToken = item.token as string;
      try {
        if (outcome.is === 'over') await sfn.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
        else await sfn.send(new SendTaskFailureCommand({ taskToken, error: outcome.by, cause: outcome.by }));
      } catch (error) {
        if (!(error instanceof Error) || !late.has(error.name)) throw error;
      }
      try {
        await callingTable(() => db.send(deletion(table, Key, taskToken)));
      } catch (error) {
        if (!conditionFailed(error)) throw error;
      }
    },
  };
}

/** A retried wait may have parked a new token meanwhile: that one stays. */
function deletion(table: string, Key: { pk: string; sk: string }, token: string): DeleteCommand {
  return new DeleteCommand({
    TableName: table,
    Key,
    ConditionExpression: 'attribute_not_exists(pk) OR #token = :token',
    ExpressionAttributeNames: { '#token': 'token' },
    ExpressionAttributeValues: { ':token': token },
  });
}
