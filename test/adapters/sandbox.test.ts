import { GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { outageKey, type SandboxParty } from '#adapters/sandbox/keys.ts';
import { sandboxCarrier } from '#adapters/sandbox/sandbox-carrier.ts';
import { sandboxPayments } from '#adapters/sandbox/sandbox-payments.ts';
import { isSscc } from '#domain/sscc.ts';
import type { BookingRequest, RefundRequest } from '#shared/ports.ts';
import { type Dynoxide, startDynoxide } from '../support/dynoxide.ts';
import { readPdf } from '../support/read-pdf.ts';

let engine: Dynoxide;
let now: string;
let testNumber = 0;

beforeAll(async () => {
  engine = await startDynoxide();
}, 60_000);
afterAll(() => engine.close());

beforeEach(async () => {
  now = '2026-11-24T08:00:00.000Z';
  testNumber += 1;
  await out('carrier', '2026-01-01T00:00:00.000Z');
  await out('payments', '2026-01-01T00:00:00.000Z');
});

const world = () => ({ db: engine.db, table: engine.table, clock: { now: () => now } });

/** Plans an outage; each test has keys of its own, so that they share one table. */
async function out(party: SandboxParty, until: string, mode?: string): Promise<void> {
  const Item = { ...outageKey(party), until, mode };
  await engine.db.send(new PutCommand({ TableName: engine.table, Item }));
}

function parcel(change: Partial<BookingRequest> = {}): BookingRequest {
  const address = { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' };
  return {
    key: `parcel-${testNumber}`,
    returnId: '01KAT2Y7M4Q8V3B6N9C1D5F0GH',
    language: 'sv',
    sender: { customerId: 'c-1', name: 'Eva Ek', email: 'eva@example.com', address },
    receiver: { name: 'Exempelbutiken AB', address },
    ...change,
  };
}

function money(change: Partial<RefundRequest> = {}): RefundRequest {
  return {
    key: `refund-${testNumber}`,
    paymentId: 'pay-1',
    method: 'card',
    amount: 24_950,
    currency: 'SEK',
    ...change,
  };
}

describe('the sandbox carrier', () => {
  test('books one parcel with numbers of its own and a label that carries them', async () => {
    const [booked, ...others] = await sandboxCarrier(world()).book(parcel());
    expect(others).toEqual([]);
    expect(booked?.trackingNumber).toMatch(/^RF\d{9}XX$/);
    expect(isSscc(booked?.sscc ?? '')).toBe(true);
    const page = await readPdf(booked?.label ?? new Uint8Array());
    expect(page.text).toContain('Eva Ek Storgatan 1 111 22 Stockholm');
    expect(page.codes.map(({ text }) => text).sort()).toEqual([
      `(00)${booked?.sscc}`,
      `RETURFLOW:${booked?.trackingNumber}`,
    ]);
  });

  test('gives the same parcel and the very same label for the same key, also much later', async () => {
    const first = await sandboxCarrier(world()).book(parcel());
    now = '2027-05-01T08:00:00.000Z';
    expect(await sandboxCarrier(world()).book(parcel())).toEqual(first);
  });

  test('books once when calls with one key race', async () => {
    const booked = await Promise.all(
      Array.from({ length: 12 }, () => sandboxCarrier(world()).book(parcel())),
    );
    expect(new Set(booked.flat().map(({ sscc }) => sscc)).size).toBe(1);
    expect(new Set(booked.flat().map(({ trackingNumber }) => trackingNumber)).size).toBe(1);
  });

  test('never gives two keys the same numbers', async () => {
    const keys = Array.from({ length: 20 }, (_, index) => `parcel-${testNumber}-${index}`);
    const booked = await Promise.all(keys.map((key) => sandboxCarrier(world()).book(parcel({ key }))));
    expect(new Set(booked.flat().map(({ sscc }) => sscc)).size).toBe(20);
    expect(new Set(booked.flat().map(({ trackingNumber }) => trackingNumber)).size).toBe(20);
  });

  test('is unavailable until its outage ends, and books nothing meanwhile', async () => {
    await out('carrier', '2026-11-24T09:00:00.000Z');
    now = '2026-11-24T08:59:59.999Z';
    await expect(sandboxCarrier(world()).book(parcel())).rejects.toMatchObject({
      name: 'CarrierUnavailable',
    });
    expect(await stored(`BOOKING#${parcel().key}`)).toBeUndefined();
    now = '2026-11-24T09:00:00.000Z';
    expect(await sandboxCarrier(world()).book(parcel())).toHaveLength(1);
  });

  test('refuses a country that it does not serve', async () => {
    const address = { street: '1 George Street', postalCode: '2000', city: 'Sydney', country: 'AU' };
    const abroad = parcel({ sender: { ...parcel().sender, address } });
    await expect(sandboxCarrier(world()).book(abroad)).rejects.toMatchObject({
      name: 'CarrierRefused',
      data: { country: 'AU' },
    });
  });

  test('refuses a key that booked for another return', async () => {
    await sandboxCarrier(world()).book(parcel());
    const other = parcel({ returnId: '01KAT2Y7M4Q8V3B6N9C1D5F0GZ' });
    await expect(sandboxCarrier(world()).book(other)).rejects.toMatchObject({ name: 'CarrierRefused' });
  });

  test('keeps no name and no address', async () => {
    await sandboxCarrier(world()).book(parcel());
    const { Items } = await engine.db.send(new ScanCommand({ TableName: engine.table }));
    expect(JSON.stringify(Items)).toContain(parcel().key);
    expect(JSON.stringify(Items)).not.toMatch(/Eva|Storgatan|Stockholm/);
  });
});

describe('the sandbox payment provider', () => {
  test('gives the same refund for the same key, also when calls race', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => sandboxPayments(world()).refund(money())));
    expect(new Set(ids).size).toBe(1);
    expect(await sandboxPayments(world()).find(money())).toBe(ids[0]);
  });

  test('gives other refunds for other keys', async () => {
    const first = await sandboxPayments(world()).refund(money());
    const second = await sandboxPayments(world()).refund(money({ key: `${money().key}-b` }));
    expect(second).not.toBe(first);
  });

  test.each([{ amount: 24_951 }, { currency: 'EUR' }, { paymentId: 'pay-2' }])(
    'declines a known key with another %o',
    async (change) => {
      const id = await sandboxPayments(world()).refund(money());
      await expect(sandboxPayments(world()).refund(money(change))).rejects.toMatchObject({
        name: 'RefundDeclined',
      });
      expect(await sandboxPayments(world()).refund(money())).toBe(id);
    },
  );

  test('declines to refund a payment whose reference says so, and refunds its like', async () => {
    const payments = sandboxPayments(world());
    const declined = money({ paymentId: 'sandbox-declined-7' });
    await expect(payments.refund(declined)).rejects.toMatchObject({ name: 'RefundDeclined' });
    expect(await payments.find(declined)).toBeUndefined();
    expect(await payments.refund({ ...declined, paymentId: 'declined-7' })).toMatch(/^sandbox_/);
  });

  test.each([0, -1, 0.5])('declines to refund %d', async (amount) => {
    await expect(sandboxPayments(world()).refund(money({ amount }))).rejects.toMatchObject({
      name: 'RefundDeclined',
    });
    expect(await sandboxPayments(world()).find(money())).toBeUndefined();
  });

  test('does nothing while it is down', async () => {
    await out('payments', '2026-11-25T08:00:00.000Z');
    await expect(sandboxPayments(world()).refund(money())).rejects.toMatchObject({
      name: 'PaymentsUnavailable',
    });
    await expect(sandboxPayments(world()).find(money())).rejects.toMatchObject({
      name: 'PaymentsUnavailable',
    });
    now = '2026-11-25T08:00:00.000Z';
    expect(await sandboxPayments(world()).find(money())).toBeUndefined();
  });

  test('makes the refund when only its answer is lost, and tells when asked', async () => {
    await out('payments', '2026-11-25T08:00:00.000Z', 'lost-answer');
    await expect(sandboxPayments(world()).refund(money())).rejects.toMatchObject({
      name: 'RefundOutcomeUnknown',
    });
    const found = await sandboxPayments(world()).find(money());
    expect(found).toBeDefined();
    now = '2026-11-25T08:00:00.000Z';
    expect(await sandboxPayments(world()).refund(money())).toBe(found);
  });

  test('declines for as long as it is told to, but not what it made before', async () => {
    const before = await sandboxPayments(world()).refund(money());
    await out('payments', '2026-11-25T08:00:00.000Z', 'declines');
    const key = `${money().key}-late`;
    await expect(sandboxPayments(world()).refund(money({ key }))).rejects.toMatchObject({
      name: 'RefundDeclined',
    });
    expect(await sandboxPayments(world()).find(money({ key }))).toBeUndefined();
    expect(await sandboxPayments(world()).refund(money())).toBe(before);
  });
});

async function stored(sk: string): Promise<unknown> {
  const Key = { pk: 'SANDBOX#carrier', sk };
  return (await engine.db.send(new GetCommand({ TableName: engine.table, Key }))).Item;
}
