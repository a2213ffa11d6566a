import type { HonestRequest } from './honest-requests.ts';
import { newScene } from './scene.ts';
import { call } from './signed.ts';
import type { RunningWorld } from './world.ts';

const statement = {
  name: 'Kund Ett',
  contract: 'nobody’s order',
  email: 'kund.ett@example.com',
  language: 'sv',
};

/** Requests about withdrawals, the staff's about statements that wait for them. */
export async function honestWithdrawals(world: RunningWorld): Promise<Record<string, HonestRequest>> {
  const { orderNumber } = await newScene(world);
  const stated = async (key: string) => {
    const { body } = await call('POST', `${world.apiUrl}/withdrawals`, statement, { 'idempotency-key': key });
    await world.settle();
    return { withdrawalId: String(body.withdrawalId) };
  };
  const path = await stated('attached');
  const nobodys = await stated('closed');
  const why = 'as agreed';
  const refused = { why: 'called from 070-123 45 67' };
  return {
    'POST /withdrawals': {
      path: {},
      body: statement,
      idempotencyKey: 'honest-withdrawal',
      refused: { InvalidRequest: { ...statement, goods: 'den blå', lines: [{ lineId: '1' }] } },
    },
    'GET /staff/withdrawals': { path: {} },
    'GET /staff/withdrawals/{withdrawalId}': { path },
    'POST /staff/withdrawals/{withdrawalId}/attachment': {
      path,
      body: { orderNumber, why },
      idempotencyKey: 'honest-attachment',
      refused: {
        InvalidRequest: { orderNumber, ...refused },
        OrderNotFound: { orderNumber: 'UNKNOWN-1', why },
        UnknownLine: { orderNumber, lines: [{ lineId: '9' }], why },
      },
    },
    'POST /staff/withdrawals/{withdrawalId}/closure': {
      path: nobodys,
      body: { why },
      idempotencyKey: 'honest-closure',
      refused: { InvalidRequest: refused },
    },
  };
}
