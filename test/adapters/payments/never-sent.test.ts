import { expect, test } from 'vitest';
import { neverSent } from '#adapters/payments/never-sent.ts';
import { startWire } from './wire.ts';

const failed = (facts: object, cause?: unknown) => Object.assign(new Error('it failed', { cause }), facts);
const asFetch = (cause: unknown) => new TypeError('fetch failed', { cause });

test.each([
  ['nobody takes the connection', asFetch(failed({ code: 'ECONNREFUSED', syscall: 'connect' }))],
  ['nobody has the name', asFetch(failed({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }))],
  ['names cannot be looked up now', asFetch(failed({ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }))],
  ['the connection is not made in time', asFetch(failed({ code: 'UND_ERR_CONNECT_TIMEOUT' }))],
  [
    'none of several addresses takes it',
    asFetch(new AggregateError([failed({ syscall: 'connect' }), failed({ syscall: 'connect' })])),
  ],
])('nothing was sent where %s', (_, error) => {
  expect(neverSent(error)).toBe(true);
});

test.each([
  ['the connection was reset', asFetch(failed({ code: 'ECONNRESET', syscall: 'read' }))],
  ['the other side closed it', asFetch(failed({ code: 'UND_ERR_SOCKET' }))],
  ['no answer came in time', asFetch(failed({ code: 'UND_ERR_HEADERS_TIMEOUT' }))],
  ['we gave up', new DOMException('aborted', 'TimeoutError')],
  [
    'one of several addresses had taken it',
    asFetch(new AggregateError([failed({ syscall: 'connect' }), failed({})])),
  ],
  ['nothing is known', 'no error'],
])('something may have been sent where %s', (_, error) => {
  expect(neverSent(error)).toBe(false);
});

test('so it is of real connections: one that nobody takes, one that is closed without an answer', async () => {
  const server = await startWire(async () => 'hang-up');
  const failure = () => fetch(server.address).then(undefined, neverSent);
  expect(await failure()).toBe(false);
  await server.close();
  expect(await failure()).toBe(true);
});
