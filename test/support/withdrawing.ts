import { stateWithdrawal } from '#use-cases/state-withdrawal.ts';
import { takeInWithdrawal } from '#use-cases/take-in-withdrawal.ts';
import { aLine, anIdentity } from './an-order.ts';
import { aShop, type Shop } from './shop.ts';

/** As the customer of order S-1001 states it. */
export const honest = { name: 'Kund Ett', contract: 'S-1001', email: anIdentity().email, language: 'sv' };
export type Stated = typeof honest & { goods?: string; lines?: { lineId: string; quantity?: number }[] };

let keys = 0;

/** A shop whose order S-1001, of two shirts and a cap, may be withdrawn from. */
export async function shopToWithdrawFrom(order: Parameters<Shop['order']>[0] = {}) {
  const shop = await aShop();
  await shop.order({
    deliveredAt: '2026-10-05T11:00:00.000Z',
    lines: [aLine(), aLine({ lineId: '2', sku: 'CAP', name: 'Cap', quantity: 1 })],
    ...order,
  });
  const states = async (over: Partial<Stated> = {}, sourceIp = '192.0.2.1') => {
    keys += 1;
    const statement = { ...honest, ...over };
    const { withdrawalId } = await stateWithdrawal(shop)({ key: String(keys), statement, sourceIp });
    return withdrawalId;
  };
  const headOf = async (withdrawalId: string) => (await shop.withdrawals.read(withdrawalId))?.head;
  return {
    shop,
    states,
    headOf,
    async takesIn(over: Partial<Stated> = {}) {
      const withdrawalId = await states(over);
      await takeInWithdrawal(shop)({ withdrawalId });
      return { ...(await headOf(withdrawalId)), withdrawalId };
    },
  };
}
