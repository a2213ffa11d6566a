import type { Patience } from '../client/send.ts';
import type { Target } from '../client/target.ts';
import type { TheirClock } from '../client/their-clock.ts';
import { Trouble } from '../client/trouble.ts';
import { type Customer, enterAsCustomer } from '../demo/customer.ts';
import { silent } from '../demo/narrator.ts';
import type { FoundUnits, OutsideWorld } from '../demo/outside-world.ts';
import { untilReturn } from '../demo/until.ts';
import type { ReturnSeen } from '../demo/views.ts';
import type { Goal, LivePlan } from './live-plans.ts';

export interface Stage {
  readonly target: Target;
  readonly clock: TheirClock;
  readonly patience: Patience;
  readonly world: OutsideWorld;
}

/** How far each goal goes: what is told on the way, and what the return has lived through then. */
const ways: Readonly<Record<Goal, { scans: number; opensBox: boolean; until: string }>> = {
  booked: { scans: 0, opensBox: false, until: 'ParcelBooked' },
  'in-review': { scans: 0, opensBox: false, until: 'ReviewRequired' },
  'under-way': { scans: 1, opensBox: false, until: 'ParcelScanned' },
  delivered: { scans: 2, opensBox: false, until: 'ParcelScanned' },
  'partly-inspected': { scans: 2, opensBox: true, until: 'ItemsInspected' },
  credited: { scans: 2, opensBox: true, until: 'ReturnEnded' },
  'credited-in-part': { scans: 2, opensBox: true, until: 'ReturnEnded' },
  returnless: { scans: 0, opensBox: false, until: 'ReturnEnded' },
  rejected: { scans: 0, opensBox: false, until: 'ReturnRejected' },
  cancelled: { scans: 0, opensBox: false, until: 'ReturnCancelled' },
  'carrier-refused': { scans: 0, opensBox: false, until: 'CarrierGaveUp' },
  'refund-declined': { scans: 2, opensBox: true, until: 'CreditNeedsAHand' },
};

/**
 * Takes a return as far as its goal, as its customer, carrier and warehouse would. Whatever was done before is not done
 * again, so a drive that was killed goes on where it was.
 * @throws Trouble UnexpectedAnswer, DemoUnfinished
 */
export async function driveLive(stage: Stage, plan: LivePlan): Promise<void> {
  const { orderNumber, customer: who } = plan.order;
  const customer = await enterAsCustomer({ ...stage, narrator: silent }, { orderNumber, email: who.email });
  const { returnId } = await openOnce(customer, plan);
  const { scans, opensBox, until } = ways[plan.goal];
  const lived = (type: string, times = 1) => waitFor(stage, customer, returnId, type, times);
  if (scans > 0 || plan.goal === 'cancelled') await lived('ParcelBooked');
  if (plan.goal === 'cancelled') await customer.cancel(returnId);
  for (const [place, status] of (['accepted', 'delivered'] as const).slice(0, scans).entries()) {
    const seen = await lived('ParcelBooked');
    await stage.world.scan(messageOf(stage, plan, status), parcelOf(seen), status, 'Jönköping');
    await lived('ParcelScanned', place + 1);
  }
  if (opensBox) {
    const found = { trackingNumber: parcelOf(await lived('ParcelBooked')), ...findings(plan) };
    await stage.world.inspect(
      messageOf(stage, plan, 'box'),
      found.trackingNumber,
      found.units,
      found.boxClosed,
    );
  }
  await lived(until, scans > 0 && until === 'ParcelScanned' ? scans : 1);
}

async function openOnce(
  customer: Customer,
  { order, reason, quantity }: LivePlan,
): Promise<{ returnId: string }> {
  const [returnId] = (await customer.seeOrder()).returns;
  if (returnId !== undefined) return { returnId };
  const lineId = order.lines[0]?.lineId ?? '';
  return customer.open([{ lineId, quantity, reason }], `sample-${order.orderNumber}`);
}

function waitFor(
  { patience }: Stage,
  customer: Customer,
  returnId: string,
  type: string,
  times: number,
): Promise<ReturnSeen> {
  return untilReturn({ customer, patience, narrator: silent }, returnId, {
    what: type,
    holds: ({ timeline }) => timeline.filter((event) => event.type === type).length >= times,
  });
}

/** What comes out of the box: all of it as new, unless the goal says otherwise. */
function findings({ goal, order, quantity }: LivePlan): { units: FoundUnits[]; boxClosed: boolean } {
  const lineId = order.lines[0]?.lineId ?? '';
  const isPartly = goal === 'partly-inspected';
  const grade = goal === 'credited-in-part' ? 'C' : 'A';
  const units = isPartly || goal === 'credited-in-part' ? 1 : quantity;
  return { units: [{ lineId, grade, units }], boxClosed: !isPartly };
}

function messageOf({ clock }: Stage, { order }: LivePlan, what: string) {
  return { id: `sample-${order.orderNumber}-${what}`, occurredAt: new Date(clock.now()).toISOString() };
}

function parcelOf({ returnId, parcels: [parcel] }: ReturnSeen): string {
  if (parcel === undefined) throw new Trouble('DemoUnfinished', `return ${returnId} has no parcel`);
  return parcel.trackingNumber;
}
