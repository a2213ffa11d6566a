import {
  BatchWriteCommand,
  type DynamoDBDocumentClient,
  PutCommand,
  ScanCommand,
  type ScanCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Counted, FigureBuilding } from '#shared/ports.ts';
import { callingTable, conditionFailed, pause } from './access.ts';
import { generationsIn } from './figure-books.ts';
import { type Item, inCurrentForm } from './forms.ts';
import { figureStateKey } from './keys.ts';

/** Parts that the table is gone through in: each is read within a call, up to some millions of items. */
const parts = 64;
const writesAtOnce = 25;

/** Builds a generation of the figures in the table. */
export function dynamoFigureBuilding(db: DynamoDBDocumentClient, table: string): FigureBuilding {
  /** @param before the state that it replaces */
  const put = async (state: { live: number; building?: number }, before: readonly number[]) => {
    const [live, building] = before;
    const isAsBefore = building === undefined ? 'attribute_not_exists(#building)' : '#building = :building';
    await callingTable(() =>
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...figureStateKey(), entity: 'figure-state', v: 1, ...state },
          ConditionExpression: `attribute_not_exists(pk) OR (#live = :live AND ${isAsBefore})`,
          ExpressionAttributeNames: { '#live': 'live', '#building': 'building' },
          ExpressionAttributeValues: {
            ':live': live,
            ...(building !== undefined && { ':building': building }),
          },
        }),
      ),
    ).catch((error: unknown) => {
      // somebody else did the same
      if (!conditionFailed(error)) throw error;
    });
  };

  async function* scan(part: number, input: Partial<ScanCommandInput>): AsyncGenerator<Item[]> {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await callingTable(() =>
        db.send(
          new ScanCommand({
            ...{ TableName: table, ConsistentRead: true, Segment: part, TotalSegments: parts },
            ...input,
            ...(start && { ExclusiveStartKey: start }),
          }),
        ),
      );
      yield (page.Items ?? []).map(inCurrentForm);
      start = page.LastEvaluatedKey;
    } while (start !== undefined);
  }

  return {
    parts,

    async begin() {
      const before = await generationsIn(db, table);
      const [live = 1, building] = before;
      if (building !== undefined) return building;
      await put({ live, building: live + 1 }, before);
      const [, begun = live + 1] = await generationsIn(db, table);
      return begun;
    },

    async *everything(part) {
      const ofReturns = 'entity = :return';
      const input = {
        FilterExpression: `${ofReturns} OR entity = :told`,
        ExpressionAttributeValues: { ':return': 'return', ':told': 'order-told' },
        ProjectionExpression: 'entity, v, pk, orderNumber, telling, chunk',
      };
      for await (const items of scan(part, input)) yield items.map(countedIn);
    },

    async finish(generation) {
      const before = await generationsIn(db, table);
      if (before[1] === generation) await put({ live: generation }, before);
    },

    async forget(part) {
      const kept = new Set((await generationsIn(db, table)).map(String));
      const input = {
        FilterExpression: 'entity = :mark OR entity = :sum',
        ExpressionAttributeValues: { ':mark': 'figure-mark', ':sum': 'figure-sum' },
        ProjectionExpression: 'entity, v, pk, sk',
      };
      let gone = 0;
      for await (const items of scan(part, input)) {
        const old = items.filter((item) => !kept.has(generationOf(item)));
        for (let at = 0; at < old.length; at += writesAtOnce) {
          await remove(db, table, old.slice(at, at + writesAtOnce));
        }
        gone += old.length;
      }
      return gone;
    },
  };
}

function countedIn({ entity, pk, orderNumber, telling, chunk }: Item): Counted {
  if (entity === 'return') return { is: 'return', returnId: String(pk).replace(/^RETURN#/, '') };
  return { is: 'order', orderNumber: String(orderNumber), telling: String(telling), chunk: Number(chunk) };
}

/** `FIGURES#<generation>#…` of a sum, `COUNTED#<generation>#…` of a mark. */
function generationOf({ entity, pk, sk }: Item): string {
  return String(entity === 'figure-sum' ? pk : sk).split('#')[1] ?? '';
}

async function remove(db: DynamoDBDocumentClient, table: string, items: readonly Item[]): Promise<void> {
  let left: unknown[] = items.map(({ pk, sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
  for (let attempt = 1; left.length > 0; attempt += 1) {
    const input = { RequestItems: { [table]: left } } as ConstructorParameters<typeof BatchWriteCommand>[0];
    const { UnprocessedItems } = await callingTable(() => db.send(new BatchWriteCommand(input)));
    left = UnprocessedItems?.[table] ?? [];
    if (left.length > 0) await pause(Math.min(attempt, 6));
  }
}
