import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LiveMessage, LivePong, liveProtocol } from '#contracts/live.ts';
import { connectionSeconds, ticketSeconds } from '#domain/live.ts';
import { catalogue } from '#infra/catalogue.ts';
import { quoted, tableOf } from './pages.ts';
import { root } from './source-files.ts';

const page = 'docs/live.md';
const text = readFileSync(join(root, page), 'utf8');

test('docs/live.md names the members of a message, and no others', () => {
  const named = tableOf(page, '## Messages').map(([member]) => quoted(member)[0]);
  expect(named.toSorted()).toEqual(Object.keys(LiveMessage.shape).toSorted());
});

test('docs/live.md has the limits of the code', () => {
  const limits = Object.fromEntries(tableOf(page, '## Limits'));
  expect(limits['a ticket lasts']).toBe(`${ticketSeconds} s`);
  expect(limits['a connection lasts']).toBe(`${connectionSeconds} s`);
  expect(text).toContain(`A ticket is 256\nrandom bits, lasts ${ticketSeconds} seconds`);
});

test('docs/live.md names the routes and who serves them', () => {
  const routes = catalogue.flatMap(({ name, trigger }) =>
    trigger.is === 'socket' ? [[trigger.routeKey, name.split('/')[1]]] : [],
  );
  const named = tableOf(page, '## Routes').map((row) => row.flatMap(quoted));
  expect(named).toEqual(routes);
});

test('docs/live.md speaks the protocol, and knows the answer to a ping', () => {
  expect(text).toContain(`after \`${liveProtocol}\``);
  expect(text).toContain(`answered with \`${Object.keys(LivePong.shape)[0]}\``);
});
