import { describe, expect, test } from 'vitest';
import type { Mail } from '#shared/ports.ts';
import { sendWithdrawalReceipt } from '#use-cases/send-withdrawal-receipt.ts';
import { attachWithdrawal, closeWithdrawal } from '#use-cases/settle-withdrawal.ts';
import { dayMs } from '../support/still-clock.ts';
import { shopToWithdrawFrom } from '../support/withdrawing.ts';

describe('a person', () => {
  const signed = { by: 'staff-1', why: 'The address is one of theirs.' };

  test('ties a statement to its order, as of when it was stated, once', async () => {
    const { shop, takesIn, headOf } = await shopToWithdrawFrom();
    const { withdrawalId, statedAt } = await takesIn({ email: 'kund.tva@example.com' });
    shop.clock.pass(3 * dayMs);
    const attach = () => attachWithdrawal(shop)({ withdrawalId, orderNumber: 'S-1001', ...signed });
    const row = await attach();
    expect(row).toMatchObject({ state: 'attached', orderNumber: 'S-1001' });
    expect(await attach()).toEqual(row);
    expect(await shop.returns.ofOrder('S-1001')).toEqual([row.returnId]);
    expect((await shop.found(row.returnId ?? '')).head.openedAt).toBe(statedAt);
    expect(await headOf(withdrawalId)).toMatchObject({ state: 'attached' });
    expect((await shop.withdrawals.events(withdrawalId)).at(-1)).toMatchObject({
      actor: 'staff',
      data: signed,
    });
  });

  test.each([
    ['OrderNotFound', { orderNumber: 'S-9999' }],
    ['UnknownLine', { orderNumber: 'S-1001', lines: [{ lineId: '99' }] }],
  ])('is refused with %s, and the statement waits on', async (name, over) => {
    const { shop, takesIn, headOf } = await shopToWithdrawFrom();
    const { withdrawalId } = await takesIn({ contract: 'S-9999' });
    await expect(attachWithdrawal(shop)({ withdrawalId, ...over, ...signed })).rejects.toMatchObject({
      name,
    });
    expect(await headOf(withdrawalId)).toMatchObject({ state: 'waiting' });
  });

  test('closes a statement, and then nothing more is done about it', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const { withdrawalId } = await takesIn({ contract: 'S-9999' });
    expect(await closeWithdrawal(shop)({ withdrawalId, ...signed })).toMatchObject({ state: 'closed' });
    expect(await closeWithdrawal(shop)({ withdrawalId, ...signed })).toMatchObject({ state: 'closed' });
    const attach = attachWithdrawal(shop)({ withdrawalId, orderNumber: 'S-1001', ...signed });
    await expect(attach).rejects.toMatchObject({ name: 'WithdrawalSettled' });
    expect(await shop.withdrawals.events(withdrawalId)).toHaveLength(3);
  });

  test('finds nothing to do about what is open', async () => {
    const { shop, takesIn } = await shopToWithdrawFrom();
    const { withdrawalId } = await takesIn();
    const close = closeWithdrawal(shop)({ withdrawalId, ...signed });
    await expect(close).rejects.toMatchObject({ name: 'WithdrawalSettled' });
    const none = closeWithdrawal(shop)({ withdrawalId: `W${'0'.repeat(26)}`, ...signed });
    await expect(none).rejects.toMatchObject({ name: 'WithdrawalNotFound' });
  });
});

describe('a receipt', () => {
  const setting = { shopName: 'Provbutiken', timeZone: 'Europe/Stockholm' };

  test('goes to the address of the statement, fitting or not, once', async () => {
    const { shop, states } = await shopToWithdrawFrom();
    const mails: Mail[] = [];
    const mailer = {
      async send(mail: Mail) {
        mails.push(mail);
        return `message-${mails.length}`;
      },
    };
    const withdrawalId = await states({ contract: 'S-9999', email: 'kund.tva@example.com' });
    const send = sendWithdrawalReceipt({ ...shop, mailer, setting });
    await send({ withdrawalId });
    await send({ withdrawalId });
    expect(mails).toMatchObject([{ to: { name: 'Kund Ett', address: 'kund.tva@example.com' } }]);
    expect(mails[0]?.text).toContain(withdrawalId);
    const sent = { messageId: 'message-1', sentAt: shop.clock.now() };
    expect(await shop.withdrawals.receipt(withdrawalId)).toEqual(sent);
  });

  test('that the mail service did not take is tried again', async () => {
    const { shop, states } = await shopToWithdrawFrom();
    const withdrawalId = await states();
    const mailer = { send: () => Promise.reject(new Error('no service')) };
    await expect(sendWithdrawalReceipt({ ...shop, mailer, setting })({ withdrawalId })).rejects.toThrow();
    expect(await shop.withdrawals.receipt(withdrawalId)).toBeUndefined();
  });
});
