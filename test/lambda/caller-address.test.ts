import { expect, test } from 'vitest';
import { callerAddress } from '#lambda/http-request.ts';
import { httpEvent } from '../support/http-events.ts';

const edgeKey = 'known-to-the-distribution';
const visitor = '192.0.2.7';
const distribution = '198.51.100.9';

function asked(sourceIp: string, headers: Record<string, string>): string {
  const event = httpEvent({ headers });
  const requestContext = { ...event.requestContext, http: { ...event.requestContext.http, sourceIp } };
  return callerAddress({ ...event, requestContext }, edgeKey);
}

test.each([
  ['as the distribution passes it on', `${visitor}, ${distribution}`],
  ['if the API leaves the distribution out', visitor],
  ['whatever the visitor claims', `203.0.113.1, 203.0.113.2, ${visitor}, ${distribution}`],
])('the visitor behind the distribution is known %s', (_, forwarded) => {
  const headers = { 'x-returflow-edge': edgeKey, 'x-forwarded-for': forwarded };
  expect(asked(distribution, headers)).toBe(visitor);
});

test.each([
  ['says nothing', {}],
  ['claims another address', { 'x-forwarded-for': `${visitor}, 203.0.113.9` }],
  ['claims to be the distribution', { 'x-returflow-edge': 'a-guess', 'x-forwarded-for': visitor }],
  ['sends an empty key', { 'x-returflow-edge': '', 'x-forwarded-for': visitor }],
])('who comes past the distribution and %s is who the API sees', (_, headers) => {
  expect(asked('203.0.113.9', headers)).toBe('203.0.113.9');
});

test('a distribution that names nobody is itself the caller', () => {
  expect(asked(distribution, { 'x-returflow-edge': edgeKey })).toBe(distribution);
});
