import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import type { NewEvent } from '#domain/events.ts';
import { replay } from '#domain/lifecycle.ts';
import { allocateOrder, type Order, type SubmittedOrder } from '#domain/order.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { Commit } from '#shared/ports.ts';
import { anEvent } from '../../support/an-event.ts';
import { aLine, anIdentity, anOrder, manyLines } from '../../support/an-order.ts';
import { kinds, type Stores } from '../../support/stores.ts';
import { takenLines } from '../../support/taken-lines.ts';

describe.each(kinds)('returns in $kind', ({ start }) => {
  let stores: Stores;
  let count = 0;

  beforeAll(async () => {
    stores = await start();
  });
  afterAll(() => stores.close());

  const stored = async (over: Partial<SubmittedOrder> = {}): Promise<Order> => {
    count += 1;
    const order = allocateOrder(anOrder({ orderNumber: `S-${count}`, ...over }));
    await stores.orders.save(order, anIdentity(), { replaces: undefined, keepClaims: false });
    return order;
  };
  const found = async (returnId: string): Promise<ReturnCase> => {
    const read = await stores.returns.read(returnId);
    if (read === undefined) throw new Error(`no return ${returnId}`);
    return read;
  };
  const opening = (order: Order, over: Partial<Commit> = {}): Commit => {
    count += 1;
    const returnId = `R${String(count).padStart(26, '0')}`;
    const events = [anEvent('ReturnOpened', { orderNumber: order.orderNumber })];
    const lines = takenLines(order, 1);
    const claim = { orderNumber: order.orderNumber, lines, shipping: false };
    return { before: undefined, returnId, events, lines, claim, ...over };
  };
  /** Opens a return of one unit of every line; gives its id. */
  const opened = async (order: Order, over: Partial<Commit> = {}): Promise<string> => {
    const commit = opening(order, over);
    await stores.returns.commit(commit);
    return commit.returnId;
  };
  const append = async (returnId: string, events: NewEvent[], over: Partial<Commit> = {}) =>
    stores.returns.commit({ before: await found(returnId), returnId, events, ...over });
  const claimed = async (order: Order) => {
    const { units } = await stores.orders.claims(order.orderNumber);
    return [...units.values()].flat().reduce((sum, n) => sum + n, 0);
  };
  const returnChanged = expect.objectContaining({ name: 'ReturnChangedMeanwhile' });
  const orderChanged = expect.objectContaining({ name: 'OrderChangedMeanwhile' });

  test('a return is what was committed: head, lines, events, and the way from its order', async () => {
    const order = await stored();
    const commit = opening(order);
    const head = await stores.returns.commit(commit);
    expect(await found(commit.returnId)).toEqual({ head, lines: commit.lines });
    expect((await stores.returns.events(commit.returnId)).map(({ type }) => type)).toEqual(['ReturnOpened']);
    expect(await stores.returns.ofOrder(order.orderNumber)).toEqual([commit.returnId]);
    expect(await claimed(order)).toBe(1);
  });

  test('what is not there is nothing', async () => {
    expect(await stores.returns.read('R0')).toBeUndefined();
    expect(await stores.returns.events('R0')).toEqual([]);
    expect(await stores.returns.ofOrder('nobody')).toEqual([]);
    expect(await stores.returns.byParcel('T0')).toBeUndefined();
  });

  test('the stored head is the stored events added up, and their chain is whole', async () => {
    const returnId = await opened(await stored());
    await append(returnId, [anEvent('ReturnApproved'), anEvent('ParcelBooked')]);
    await append(returnId, [anEvent('ParcelScanned', { location: undefined })]);
    await append(returnId, [anEvent('ItemsInspected', { station: undefined }), anEvent('ItemsClassified')]);
    await append(returnId, [anEvent('CreditReserved')]);
    await append(returnId, [anEvent('CreditIssued'), anEvent('ReturnEnded')]);
    const events = await stores.returns.events(returnId);
    expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(firstBreak(events)).toBeUndefined();
    expect(replay(events)).toEqual((await found(returnId)).head);
  });

  test('any text in an event comes back as it was, its seal intact', async () => {
    const texts = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' })), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const scans = given.map(([location, station]) => [
          anEvent('ParcelScanned', { location }),
          anEvent('ItemsInspected', { station, units: [] }),
        ]);
        const returnId = await opened(await stored());
        await append(returnId, [anEvent('ReturnApproved'), ...scans.flat()]);
        expect(firstBreak(await stores.returns.events(returnId))).toBeUndefined();
      }),
      { numRuns: 10 },
    );
  });

  test('a change decided on an older state is refused whole', async () => {
    const order = await stored();
    const returnId = await opened(order);
    const before = await found(returnId);
    await append(returnId, [anEvent('ReturnApproved')]);
    const late = stores.returns.commit({
      before,
      returnId,
      events: [anEvent('ReturnCancelled')],
      release: { orderNumber: order.orderNumber, lines: before.lines, shipping: false },
    });
    await expect(late).rejects.toThrow(returnChanged);
    expect((await found(returnId)).head.status).toBe('approved');
    expect(await claimed(order)).toBe(1);
  });

  test('a return is opened once under its id', async () => {
    const commit = opening(await stored({ lines: [aLine({ quantity: 5 })] }));
    await stores.returns.commit(commit);
    await expect(stores.returns.commit(commit)).rejects.toThrow(returnChanged);
  });

  test('what happens once happens once, whatever changed meanwhile', async () => {
    const returnId = await opened(await stored());
    const before = await found(returnId);
    const once = { events: [anEvent('ParcelScanned')], returnId, once: 'news-1' };
    expect(await stores.returns.commit({ ...once, before })).toMatchObject({ goods: 'under-way' });
    expect(await stores.returns.commit({ ...once, before })).toBeUndefined();
    expect(await stores.returns.commit({ ...once, before: await found(returnId) })).toBeUndefined();
    expect(await stores.returns.events(returnId)).toHaveLength(2);
    const elsewhere = await opened(await stored());
    expect(await append(elsewhere, [anEvent('ParcelScanned')], { once: 'news-1' })).toBeDefined();
  });

  test('units can be taken up to what there are, and given back', async () => {
    const order = await stored({ lines: [aLine({ quantity: 2, paid: { amount: 101, tax: 0 } })] });
    const lines = takenLines(order, 2);
    const claim = { orderNumber: order.orderNumber, lines, shipping: false };
    const returnId = await opened(order, { lines, claim });
    await expect(stores.returns.commit(opening(order))).rejects.toThrow(orderChanged);
    expect(await stores.returns.ofOrder(order.orderNumber)).toEqual([returnId]);
    await append(returnId, [anEvent('ReturnCancelled')], { release: claim });
    expect(await claimed(order)).toBe(0);
    await opened(order);
    expect(await claimed(order)).toBe(1);
  });

  test('units that nobody has cannot be given back', async () => {
    const order = await stored();
    const returnId = await opened(order, { claim: undefined });
    const release = { orderNumber: order.orderNumber, lines: takenLines(order, 1), shipping: false };
    await expect(append(returnId, [anEvent('ReturnCancelled')], { release })).rejects.toThrow(orderChanged);
  });

  test('the outbound shipping is claimed by one return, and free again when that one gives it back', async () => {
    const order = await stored({ lines: [aLine({ quantity: 3 })] });
    const lines = takenLines(order, 1);
    const claim = { orderNumber: order.orderNumber, lines, shipping: true };
    const first = await opened(order, { claim });
    await expect(stores.returns.commit(opening(order, { claim }))).rejects.toThrow(orderChanged);
    await append(first, [anEvent('ReturnCancelled')], { release: claim });
    expect((await stores.orders.claims(order.orderNumber)).shipping).toBe(false);
    await opened(order, { claim });
    expect((await stores.orders.claims(order.orderNumber)).shipping).toBe(true);
  });

  test('the shipping can be claimed with lines far down a long order', async () => {
    const order = await stored({ lines: manyLines(90) });
    const lines = takenLines(order, 1).slice(85);
    const claim = { orderNumber: order.orderNumber, lines, shipping: true };
    const returnId = await opened(order, { lines, claim });
    expect(await stores.orders.claims(order.orderNumber)).toMatchObject({ shipping: true });
    expect(await claimed(order)).toBe(5);
    await append(returnId, [anEvent('ReturnCancelled')], { release: claim });
    expect(await claimed(order)).toBe(0);
    expect(await stores.orders.claims(order.orderNumber)).toMatchObject({ shipping: false });
  });

  test.each([
    ['in a line that it takes of', 0],
    ['in another line', 1],
    ['far down the order', 60],
  ])('a claim that counts on a unit to stay %s is refused when that is gone', async (_, position) => {
    const order = await stored({ lines: manyLines(61, { quantity: 2, paid: { amount: 200, tax: 0 } }) });
    const one = takenLines(order, 1);
    const taking = (place: number, over = {}): Partial<Commit> => {
      const lines = one.slice(place, place + 1);
      return { lines, claim: { orderNumber: order.orderNumber, lines, shipping: false, ...over } };
    };
    const stays = { lineId: String(position + 1), position, run: 0, runUnits: 2 };
    await opened(order, taking(position, { stays }));
    if (position > 0) await opened(order, taking(position));
    const first = taking(0, { stays });
    await expect(stores.returns.commit(opening(order, first))).rejects.toThrow(orderChanged);
    await opened(order, taking(0));
    expect(await claimed(order)).toBe(position > 0 ? 3 : 2);
  });

  test('700 lines are opened, inspected and released in one transaction each', async () => {
    const order = await stored({ lines: manyLines(700, { quantity: 2, paid: { amount: 151, tax: 31 } }) });
    const lines = takenLines(order, 2);
    const claim = { orderNumber: order.orderNumber, lines, shipping: true };
    const returnId = await opened(order, { lines, claim });
    expect(await claimed(order)).toBe(1_400);
    const graded = lines.map((line) => ({ ...line, inspected: { A: 2, B: 0, C: 0 } }));
    const units = lines.map(({ lineId }) => ({ lineId, grade: 'A' as const, units: 2 }));
    await append(returnId, [anEvent('ItemsInspected', { units })], { lines: graded });
    const { head, lines: read } = await found(returnId);
    expect(read).toEqual(graded);
    expect(replay(await stores.returns.events(returnId))).toEqual(head);
    await append(returnId, [anEvent('ReturnCancelled')], { release: claim });
    expect(await claimed(order)).toBe(0);
  });

  test('75,000 units of one line are counted', async () => {
    const order = await stored({
      lines: [aLine({ quantity: 75_000, paid: { amount: 100_003, tax: 20_001 } })],
    });
    const lines = takenLines(order, 74_999);
    await opened(order, { lines, claim: { orderNumber: order.orderNumber, lines, shipping: false } });
    expect(await claimed(order)).toBe(74_999);
  });

  test('only lines that changed are written again, and all are kept', async () => {
    const order = await stored({ lines: manyLines(100) });
    const returnId = await opened(order);
    const before = await found(returnId);
    const lines = before.lines.map((line, place) =>
      place === 45 || place === 99 ? { ...line, inspected: { A: 1, B: 0, C: 0 } } : line,
    );
    await stores.returns.commit({ before, returnId, events: [anEvent('ItemsInspected')], lines });
    expect((await found(returnId)).lines).toEqual(lines);
  });

  test('a parcel leads to its return', async () => {
    const returnId = await opened(await stored());
    const parcels = ['T-a', 'T-b'].map((name) => ({ trackingNumber: `${name}-${returnId}`, sscc: '1' }));
    await append(returnId, [anEvent('ReturnApproved'), anEvent('ParcelBooked', { parcels })]);
    expect(await stores.returns.byParcel(`T-b-${returnId}`)).toBe(returnId);
  });

  test('refunds count against their payment, never above what was paid', async () => {
    const order = await stored();
    const returnId = await opened(order);
    await append(returnId, [anEvent('ReturnApproved')]);
    const refund = (amount: number) =>
      append(returnId, [anEvent('CreditReserved')], {
        refunds: [{ paymentId: 'pay-1', amount, key: 'k', place: 0, ceiling: 24_900 }],
      });
    await refund(20_000);
    await expect(refund(4_901)).rejects.toThrow(orderChanged);
    await refund(4_900);
    expect(await stores.orders.payments(order.orderNumber)).toEqual([
      { paymentId: 'pay-1', method: 'card', amount: 24_900, refunded: 24_900 },
    ]);
  });

  test('an event that the return does not allow writes nothing', async () => {
    const returnId = await opened(await stored());
    await expect(append(returnId, [anEvent('ReturnExpired')])).rejects.toThrow(TypeError);
    expect(await stores.returns.events(returnId)).toHaveLength(1);
  });
});
