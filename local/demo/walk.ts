import type { Patience } from '../client/send.ts';
import type { Target } from '../client/target.ts';
import { tellOrder } from '../client/tell-order.ts';
import type { TheirClock } from '../client/their-clock.ts';
import { Trouble } from '../client/trouble.ts';
import { type Customer, enterAsCustomer } from './customer.ts';
import { demoOrder, dress } from './demo-order.ts';
import { moneyText, type Narrator } from './narrator.ts';
import type { Notebook } from './notebook.ts';
import { type OutsideWorld, outsideWorld } from './outside-world.ts';
import { untilMail, untilReturn } from './until.ts';
import type { ReturnSeen } from './views.ts';

export interface Walk {
  readonly target: Target;
  readonly clock: TheirClock;
  readonly patience: Patience;
  readonly narrator: Narrator;
  readonly notebook: Notebook;
}

/**
 * Walks one return from order to credit and mail. Every request may be sent again: a walk that was killed starts from
 * the top with the ids of its notebook and ends as if nothing had happened, with one credit.
 * @returns the credit in minor units, and the subjects of the mails (none against a deployed stage)
 * @throws Trouble DemoUnfinished, UnexpectedAnswer, ApiUnreachable, KeyMissing
 */
export async function walkOneReturn(
  walk: Walk,
): Promise<{ returnId: string; credit: number; mails: string[] }> {
  const { notebook, narrator } = walk;
  const world = await outsideWorld(walk);
  const order = demoOrder(notebook.walk, notebook.startedAt);
  const { orderNumber } = order;
  const { email } = order.customer;

  narrator.chapter('The shop', `tells of an order of ${moneyText(order.total, order.currency)}`);
  const told = await tellOrder(world.shop, orderNumber, order);
  if (told.outcome === 'refused') throw new Trouble('UnexpectedAnswer', `order: ${told.problem.detail}`);
  narrator.say(`PUT /orders/${orderNumber} → ${told.outcome}`);

  narrator.chapter('The customer', 'wants to send the dress back');
  const customer = await enterAsCustomer(walk, { orderNumber, email });
  const { returnId } = await openOnce(walk, customer);
  const booked = await untilReturn({ ...walk, customer }, returnId, {
    what: 'booked',
    holds: ({ labelReady, parcels, status, ending }) =>
      (labelReady && parcels.length > 0) || (status === 'ended' && ending === 'credited'),
  });
  if (booked.labelReady) await customer.fetchLabel(returnId);

  const done = await sendBack(walk, { world, customer }, booked);
  const credit = done.credit?.amount ?? 0;
  const amount = moneyText(credit, done.amounts.currency);
  narrator.chapter('Returflow', `credited ${amount}`);
  const mails = walk.target.consoleUrl === undefined ? [] : await untilMail(walk, email, credit);
  for (const subject of mails) narrator.say(`mail to the customer: «${subject}»`);
  await notebook.finish();
  return { returnId, credit, mails };
}

async function openOnce({ notebook, narrator }: Walk, customer: Customer): Promise<ReturnSeen> {
  const known = notebook.returnId === undefined ? undefined : await customer.look(notebook.returnId);
  if (known !== undefined) return known;
  const lines = [{ lineId: dress.lineId, quantity: dress.units, reason: 'changed-mind' }];
  const order = await customer.seeOrder();
  const isOpenedAlready = order.lines.some((line) => line.lineId === dress.lineId && line.unitsLeft === 0);
  if (!isOpenedAlready) {
    const { amounts, creditOn } = await customer.preview(lines);
    narrator.say(`${moneyText(amounts.total, amounts.currency)} will come back once ${creditOn}`);
  }
  const opened = await customer.open(lines, `demo-${notebook.walk}`);
  await notebook.noteReturn(opened.returnId);
  return opened;
}

/** Carrier and warehouse do their part; each fact is seen on the return before the next is told. */
async function sendBack(
  { notebook, narrator, clock, patience }: Walk,
  { world, customer }: { world: OutsideWorld; customer: Customer },
  booked: ReturnSeen,
): Promise<ReturnSeen> {
  const { returnId } = booked;
  const trackingNumber = booked.parcels[0]?.trackingNumber;
  if (trackingNumber === undefined) throw new Trouble('DemoUnfinished', `return ${returnId} has no parcel`);
  const until = (what: string, holds: (seen: ReturnSeen) => boolean) =>
    untilReturn({ customer, patience, narrator }, returnId, { what, holds });
  const reached = (type: string, times: number) => (seen: ReturnSeen) =>
    seen.timeline.filter((event) => event.type === type).length >= times;
  const message = async (name: string) => {
    await clock.ask();
    return notebook.message(name, clock.now());
  };

  narrator.chapter('The carrier', 'takes the parcel in');
  await world.scan(await message('accepted'), trackingNumber, 'accepted', 'Stockholm');
  await until('under way', reached('ParcelScanned', 1));
  narrator.chapter('The carrier', 'brings it to the warehouse');
  await world.scan(await message('delivered'), trackingNumber, 'delivered', 'Jönköping');
  await until('delivered', reached('ParcelScanned', 2));
  narrator.chapter('The warehouse', 'opens the box and finds the dress as new');
  const found = [{ lineId: dress.lineId, grade: 'A' as const, units: dress.units }];
  await world.inspect(await message('inspected'), trackingNumber, found);
  return until('credited', ({ status, ending }) => status === 'ended' && ending === 'credited');
}
