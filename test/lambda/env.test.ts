import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSettings, storeCreditTerms, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { lambdaContext } from '../support/http-events.ts';

beforeEach(() => void vi.stubEnv('STAGE', 'test'));
afterEach(() => vi.unstubAllEnvs());

test('settings are read by name', () => {
  vi.stubEnv('SOME_TABLE', 'returns');
  expect(readSettings({ SOME_TABLE: text })).toEqual({ SOME_TABLE: 'returns' });
});

test('every setting that is missing or empty is named, and no value told', () => {
  vi.stubEnv('SOME_TABLE', '');
  vi.stubEnv('SOME_BUCKET', 'a-bucket');
  expect(() => readSettings({ SOME_TABLE: text, SOME_BUCKET: text, SOME_QUEUE: text })).toThrow(
    expect.objectContaining({
      name: 'SettingMissing',
      message: 'missing or malformed: SOME_TABLE, SOME_QUEUE',
    }),
  );
});

test('how long store credit lasts is read by market, in whole months', () => {
  const read = (written: unknown) => {
    vi.stubEnv('STORE_CREDIT_TERMS', JSON.stringify(written));
    return readSettings({ STORE_CREDIT_TERMS: storeCreditTerms }).STORE_CREDIT_TERMS;
  };
  const terms = { SE: { bonusMonths: 6, creditMonths: 120 } };
  expect([read({}), read(terms)]).toEqual([{}, terms]);
  for (const odd of [{ SE: { bonusMonths: 6 } }, { SE: { bonusMonths: 0, creditMonths: 120 } }, []])
    expect(() => read(odd)).toThrow('STORE_CREDIT_TERMS');
});

test('outside Lambda a function is built at its first event, and once', async () => {
  let built = 0;
  const build = () => {
    built += 1;
    return async (event: number) => event * 2;
  };
  const handler = onLambda({}, build);
  expect(built).toBe(0);
  expect([await handler(2, lambdaContext()), await handler(3, lambdaContext())]).toEqual([4, 6]);
  expect(built).toBe(1);
});

test('in Lambda a function is built as it is loaded, and does not load without its settings', () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'under-test');
  let built = 0;
  onLambda({}, () => {
    built += 1;
    return async () => undefined;
  });
  expect(built).toBe(1);
  expect(() => onLambda({ SOME_TABLE: text }, () => async () => undefined)).toThrow(
    expect.objectContaining({ name: 'SettingMissing' }),
  );
});

test('a function that does not know its stage does not load', () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'under-test');
  vi.stubEnv('STAGE', undefined);
  expect(() => onLambda({}, () => async () => undefined)).toThrow('missing or malformed: STAGE');
});
