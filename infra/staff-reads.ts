import type { Trigger } from './catalogue.ts';
import type { TableNeed } from './constructs/needs.ts';
import type { StoreEntry } from './routes-stack.ts';

const read: TableNeed = { table: ['GetItem', 'Query'] };
const route = (method: string, path: string): Trigger => ({
  is: 'route',
  method,
  path: `/staff/${path}`,
  access: 'staff',
});

/** What the shop's people can see. Who lists a queue may ask its index and nothing else. */
export const staffReads: readonly StoreEntry[] = [
  { name: 'staff/list-returns', trigger: route('GET', 'returns'), needs: [read, { list: 'byOpening' }] },
  { name: 'staff/search-returns', trigger: route('POST', 'return-searches'), needs: [read] },
  { name: 'staff/get-whole-return', trigger: route('GET', 'returns/{returnId}'), needs: [read] },
  {
    name: 'staff/get-credit-note-of',
    trigger: route('GET', 'returns/{returnId}/credit-notes/{creditNote}'),
    needs: [read, { documents: 'read', of: ['credit-notes'] }],
  },
  {
    name: 'staff/get-receipt-of',
    trigger: route('GET', 'returns/{returnId}/receipts/{receipt}'),
    needs: [read, { documents: 'read', of: ['receipts'] }],
  },
  {
    name: 'staff/get-photo-of',
    trigger: route('GET', 'returns/{returnId}/photos/{photoId}'),
    needs: [read, { documents: 'read', of: ['photos'] }],
  },
  {
    name: 'staff/get-store-credit',
    trigger: route('GET', 'store-credits/{reference}'),
    needs: [read],
  },
  { name: 'staff/get-review-queue', trigger: route('GET', 'queues/review'), needs: [{ list: 'byQueue' }] },
  { name: 'staff/get-stuck-queue', trigger: route('GET', 'queues/stuck'), needs: [{ list: 'byQueue' }] },
];
