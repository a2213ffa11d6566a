import type { Trigger } from './catalogue.ts';
import type { StoreNeed } from './constructs/needs.ts';
import type { StoreEntry } from './routes-stack.ts';

/** Counts what happens into the sums of figures: the second and last reader of the table's stream, in a stack of its own. */
export const figureProjector: StoreEntry = {
  name: 'subscribers/count-figures',
  trigger: { is: 'stream', of: 'figures' },
  needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }, { figures: 'count' }],
  timeoutSeconds: 60,
};

/** Mails what a week came to: beside the projector, whose alarm it shares. */
export const figureDigest: StoreEntry = {
  name: 'subscribers/digest-figures',
  trigger: { is: 'clock' },
  needs: [{ table: ['GetItem', 'Query', 'PutItem', 'BatchGetItem'] }, { figures: 'digest' }],
  memoryMb: 1024,
  timeoutSeconds: 120,
};

const told = (what: string): Trigger => ({
  ...{ is: 'route', method: 'POST', path: `/webhooks/${what}`, access: 'anyone' },
});
const record: StoreNeed = { table: ['GetItem', 'Query', 'PutItem'] };

/** Functions behind the routes of figures: a part of the catalogue, and a stack of their own. */
export const figureRoutes: readonly StoreEntry[] = [
  {
    name: 'staff/get-figure',
    trigger: { is: 'route', method: 'GET', path: '/staff/figures/{figure}', access: 'staff' },
    needs: [{ table: ['GetItem', 'Query', 'BatchGetItem'] }, { figures: 'read' }],
    memoryMb: 1024,
    // it reads as many sums as a question may hang on
    timeoutSeconds: 28,
  },
  {
    name: 'staff/get-cost-entries',
    trigger: { is: 'route', method: 'GET', path: '/staff/figures/cost-per-return/entries', access: 'staff' },
    needs: [{ table: ['Query'] }, { list: 'byOpening' }, { figures: 'read' }],
  },
  {
    name: 'staff/rebuild-figures',
    trigger: { is: 'route', method: 'POST', path: '/staff/figures/rebuild', access: 'staff' },
    needs: [
      { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'Scan', 'BatchWriteItem'] },
      { figures: 'count' },
    ],
    memoryMb: 1024,
    // it counts as much of the store as a slice holds
    timeoutSeconds: 28,
  },
  { name: 'webhooks/resale-news', trigger: told('resales'), needs: [record, { secret: 'shop' }] },
  { name: 'webhooks/cost-news', trigger: told('return-costs'), needs: [record, { secret: 'shop' }] },
];
