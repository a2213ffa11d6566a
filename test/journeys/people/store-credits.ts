import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { systemIds } from '#adapters/system.ts';
import { storeCreditOf } from '#domain/store-credit-code.ts';
import type { HonestRequest } from './honest-requests.ts';
import { sendSigned } from './signers.ts';
import type { RunningWorld } from './world.ts';

/** A store credit of 500 kronor that were owed and 50 that the shop added, as a return leaves it. */
export async function aStoreCredit(world: RunningWorld) {
  const client = new DynamoDBClient({
    endpoint: world.awsEndpoint,
    region: world.app.region,
    credentials: { accessKeyId: 'LOCALROOT', secretAccessKey: 'none' },
  });
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const [table] = world.app.tables;
  if (table === undefined) throw new TypeError('the app has a table');
  const clock = { now: () => new Date(world.clock.now()).toISOString() };
  const credits = dynamoStoreCredits(db, table.name, { clock, ids: systemIds });
  const returnId = systemIds.returnId();
  const about = { returnId, customerId: 'kund-1', market: 'SE', currency: 'SEK', at: clock.now() };
  await credits.issue({ ...about, key: 'owed', kind: 'credit', amount: 50_000 });
  await credits.issue({ ...about, key: 'more', kind: 'bonus', amount: 5_000 });
  const code = (await credits.ofReturn(returnId))?.code ?? '';
  client.destroy();
  return { code, reference: storeCreditOf(returnId) };
}

/** An honest request to every route of store credits. */
export async function honestStoreCredits(world: RunningWorld): Promise<Record<string, HonestRequest>> {
  const [{ code, reference }, other] = [await aStoreCredit(world), await aStoreCredit(world)];
  const unknown = 'AAAA-AAAA-AAAA-AAAA';
  // all of it: under any other key there is nothing left
  const paid = { code, key: 'till-1', amount: 55_000, currency: 'SEK', orderNumber: 'HONEST-3' };
  const redeem = (body: object) => sendSigned(world, 'shop', 'POST', '/store-credits/redemptions', body);
  await redeem({ ...paid, key: 'till-2' });
  await sendSigned(world, 'shop', 'POST', '/store-credits/redemptions/till-2/void', { key: 'till-2' });
  await redeem(paid);
  await redeem({ ...paid, code: other.code, key: 'till-4' });
  return {
    'GET /staff/store-credits/{reference}': { path: { reference } },
    'POST /store-credits/balance': {
      ...{ path: {}, body: { code }, signer: 'shop' },
      refused: { StoreCreditUnknown: { code: unknown } },
    },
    'POST /store-credits/redemptions': {
      ...{ path: {}, body: paid, signer: 'shop' },
      refused: {
        StoreCreditUnknown: { ...paid, code: unknown },
        StoreCreditTooLittle: { ...paid, key: 'till-3', amount: 1 },
        StoreCreditOtherCurrency: { ...paid, key: 'till-3', currency: 'EUR' },
        RedemptionVoided: { ...paid, key: 'till-2' },
        RedemptionKeyReused: { ...paid, amount: 1 },
        InvalidRequest: { ...paid, amount: 0 },
      },
    },
    'POST /store-credits/redemptions/{key}/void': {
      ...{ path: { key: 'till-4' }, body: { key: 'till-4' }, signer: 'shop' },
      refused: { InvalidRequest: { key: 'till-1' } },
    },
  };
}
