import type { HonestRequest } from './honest-requests.ts';
import { cameBack, choices } from './outcomes.ts';
import { day, hour, newScene, oneJumper } from './scene.ts';
import type { RunningWorld } from './world.ts';

const because = { sv: 'Ja.', en: 'Yes.' };
const why = 'as agreed';
const lamp = [{ lineId: '2', quantity: 1, reason: 'wrong-size' }];
const doubtful = [{ lineId: '1', quantity: 1, reason: 'stopped-working' }];

/** An honest act of every kind, each on a return that it fits. Days pass on the way. */
export async function honestActs(world: RunningWorld): Promise<Record<string, HonestRequest>> {
  const late = await newScene(world);
  await late.insight.outage('carrier', 3 * day);
  const unbooked = await late.customer.opensReturn(oneJumper);
  await world.advance('3d');

  const declining = await newScene(world);
  const unpaid = await declining.customer.opensReturn(oneJumper);
  await declining.insight.outage('payments', hour, 'declines');
  await declining.warehouseInspects(unpaid, [{ lineId: '1', grade: 'A', units: 1 }]);
  await declining.insight.outageOver('payments');
  const scanned = await declining.customer.opensReturn(lamp);
  await declining.carrierScans(await declining.parcelOf(scanned));

  const longAgo = new Date(world.clock.now() - 60 * day).toISOString();
  const old = await newScene(world, { placedAt: longAgo, deliveredAt: longAgo });
  const rejected = await old.customer.opensReturn(oneJumper);

  const { customer } = await newScene(world);
  const [first, second] = [await customer.opensReturn(doubtful), await customer.opensReturn(doubtful)];
  const booked = await customer.opensReturn(lamp);
  const repairing = await newScene(world);
  const hopeless = await cameBack(world, repairing.customer, choices.repair);
  const repaired = await cameBack(world, repairing.customer, choices.repair, '2');
  const act = (noun: string, returnId: string, body: object): [string, HonestRequest] => [
    `POST /staff/returns/{returnId}/${noun}`,
    {
      path: { returnId },
      body: { ...body, why },
      idempotencyKey: `honest-${noun}`,
      refused: { InvalidRequest: { ...body, why: 'called from 070-123 45 67' } },
    },
  ];
  return Object.fromEntries([
    act('approval', first, { because }),
    act('rejection', second, { because }),
    act('override', rejected, { approve: true, because }),
    act('corrections', scanned, { scan: { sequence: 4 } }),
    act('redrive', unbooked, {}),
    act('settlement', unpaid, { reference: 'BG-17' }),
    act('remedy-change', hopeless, { lines: ['1'] }),
    act('remedy-dispatch', repaired, {}),
    act('messages', booked, { kind: 'label' }),
    act('goodwill', booked, { amount: 100 }),
    act('cancellation', booked, {}),
  ]);
}
