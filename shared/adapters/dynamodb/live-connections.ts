import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Watched } from '#domain/live.ts';
import type { LiveConnections } from '#shared/ports.ts';
import { callingTable, itemAt, range } from './access.ts';
import { connectionKey, everyReturnKeys, returnKeys } from './keys.ts';
import { seconds } from './stored-forms.ts';

/**
 * Connections, each as two items: one where it is looked for when something happens, one by its own name, by which it ends.
 * The first is written last and deleted first, so that none is left that nobody can find.
 */
export function dynamoLiveConnections(db: DynamoDBDocumentClient, table: string): LiveConnections {
  const put = (Item: Record<string, unknown>) =>
    callingTable(() => db.send(new PutCommand({ TableName: table, Item })));
  const remove = (Key: { pk: string; sk: string }) =>
    callingTable(() => db.send(new DeleteCommand({ TableName: table, Key })));

  return {
    async open({ connectionId, watched, openedAt, expiresAt }) {
      const kept = { v: 1, connectionId, expiresAt: seconds(expiresAt) };
      await put({ ...connectionKey(connectionId), entity: 'connection', ...kept, watched });
      await put({ ...watcherKey(watched, connectionId), entity: 'watcher', ...kept, openedAt });
    },

    async watching(returnId, now) {
      const found = await Promise.all([
        range(db, table, returnKeys.partition(returnId), returnKeys.watchersRange),
        range(db, table, everyReturnKeys.partition(), everyReturnKeys.watchersRange),
      ]);
      return found
        .flat()
        .filter(({ expiresAt }) => (expiresAt as number) > seconds(now))
        .map((item) => ({ connectionId: item.connectionId as string, openedAt: item.openedAt as string }));
    },

    async close(connectionId) {
      const item = await itemAt(db, table, connectionKey(connectionId));
      if (item === undefined) return;
      await remove(watcherKey(item.watched as Watched, connectionId));
      await remove(connectionKey(connectionId));
    },
  };
}

function watcherKey(watched: Watched, connectionId: string) {
  return watched.is === 'return'
    ? returnKeys.watcher(watched.returnId, connectionId)
    : everyReturnKeys.watcher(connectionId);
}
