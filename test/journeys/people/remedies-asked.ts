import { anOrder } from '../orders.ts';
import type { Asked, askOf } from './asking.ts';
import { Customer } from './customer.ts';
import { cameBack, choices, offersAll, paysDifference } from './outcomes.ts';
import { staffToken } from './staff.ts';
import type { RunningWorld } from './world.ts';

type Ask = (route: string, asked: Asked) => ReturnType<typeof askOf>;

/** A customer who has store credit, an exchange and a repair, and asks about each; what the last of them shows. */
export async function remediesAsked(world: RunningWorld, ask: Ask): Promise<{ repaired: unknown }> {
  await offersAll(world);
  const told = anOrder(world.clock.now(), 'CONTRACT-2');
  const { email } = told.customer;
  await ask('PUT /orders/{orderNumber}', {
    ...{ path: { orderNumber: told.orderNumber }, body: told, signer: 'shop', gets: 200 },
  });
  const customer = await new Customer(world, told.orderNumber, email).signIn();
  const session = () => ({ authorization: `Bearer ${customer.token}` });
  const wanted = { lineId: '1', quantity: 1, reason: 'wrong-size', remedy: 'exchange' };
  const open = 'POST /orders/{orderNumber}/return-preview';
  const path = { orderNumber: told.orderNumber };
  await ask(open, {
    ...{
      path,
      headers: session(),
      body: { lines: [{ ...wanted, exchangeFor: 'NONE' }] },
      gets: 'ArticleNotSold',
    },
  });
  await ask(open, { path, headers: session(), body: { lines: [wanted] }, gets: 'InvalidRequest' });
  const change = 'POST /returns/{returnId}/remedy-change';
  const of = (returnId: string) => ({ path: { returnId }, headers: session() });
  const chosen = await customer.opensReturn([{ ...wanted, ...choices.storeCredit }]);
  await ask(change, { ...of(chosen), body: { lines: ['7'] }, gets: 'UnknownLine' });
  await ask(change, { ...of(chosen), body: { lines: ['1', '1'] }, gets: 'InvalidRequest' });
  await ask(change, { ...of(chosen), body: { lines: ['1'] }, gets: 200 });
  await ask(change, { ...of(chosen), body: { lines: ['1'] }, gets: 200 });
  await customer.cancels(chosen);
  const forCredit = await cameBack(world, customer, choices.storeCredit);
  const exchanged = await cameBack(world, customer, choices.exchange);
  const repaired = await cameBack(world, customer, choices.repair, '2');
  await customer.signIn();
  await ask('GET /returns/{returnId}/store-credit', { ...of(forCredit), gets: 200 });
  await ask('GET /returns/{returnId}/store-credit', { ...of(exchanged), gets: 'StoreCreditUnknown' });
  const pay = 'POST /returns/{returnId}/difference-payment';
  await ask(pay, { ...of(exchanged), gets: 200 });
  await ask(pay, { ...of(exchanged), body: {}, gets: 200 });
  await ask(pay, { ...of(forCredit), gets: 'NothingToPay' });
  await ask(change, { ...of(exchanged), body: { lines: ['1'] }, gets: 'MoneyHasMoved' });
  await receiptAsked(world, ask, customer, exchanged);
  const { body } = await ask('GET /returns/{returnId}', { ...of(repaired), gets: 200 });
  return { repaired: body };
}

/** The customer pays for the exchange, and whoever asks for its receipt gets it, or is told why not. */
async function receiptAsked(world: RunningWorld, ask: Ask, customer: Customer, returnId: string) {
  const receipt = await paysDifference(world, customer, returnId);
  const route = 'GET /returns/{returnId}/receipts/{receipt}';
  const headers = { authorization: `Bearer ${customer.token}` };
  await ask(route, { path: { returnId, receipt }, headers, gets: 200 });
  await ask(route, { path: { returnId, receipt: 'SE-B-999999' }, headers, gets: 'ReceiptNotFound' });
  await ask(route, { path: { returnId: `R${'0'.repeat(26)}`, receipt }, headers, gets: 'ReturnNotFound' });
  const authorization = `Bearer ${await staffToken(world, 'support')}`;
  await ask('GET /staff/returns/{returnId}/receipts/{receipt}', {
    ...{ path: { returnId, receipt }, headers: { authorization }, gets: 200 },
  });
}
