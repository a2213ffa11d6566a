import { onTestFinished } from 'vitest';
import type { TableReader } from '#local/console/table-reader.ts';
import { aConsole } from './a-console.ts';

/** A console that ends with the test, and what a browser or a program sends to it. */
export async function started(table?: TableReader) {
  const world = await aConsole(table);
  onTestFinished(world.close);
  const get = (path: string, headers: Record<string, string> = {}) => fetch(world.url + path, { headers });
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    fetch(world.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const form = (path: string, fields: Record<string, string>) =>
    fetch(world.url + path, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return {
    ...world,
    get,
    post,
    form,
    json: async (path: string) =>
      (await (await get(path, { accept: 'application/json' })).json()) as Record<string, unknown>,
    page: async (path: string): Promise<string> => (await get(path)).text(),
  };
}
