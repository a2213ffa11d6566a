import { newScene, oneJumper, type Scene } from '../journeys/people/scene.ts';
import { newWorld } from '../journeys/people/world.ts';

/**
 * A world in which there is something to see on every page: a return that is credited, one that waits for its parcel, one
 * under review, and a scan that could not be recorded and is a dead letter now.
 */
export async function aShop() {
  const world = await newWorld();
  const scene = await newScene(world);
  const { customer, carrierScans, warehouseInspects, parcelOf } = scene;
  const credited = await customer.opensReturn(oneJumper);
  await carrierScans(await parcelOf(credited));
  await warehouseInspects(credited, [{ lineId: '1', grade: 'A', units: 1 }]);
  const waiting = await customer.opensReturn(oneJumper);
  const underReview = await customer.opensReturn([{ lineId: '2', quantity: 1, reason: 'stopped-working' }]);
  await loseAScan(scene, waiting);
  return { world, orderNumber: scene.orderNumber, credited, waiting, underReview };
}

/** The carrier tells of a scan while the table takes no change, for as long as anybody tries to record it. */
async function loseAScan({ world, parcelOf, carrierScans }: Scene, returnId: string): Promise<void> {
  const parcel = await parcelOf(returnId);
  world.setFaults({ transactionConflict: 1 });
  await carrierScans(parcel);
  await world.advance('5m');
  world.setFaults({ transactionConflict: 0 });
}
