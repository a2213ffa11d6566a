import { randomBytes } from 'node:crypto';
import { anOrder } from '../orders.ts';
import { Customer, type Wanted } from './customer.ts';
import { insightOf } from './insight.ts';
import { peopleOf } from './signers.ts';
import type { RunningWorld } from './world.ts';

export const hour = 3_600_000;
export const day = 24 * hour;
export const oneJumper: readonly Wanted[] = [{ lineId: '1', quantity: 1, reason: 'wrong-size' }];
/** what one jumper of `anOrder` was paid: the first of two that share 999.99 */
export const jumperPaid = 50_000;

/** An order of its own in a world that others use too, its customer signed in, and everybody whom a journey needs. */
export async function newScene(world: RunningWorld, order: Record<string, unknown> = {}) {
  const people = peopleOf(world);
  const name = `A-${randomBytes(6).toString('hex')}`;
  const told = anOrder(world.clock.now(), name, order);
  await people.shopTells(told);
  const customer = await new Customer(world, told.orderNumber, told.customer.email).signIn();
  const insight = insightOf(world, told.customer.email);
  return {
    world,
    orderNumber: told.orderNumber,
    customer,
    insight,
    ...people,
    /** the tracking number of the return's parcel */
    async parcelOf(returnId: string): Promise<string> {
      const { parcels } = await customer.sees(returnId);
      const [parcel] = parcels as { trackingNumber: string }[];
      if (parcel === undefined) throw new Error('no parcel was booked');
      return parcel.trackingNumber;
    },
    /** how many units of each line can still be returned */
    async unitsLeft(): Promise<unknown[]> {
      await customer.signIn();
      const { body } = await customer.get(`/orders/${told.orderNumber}`);
      return (body.lines as { unitsLeft: number }[]).map(({ unitsLeft }) => unitsLeft);
    },
  };
}

export type Scene = Awaited<ReturnType<typeof newScene>>;
