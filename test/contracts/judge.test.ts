import { describe, expect, test } from 'vitest';
import { exampleOpened, exampleReturnId } from '#contracts/openapi/example-return.ts';
import { type Exchange, judge, successesOf } from './judge.ts';

const seen: Exchange = {
  method: 'GET',
  path: `/returns/${exampleReturnId}`,
  status: 200,
  headers: { 'content-type': 'application/json', etag: '"1"' },
  body: JSON.stringify(exampleOpened),
};
const unchanged: Exchange = { ...seen, status: 304, headers: { etag: '"1"' }, body: '' };
const problem = (name: string, status: number) =>
  JSON.stringify({ type: `urn:returflow:problem:${name}`, title: 'A title', status });
const refused: Exchange = {
  ...seen,
  status: 503,
  headers: { 'content-type': 'application/problem+json', 'retry-after': '2' },
  body: problem('StoreBusy', 503),
};
const nowhere: Exchange = {
  ...seen,
  path: '/nowhere',
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"message":"Not Found"}',
};

describe('an answer as the document says', () => {
  test.each([
    ['GET /returns/{returnId} 200', seen],
    ['GET /returns/{returnId} 304', unchanged],
    ['GET /returns/{returnId} StoreBusy', refused],
    ['none 404', nowhere],
  ])('%s is without fault', (met, exchange) => {
    expect(judge(exchange)).toEqual({ met, faults: [] });
  });
});

describe('an answer is found fault with', () => {
  const unknownMember = JSON.stringify({ ...exampleOpened, secret: 1 });
  const { status: _, ...lacking } = exampleOpened;
  test.each<[string, Exchange, string]>([
    ['of another status', { ...seen, status: 204 }, 'its status is not described'],
    ['with a member more', { ...seen, body: unknownMember }, 'additionalProperties'],
    ['with a member less', { ...seen, body: JSON.stringify(lacking) }, 'required'],
    [
      'of another type',
      { ...seen, headers: { ...seen.headers, 'content-type': 'text/html' } },
      "'text/html'",
    ],
    [
      'without a promised header',
      { ...seen, headers: { 'content-type': 'application/json' } },
      'has no etag',
    ],
    ['with a header more', { ...seen, headers: { ...seen.headers, location: '/x' } }, 'location'],
    ['with a body where none is', { ...unchanged, body: 'x' }, 'a body is not described'],
    [
      'by the name of another route’s problem',
      { ...refused, body: problem('OrderSumMismatch', 503) },
      'enum',
    ],
    [
      'whose pause is no number',
      { ...refused, headers: { ...refused.headers, 'retry-after': 'soon' } },
      'type',
    ],
    ['that serves what no route is for', { ...nowhere, status: 200 }, 'no route is described'],
  ])('%s', (_, exchange, fault) => {
    expect(judge(exchange).faults.join('\n')).toContain(fault);
  });
});

test('successes are those of all routes, or of a tag', () => {
  expect(successesOf('Customer')).toContain('POST /returns 201');
  expect(successesOf('Customer')).not.toContain('PUT /orders/{orderNumber} 200');
  expect(successesOf()).toEqual(
    expect.arrayContaining(['POST /returns 201', 'PUT /orders/{orderNumber} 200']),
  );
});
