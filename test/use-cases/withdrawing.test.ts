import { describe, expect, test } from 'vitest';
import { stateWithdrawal } from '#use-cases/state-withdrawal.ts';
import { takeInWithdrawal } from '#use-cases/take-in-withdrawal.ts';
import { dayMs } from '../support/still-clock.ts';
import { honest, shopToWithdrawFrom } from '../support/withdrawing.ts';

const { email } = honest;

describe('a statement', () => {
  test('is stored once under its key, and answered by the same receipt however late', async () => {
    const { shop } = await shopToWithdrawFrom();
    const state = () => stateWithdrawal(shop)({ key: 'k', statement: honest, sourceIp: '192.0.2.1' });
    const first = await state();
    shop.clock.pass(3 * dayMs);
    expect(await state()).toEqual(first);
    expect((await shop.withdrawals.queue({ limit: 9 })).rows).toHaveLength(1);
  });

  test('that was changed under its key is another statement: none is turned away for a key', async () => {
    const { shop } = await shopToWithdrawFrom();
    const state = (contract: string) =>
      stateWithdrawal(shop)({ key: 'k', statement: { ...honest, contract }, sourceIp: '192.0.2.1' });
    const [one, two] = [await state('S-1001'), await state('S-1002')];
    expect(one.withdrawalId).not.toBe(two.withdrawalId);
  });

  test('reads and writes the same whether there is such an order or not', async () => {
    const { shop } = await shopToWithdrawFrom();
    const traceOf = async (contract: string) => {
      const asked: string[] = [];
      const traced = <T extends object>(name: string, port: T): T =>
        new Proxy(port, {
          get: (of, member) => {
            asked.push(`${name}.${String(member)}`);
            return Reflect.get(of, member);
          },
        });
      const deps = {
        ...shop,
        ...{ withdrawals: traced('withdrawals', shop.withdrawals) },
        ...{ sessions: traced('sessions', shop.sessions), orders: traced('orders', shop.orders) },
      };
      await stateWithdrawal(deps)({ key: 'k', statement: { ...honest, contract }, sourceIp: '192.0.2.1' });
      return asked;
    };
    const known = await traceOf('S-1001');
    expect(known).toContain('withdrawals.state');
    expect(await traceOf('S-9999')).toEqual(known);
  });

  test('is refused unstored after thirty from one place, or five for one address, for a quarter of an hour', async () => {
    const { shop, states } = await shopToWithdrawFrom();
    for (let number = 0; number < 5; number += 1) await states();
    await expect(states({ email: email.toUpperCase() })).rejects.toMatchObject({ name: 'TooManyAttempts' });
    for (let number = 6; number < 30; number += 1) await states({ email: `kund${number}@example.com` });
    await expect(states({ email: 'kund30@example.com' })).rejects.toMatchObject({ name: 'TooManyAttempts' });
    await states({ email: 'kund31@example.com' }, '192.0.2.2');
    expect((await shop.withdrawals.queue({ limit: 99 })).rows).toHaveLength(30);
    shop.clock.pass(15 * 60_000);
    await states();
  });
});

describe('a statement that fits an order', () => {
  test.each(['S-1001', '#S-1001', 's-1001', 'order nr S-1001.'])(
    'by what was written as %s opens a return of all that is left, as a withdrawal of when it was stated',
    async (contract) => {
      const { shop, states, headOf } = await shopToWithdrawFrom();
      const withdrawalId = await states({ contract, email: ` ${email.toUpperCase()}`.trim() });
      const statedAt = shop.clock.now();
      shop.clock.pass(3 * dayMs);
      await takeInWithdrawal(shop)({ withdrawalId });
      const head = await headOf(withdrawalId);
      expect(head).toMatchObject({ state: 'opened', orderNumber: 'S-1001' });
      const { head: opened, lines } = await shop.found(head?.returnId ?? '');
      expect(opened).toMatchObject({ openedAt: statedAt, lanes: ['withdrawal'], fee: 0 });
      const order = await shop.orders.read('S-1001');
      expect(lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual(
        order?.lines.map(({ lineId, quantity }) => [lineId, quantity]),
      );
      expect(lines.every(({ reason }) => reason === 'withdrawal')).toBe(true);
      expect((await shop.withdrawals.queue({ limit: 9 })).rows).toEqual([]);
    },
  );

  test('taken in twice, or again after it was cut off, opens one return', async () => {
    const { shop, states, headOf } = await shopToWithdrawFrom();
    const withdrawalId = await states();
    const cutOff = {
      ...shop.withdrawals,
      append: async () => {
        throw new Error('the process died');
      },
    };
    await expect(takeInWithdrawal({ ...shop, withdrawals: cutOff })({ withdrawalId })).rejects.toThrow(
      'died',
    );
    await Promise.all([1, 2].map(() => takeInWithdrawal(shop)({ withdrawalId })));
    expect(await shop.returns.ofOrder('S-1001')).toEqual([(await headOf(withdrawalId))?.returnId]);
  });

  test('opens what it names and no more, and not more than is left', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const order = await shop.orders.read('S-1001');
    const line = order?.lines.find(({ quantity }) => quantity > 1) ?? order?.lines[0];
    const lineId = line?.lineId ?? '';
    const one = await takesIn({ lines: [{ lineId, quantity: 1 }] });
    const { lines } = await shop.found(one.returnId ?? '');
    expect(lines.map(({ lineId, quantity }) => [lineId, quantity])).toEqual([[lineId, 1]]);
    const rest = await takesIn();
    const { head } = await shop.found(rest.returnId ?? '');
    const all = order?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
    expect(head.units).toBe(all - 1);
  });

  test('said again opens nothing more, and waits for nobody', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const { returnId } = await takesIn();
    expect(await takesIn()).toMatchObject({ state: 'repeated', returnId });
    expect(await shop.returns.ofOrder('S-1001')).toHaveLength(1);
  });

  test('leaves to a person what the law exempts, and opens the rest', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const order = await shop.orders.read('S-1001');
    const [first] = order?.lines ?? [];
    const policy = await shop.policies.inForce('SE', shop.clock.now());
    const exemptGoods = [
      { exemption: 'made-to-order', when: [{ field: 'line.sku', in: ['SHIRT-M'] }] } as const,
    ];
    await shop.policy({ ...policy, version: 1, effectiveFrom: '2020-01-01T00:00:00.000Z', exemptGoods });
    const head = await takesIn();
    expect(head).toMatchObject({ state: 'waiting', cause: 'exempt' });
    const { lines } = await shop.found(head.returnId ?? '');
    expect(lines.map(({ lineId }) => lineId)).toEqual(order?.lines.slice(1).map(({ lineId }) => lineId));
    const events = await shop.withdrawals.events(head.withdrawalId);
    expect(events.at(-1)).toMatchObject({ data: { leftOut: [first?.lineId] } });
  });
});

describe('a statement that does not fit', () => {
  test.each([
    ['unknown-order', { contract: 'S-9999' }],
    ['unknown-order', { contract: 'the blue jumper of last week' }],
    ['other-address', { email: 'kund.tva@example.com' }],
    ['in-words', { goods: 'the blue one' }],
    ['unknown-line', { lines: [{ lineId: '99' }] }],
  ])('for being %s waits for a person, and opens nothing', async (cause, over) => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const { withdrawalId, ...head } = await takesIn(over);
    expect(head).toMatchObject({ state: 'waiting', cause });
    expect(await shop.returns.ofOrder('S-1001')).toEqual([]);
    expect((await shop.withdrawals.queue({ limit: 9 })).rows).toMatchObject([{ withdrawalId, cause }]);
  });

  test('because all is in a return that is none waits for a person', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const order = await shop.orders.read('S-1001');
    const lines = order?.lines ?? [];
    await shop.opened(lines.map(({ lineId, quantity }) => ({ lineId, quantity, reason: 'stopped-working' })));
    expect(await takesIn()).toMatchObject({ state: 'waiting', cause: 'nothing-left' });
  });

  test('because it is late waits for a person, and is stored all the same', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const order = await shop.orders.read('S-1001');
    expect(order?.deliveredAt).toBeDefined();
    shop.clock.pass(Date.parse(order?.deliveredAt ?? '') + 60 * dayMs - Date.parse(shop.clock.now()));
    expect(await takesIn()).toMatchObject({ state: 'waiting', cause: 'late' });
    expect(await shop.returns.ofOrder('S-1001')).toEqual([]);
  });

  test('after five of strangers about an order, even the right one waits for a person: it tells nobody that it was right', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    for (let number = 0; number < 5; number += 1) await takesIn({ email: `kund${number}@example.com` });
    expect(await takesIn()).toMatchObject({ state: 'waiting', cause: 'many-tries' });
    shop.clock.pass(15 * 60_000);
    expect(await takesIn()).toMatchObject({ state: 'opened' });
  });

  test('while the table is busy stays as it is, to be taken in again', async () => {
    const { shop, states, headOf } = await shopToWithdrawFrom();
    const withdrawalId = await states();
    const busy = {
      ...shop.returns,
      read: () => Promise.reject(Object.assign(new Error('busy'), { name: 'StoreBusy' })),
    };
    await expect(takeInWithdrawal({ ...shop, returns: busy })({ withdrawalId })).rejects.toThrow('busy');
    expect(await headOf(withdrawalId)).toMatchObject({ state: 'received' });
    expect((await shop.withdrawals.queue({ limit: 9 })).rows).toHaveLength(1);
  });
});
