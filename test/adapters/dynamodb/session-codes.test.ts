import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoSessionCodes } from '#adapters/dynamodb/session-codes.ts';
import { startDynoxide } from '../../support/dynoxide.ts';

let engine: Awaited<ReturnType<typeof startDynoxide>>;
let codes: ReturnType<typeof dynamoSessionCodes>;
const now = '2026-10-10T10:00:00.000Z';
const expiresAt = '2026-10-10T10:10:00.000Z';
const [code, wrong, atMost] = ['123456', '654321', 5];

beforeAll(async () => {
  engine = await startDynoxide();
  codes = dynamoSessionCodes(engine.db, engine.table);
});
afterAll(() => engine.close());

/** What was asked under a name, its code mailed. */
async function mailed(ask: string, opens: string | undefined = 'S-1001'): Promise<string> {
  const reference = await codes.ask(ask, { opens, expiresAt });
  expect(await codes.seal(reference, code)).toBe(true);
  return reference;
}
const tries = (ask: string, given: string, at = now) => codes.redeem(ask, given, atMost, at);

test('the right code opens its order once, of two that come at once too', async () => {
  await mailed('once');
  const both = await Promise.all([tries('once', code), tries('once', code)]);
  expect(both.filter((opened) => opened === 'S-1001')).toHaveLength(1);
  expect(await tries('once', code)).toBeUndefined();
});

test('after five wrong ones the right one opens nothing any more, and four leave it good', async () => {
  await mailed('five');
  await mailed('four');
  for (let count = 0; count < 5; count += 1) expect(await tries('five', wrong)).toBeUndefined();
  for (let count = 0; count < 4; count += 1) expect(await tries('four', wrong)).toBeUndefined();
  expect(await tries('five', code)).toBeUndefined();
  expect(await tries('four', code)).toBe('S-1001');
});

test('nothing is opened once the time is over, before a code was sealed, or by what knows no order', async () => {
  await mailed('late');
  await codes.ask('unsealed', { opens: 'S-1001', expiresAt });
  await codes.ask('strange', { opens: undefined, expiresAt });
  expect(await tries('late', code, expiresAt)).toBeUndefined();
  expect(await tries('unsealed', code)).toBeUndefined();
  expect(await tries('strange', code)).toBeUndefined();
});

test('a code is sealed once, until it turns out that it was not sent, and nobody can read it', async () => {
  const reference = await codes.ask('sealed', { opens: 'S-1001', expiresAt });
  expect(await codes.unsent(reference, now)).toBe('S-1001');
  expect(await codes.seal(reference, code)).toBe(true);
  expect([await codes.seal(reference, wrong), await codes.unsent(reference, now)]).toEqual([
    false,
    undefined,
  ]);
  await codes.unseal(reference);
  expect(await codes.unsent(reference, now)).toBe('S-1001');
  expect(await codes.unsent(reference, expiresAt)).toBeUndefined();
  expect(await codes.seal('never asked', code)).toBe(false);
});
