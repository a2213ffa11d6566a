import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const folder = join(import.meta.dirname, '../../docs/examples');
const Policy = z.looseObject({ market: z.string(), version: z.int() });

/** The policies that the sample shop publishes: the examples that `docs/policy.md` speaks of. Its other markets have none of their own. */
export function samplePolicies() {
  const files = ['policy-se.json', 'policy-de.json'];
  return Promise.all(
    files.map(async (file) => Policy.parse(JSON.parse(await readFile(join(folder, file), 'utf8')))),
  );
}
