import '../support/quiet.ts';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { fileAnswer, hasCurrent, jsonAnswer } from '#lambda/http-answer.ts';
import { type HttpEvent, ownOrder, sessionOrder } from '#lambda/http-request.ts';
import { httpEvent, jsonOf, lambdaContext, problemOf } from '../support/http-events.ts';

const route = { act: 'try-it', body: z.strictObject({ name: z.string() }) };
const echo = httpEndpoint(
  route,
  () =>
    async ({ body }) =>
      jsonAnswer(body, { facts: { secret: 'for the log' } }),
)({});
const ask = (event: HttpEvent) => echo(event, lambdaContext());
const failing = (error: unknown) =>
  httpEndpoint({ act: 'fail' }, () => async () => {
    throw error;
  })({})(httpEvent(), lambdaContext());

describe('an endpoint', () => {
  test('answers JSON that nobody keeps, without what is for the log', async () => {
    const answer = await ask(httpEvent({ json: { name: 'ö' } }));
    expect(answer).toEqual({
      statusCode: 200,
      headers: {
        'content-type': 'application/json',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
      body: '{"name":"ö"}',
    });
  });

  test('reads bodies that came in base64', async () => {
    const event = httpEvent({ json: { name: 'ö' } });
    const encoded = {
      ...event,
      body: Buffer.from(event.body ?? '').toString('base64'),
      isBase64Encoded: true,
    };
    expect(jsonOf(await ask(encoded))).toEqual({ name: 'ö' });
  });

  test.each([['application/json; charset=utf-8'], ['application/vnd.shop+json'], ['APPLICATION/JSON']])(
    'reads %s',
    async (type) => {
      const answer = await ask(httpEvent({ json: { name: 'a' }, headers: { 'content-type': type } }));
      expect(answer.statusCode).toBe(200);
    },
  );

  test.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/jsonp'], ['']])(
    'does not read "%s"',
    async (type) => {
      const answer = await ask(httpEvent({ json: { name: 'a' }, headers: { 'content-type': type } }));
      expect(problemOf(answer)).toMatchObject({ status: 415, name: 'UnsupportedMediaType' });
    },
  );

  test.each([['{'], ['{"name":"a"} x'], ['\u0000'], ['NaN']])(
    'refuses %s, which is not JSON',
    async (body) => {
      expect(problemOf(await ask(httpEvent({ body })))).toMatchObject({
        status: 400,
        name: 'InvalidRequest',
        problem: { errors: [{ pointer: '#', detail: 'is not JSON in UTF-8' }], instance: 'request-1' },
      });
    },
  );

  test('refuses bytes that are not UTF-8', async () => {
    const body = Buffer.from('{"name":"ÿ"}', 'latin1').toString('base64');
    const event = { ...httpEvent({ body }), isBase64Encoded: true };
    expect(problemOf(await ask(event)).name).toBe('InvalidRequest');
  });

  test('refuses a body of one byte above the limit, before reading it', async () => {
    const limit = 256 * 1024;
    expect(problemOf(await ask(httpEvent({ body: 'x'.repeat(limit + 1) })))).toMatchObject({
      status: 413,
      name: 'PayloadTooLarge',
      problem: { maxBytes: limit },
    });
    expect(problemOf(await ask(httpEvent({ body: 'x'.repeat(limit) }))).name).toBe('InvalidRequest');
  });

  test('says that the body is missing where there is none', async () => {
    expect(problemOf(await ask(httpEvent())).problem.errors).toEqual([
      { pointer: '#', detail: 'is missing' },
    ]);
  });

  test('survives a body nested a hundred thousand deep', async () => {
    const body = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(problemOf(await ask(httpEvent({ body }))).name).toBe('InvalidRequest');
  });

  test('answers a refusal by its name, with its facts', async () => {
    const refusal = new Refusal('UnitsNotAvailable', 'one left', { left: 1, asked: 2 });
    expect(problemOf(await failing(refusal))).toMatchObject({
      status: 409,
      name: 'UnitsNotAvailable',
      problem: { detail: 'one left', left: 1, asked: 2, title: 'Fewer units are left to return' },
    });
  });

  test('names a wait where the same may work later', async () => {
    const answer = await failing(new Refusal('StoreBusy', 'inner words'));
    expect(answer.headers['retry-after']).toBe('2');
    expect(problemOf(answer)).toMatchObject({ status: 503, name: 'StoreBusy' });
    expect(answer.body).not.toContain('inner words');
  });

  test.each([
    ['an unknown error', new Error('the table is called returns-7')],
    ['a short way of the machine', new Refusal('CreditDue', 'the table is called returns-7', { a: 1 })],
    ['something that is no error', 'the table is called returns-7'],
  ])('tells nothing of %s', async (_, error) => {
    const answer = await failing(error);
    expect(problemOf(answer)).toMatchObject({ status: 500, name: 'InternalError' });
    expect(Object.keys(jsonOf(answer)).sort()).toEqual(['instance', 'status', 'title', 'type']);
  });
});

describe('the session', () => {
  test('says whose order it is', () => {
    expect(sessionOrder(httpEvent({ session: 'S-1' }))).toBe('S-1');
    expect(ownOrder(httpEvent({ session: 'S-1' }), 'S-1')).toBe('S-1');
  });

  test('of another order sees no order', () => {
    expect(() => ownOrder(httpEvent({ session: 'S-1' }), 'S-2')).toThrow(
      expect.objectContaining({ name: 'OrderNotFound' }),
    );
  });

  test('is never taken for granted', () => {
    expect(() => sessionOrder(httpEvent())).toThrow(TypeError);
  });
});

test('a file comes in base64 under its type', () => {
  const answer = fileAnswer(new Uint8Array([1, 2, 255]), 'application/pdf', 'R1.pdf');
  expect(answer).toMatchObject({
    isBase64Encoded: true,
    body: 'AQL/',
    headers: { 'content-type': 'application/pdf' },
  });
});

test.each([
  ['"3"', true],
  ['W/"3"', true],
  ['"1", "3"', true],
  ['*', true],
  ['"2"', false],
  ['3', false],
  [undefined, false],
])('If-None-Match %s against "3": %s', (header, current) => {
  expect(hasCurrent(header, '"3"')).toBe(current);
});
