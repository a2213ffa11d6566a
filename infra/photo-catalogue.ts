import type { StoreNeed } from './constructs/needs.ts';
import type { StoreEntry } from './routes-stack.ts';

/** A picture that was sent is moved to the return that names it, or is there already. */
export const takesPhotos: readonly StoreNeed[] = [
  { documents: 'read', of: ['photo-drafts', 'photos'] },
  { documents: 'write', of: ['photos'] },
];

/** Functions of the pictures that customers show: a part of the catalogue. */
export const photoCatalogue: readonly StoreEntry[] = [
  {
    name: 'api/send-photo',
    trigger: { is: 'route', method: 'POST', path: '/photos', access: 'session' },
    needs: [{ table: ['UpdateItem'] }, { documents: 'write', of: ['photo-drafts'] }],
    memoryMb: 1024,
  },
  {
    name: 'api/add-photos',
    trigger: { is: 'route', method: 'POST', path: '/returns/{returnId}/photos', access: 'session' },
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }, ...takesPhotos],
  },
  {
    name: 'api/get-photo',
    trigger: { is: 'route', method: 'GET', path: '/returns/{returnId}/photos/{photoId}', access: 'session' },
    needs: [{ table: ['GetItem', 'Query'] }, { documents: 'read', of: ['photos'] }],
  },
];
