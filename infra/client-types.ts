import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { bundles, root } from './paths.ts';

/** The types that the portal's client is built on. */
export const clientTypesFile = join(root, 'portal/api/schema.ts');

const header = '// Written by `npm run client` from the document of the API. Not to be changed by hand.\n\n';

/** The document's paths, operations and schemas as TypeScript: words kept, examples left out. */
export async function clientTypes(document: unknown): Promise<string> {
  const plain = JSON.parse(JSON.stringify(document), (name, value) =>
    name === 'example' || name === 'examples' ? undefined : value,
  );
  return header + astToString(await openapiTS(plain));
}

/** The document as the API serves it, from the very bundle that is deployed. */
async function servedDocument(): Promise<unknown> {
  const { href } = pathToFileURL(join(bundles, 'api/get-openapi/index.mjs'));
  const { getOpenapiEndpoint }: { getOpenapiEndpoint: () => (event: object) => Promise<{ body: string }> } =
    await import(href);
  return JSON.parse((await getOpenapiEndpoint()({})).body);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const types = await clientTypes(await servedDocument());
  const before = await readFile(clientTypesFile, 'utf8').catch(() => '');
  await writeFile(clientTypesFile, types);
  console.log(before === types ? 'The client’s types are current.' : 'The client’s types are written anew.');
}
