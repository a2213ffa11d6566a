import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, describe, expect, test } from 'vitest';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';

type Body = Record<string, unknown>;
let close: () => void = () => {};
afterEach(() => close());

/** A service on loopback that answers calls by `answer`, and the settings of a client for it. */
async function service(answer: (call: Body) => { status?: number; body: Body }) {
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const { status = 200, body } = answer(JSON.parse(text));
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  };
}

describe('the bus', () => {
  const facts = (count: number, size = 10) =>
    Array.from({ length: count }, (_, number) => ({
      source: 'returflow.returns',
      type: 'ReturnOpened',
      detail: { number, padding: 'x'.repeat(size) },
    }));

  /** A bus that keeps what it is given, in the order and batches that it came. */
  async function keeping() {
    const batches: { EventBusName: string; DetailType: string; Detail: string }[][] = [];
    const bus = eventBridgeBus(
      new EventBridgeClient(
        await service(({ Entries }) => {
          batches.push(Entries as never);
          return { body: { FailedEntryCount: 0, Entries: [] } };
        }),
      ),
      'the-bus',
    );
    return { bus, batches };
  }

  test('gets all facts in order, ten a call', async () => {
    const { bus, batches } = await keeping();
    await bus.publish(facts(23));
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3]);
    const numbers = batches.flat().map(({ Detail }) => JSON.parse(Detail).number);
    expect(numbers).toEqual(Array.from({ length: 23 }, (_, number) => number));
    expect(batches[0]?.[0]).toMatchObject({ EventBusName: 'the-bus', DetailType: 'ReturnOpened' });
  });

  test('gets large facts in calls of 256 KB at most', async () => {
    const { bus, batches } = await keeping();
    await bus.publish(facts(4, 100 * 1024));
    expect(batches.map((batch) => batch.length)).toEqual([2, 2]);
  });

  test('that takes a part has not taken it', async () => {
    const body = { FailedEntryCount: 1, Entries: [{ EventId: '1' }, { ErrorCode: 'ThrottlingException' }] };
    const bus = eventBridgeBus(new EventBridgeClient(await service(() => ({ body }))), 'the-bus');
    await expect(bus.publish(facts(2))).rejects.toMatchObject({ name: 'StoreBusy' });
  });

  test('that is down is busy, and one that forbids is a fault', async () => {
    let status = 500;
    let body: Body = { __type: 'InternalException' };
    const bus = eventBridgeBus(new EventBridgeClient(await service(() => ({ status, body }))), 'the-bus');
    await expect(bus.publish(facts(1))).rejects.toMatchObject({ name: 'StoreBusy' });
    status = 400;
    body = { __type: 'AccessDeniedException' };
    await expect(bus.publish(facts(1))).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('signing keys', () => {
  const one = Buffer.from('the first key, long enough for it').toString('base64');
  const two = Buffer.from('the second key, long enough too..').toString('base64');
  const asText = (keys: readonly Uint8Array[]) => keys.map((key) => Buffer.from(key).toString('base64'));

  /** Keys of a secret that can be changed, on a clock that can be moved. */
  async function secret(first: unknown) {
    const state = { value: first, now: 1_000_000, reads: 0 };
    const client = new SecretsManagerClient(
      await service(({ SecretId }) => {
        state.reads += 1;
        return { body: { Name: SecretId, SecretString: JSON.stringify(state.value) } };
      }),
    );
    return { state, signing: secretSigningKeys(client, 'carrier', () => state.now) };
  }

  test('are read once in five minutes', async () => {
    const { state, signing } = await secret({ current: one });
    expect(asText(await signing.keys())).toEqual([one]);
    state.now += 299_999;
    await signing.keys();
    expect(state.reads).toBe(1);
    state.now += 1;
    await signing.keys();
    expect(state.reads).toBe(2);
  });

  test('are the current and the previous, with or without their prefix', async () => {
    const { signing } = await secret({ current: `whsec_${two}`, previous: one });
    expect(asText(await signing.keys())).toEqual([two, one]);
  });

  test('are read anew on demand, but not at every forgery', async () => {
    const { state, signing } = await secret({ current: one });
    await signing.keys();
    state.value = { current: two, previous: one };
    expect(asText(await signing.freshKeys())).toEqual([one]);
    state.now += 5_000;
    expect(asText(await signing.freshKeys())).toEqual([two, one]);
    await signing.freshKeys();
    expect(state.reads).toBe(2);
  });

  test('that cannot be read now are asked for again later', async () => {
    const down = await service(() => ({ status: 400, body: { __type: 'ThrottlingException' } }));
    const signing = secretSigningKeys(new SecretsManagerClient(down), 'carrier');
    await expect(signing.keys()).rejects.toMatchObject({ name: 'StoreBusy' });
  });

  test.each([[{}], [{ current: '' }], [{ current: 'c2hvcnQ=' }], [{ current: 7 }], [[]], ['text'], [null]])(
    'are not made of %j',
    async (value) => {
      const { signing } = await secret(value);
      await expect(signing.keys()).rejects.toThrow('secret carrier is not');
    },
  );
});
