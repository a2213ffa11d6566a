import type { NewEvent } from '#domain/events.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { ListPage, ListPlace } from '#shared/ports.ts';
import { anEvent } from './an-event.ts';
import type { Stores } from './stores.ts';

const opening = anEvent('ReturnOpened');

/** Opens returns of no lines at given moments, and lets things happen to them. */
export function opener({ returns }: Pick<Stores, 'returns'>, series = 0) {
  let count = 0;
  const found = async (returnId: string): Promise<ReturnCase> => {
    const read = await returns.read(returnId);
    if (read === undefined) throw new Error(`no return ${returnId}`);
    return read;
  };
  return {
    async open(at: string, over: object = {}, ...more: NewEvent[]): Promise<string> {
      count += 1;
      const returnId = `R${String(series).padStart(16, '0')}${String(count).padStart(10, '0')}`;
      const opened = { ...opening, occurredAt: at, data: { ...opening.data, ...over } } as NewEvent;
      await returns.commit({ before: undefined, returnId, events: [opened, ...more] });
      return returnId;
    },
    async happen(returnId: string, ...events: NewEvent[]): Promise<void> {
      await returns.commit({ before: await found(returnId), returnId, events });
    },
  };
}

/** Every return number of a list, read page by page to its end, and how long the pages were. */
export async function pagesOf(read: (after: ListPlace | undefined) => Promise<ListPage>) {
  const ids: string[] = [];
  const lengths: number[] = [];
  let after: ListPlace | undefined;
  do {
    const page = await read(after);
    ids.push(...page.rows.map(({ returnId }) => returnId));
    lengths.push(page.rows.length);
    after = page.next;
  } while (after !== undefined);
  return { ids, lengths };
}
