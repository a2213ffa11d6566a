import { randomUUID } from 'node:crypto';
import type { Asked, askOf } from './asking.ts';
import { day, hour, newScene, oneJumper } from './scene.ts';
import { type DemoUser, staffToken } from './staff.ts';
import type { RunningWorld } from './world.ts';

type Ask = (route: string, asked: Asked) => ReturnType<typeof askOf>;

/** The shop's people act on returns as they may and as they may not; how the one that they settled ended. */
export async function actsAsked(world: RunningWorld, ask: Ask): Promise<string> {
  const as = async (user: DemoUser) => ({ authorization: `Bearer ${await staffToken(world, user)}` });
  const admin = await as('admin');
  const act = (noun: string, returnId: string, body: object, gets: number | string, who = admin) =>
    ask(`POST /staff/returns/{returnId}/${noun}`, {
      path: { returnId },
      body: { why: 'as agreed', ...body },
      headers: { ...who, 'idempotency-key': randomUUID() },
      gets,
    });
  const because = { sv: 'Ja.', en: 'Yes.' };
  const longAgo = new Date(world.clock.now() - 60 * day).toISOString();
  const old = await newScene(world, { placedAt: longAgo, deliveredAt: longAgo });
  const rejected = await old.customer.opensReturn(oneJumper);
  await act('cancellation', rejected, {}, 'TooLateToCancel');
  await act('goodwill', rejected, { amount: 1 }, 'NothingCredited');
  await act('override', rejected, { approve: true, because }, 200);
  await act('override', rejected, { approve: true, because }, 'NotRejected');

  const { customer, insight, warehouseInspects, carrierScans, parcelOf } = await newScene(world);
  const doubtful = [{ lineId: '1', quantity: 1, reason: 'stopped-working' }];
  const [first, second] = [await customer.opensReturn(doubtful), await customer.opensReturn(doubtful)];
  await act('approval', first, { because }, 200);
  await act('approval', first, { because }, 'NotUnderReview');
  await act('approval', first, { because }, 'RoleMissing', await as('warehouse'));
  await act('rejection', second, { because }, 200);
  await act('messages', first, { kind: 'label' }, 200);
  await act('messages', first, { kind: 'credited' }, 'MessageNotApplicable');
  await act('override', first, { fee: 0 }, 'NotInCustomersFavour');
  await act('goodwill', first, { amount: 100 }, 200);
  await act('goodwill', first, { amount: 10_000_000 }, 'MoreThanPaid');
  await act('redrive', first, {}, 'NotStuck');
  await act('settlement', first, { reference: 'BG-1' }, 'NothingToSettle');
  await act('cancellation', first, {}, 200);

  const scanned = await customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'wrong-size' }]);
  await carrierScans(await parcelOf(scanned));
  await act('corrections', scanned, { scan: { sequence: 4 } }, 200);
  await act('corrections', scanned, { scan: { sequence: 4 } }, 'UnknownScan');
  const grades = [{ lineId: '2', from: 'A', to: 'B', units: 1 }];
  await act('corrections', scanned, { grades }, 'UnitsNotGraded');

  const stuck: string[] = [];
  await insight.outage('payments', hour, 'declines');
  for (const _ of ['redriven', 'settled']) {
    const returnId = await customer.opensReturn(oneJumper);
    await warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
    stuck.push(returnId);
  }
  await insight.outageOver('payments');
  const [redriven = '', settled = ''] = stuck;
  await act('goodwill', redriven, { amount: 100 }, 'CreditUnderWay');
  await act('redrive', redriven, {}, 200);
  await act('override', redriven, { fee: 0 }, 'MoneyHasMoved');
  await act('settlement', settled, { reference: 'BG-1' }, 200);
  const worse = [{ lineId: '1', from: 'A', to: 'C', units: 1 }];
  await act('corrections', redriven, { grades: worse }, 'MoneyNotTakenBack');
  const view = { path: { returnId: settled }, headers: admin, gets: 200 } as const;
  return String((await ask('GET /staff/returns/{returnId}', view)).body.ending);
}
