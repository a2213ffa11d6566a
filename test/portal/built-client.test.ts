import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { clientSize } from '#infra/bundle-sizes.ts';
import { clientTypes, clientTypesFile } from '#infra/client-types.ts';
import { served } from '../contracts/openapi-support.ts';

test('the client’s types are those of the document that is served', async () => {
  const isCurrent = (await readFile(clientTypesFile, 'utf8')) === (await clientTypes(served()));
  expect(isCurrent, 'portal/api/schema.ts is of another document: npm run client').toBe(true);
});

test('types follow the document: a member more is a type more', async () => {
  const document = served();
  const { SessionView } = document.components.schemas;
  const properties = { ...SessionView?.properties, extra: { type: 'string' as const } };
  const schemas = { ...document.components.schemas, SessionView: { ...SessionView, properties } };
  const types = await clientTypes({ ...document, components: { ...document.components, schemas } });
  expect(types).toContain('extra?: string;');
});

test('a browser gets the client in no more than its aim', async () => {
  expect(await clientSize()).toMatchObject({ within: true });
});
