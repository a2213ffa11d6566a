import type { Trigger } from './catalogue.ts';
import type { StoreEntry } from './routes-stack.ts';

const open = (path: string): Trigger => ({ is: 'route', method: 'GET', path, access: 'anyone' });

/** The functions that say what all of this is, to anybody: a part of the catalogue. */
export const about: readonly StoreEntry[] = [
  { name: 'api/get-openapi', trigger: open('/openapi.json'), needs: [] },
  { name: 'api/get-policy-schema', trigger: open('/policy-schema.json'), needs: [] },
  { name: 'api/get-asyncapi', trigger: open('/asyncapi.json'), needs: [] },
  { name: 'api/get-docs', trigger: open('/docs'), needs: [] },
];
