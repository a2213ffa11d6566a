import { defaultPolicy } from '#domain/default-policy.ts';
import type { ErrorName } from '#domain/errors.ts';
import { anOrder } from '../orders.ts';
import { Customer } from './customer.ts';
import { honestActs } from './honest-acts.ts';
import { honestNews } from './honest-news.ts';
import { honestPhotos } from './honest-photos.ts';
import { honestWithdrawals } from './honest-withdrawals.ts';
import { askedByLabel } from './mail-links.ts';
import { cameBack, choices, offersAll, paysDifference } from './outcomes.ts';
import type { Signer } from './signers.ts';
import { peopleOf } from './signers.ts';
import { staffToken } from './staff.ts';
import { honestStoreCredits } from './store-credits.ts';
import type { RunningWorld } from './world.ts';

/** A request as somebody honest would send it; hostile ones are made from it. */
export interface HonestRequest {
  /** the route's path variables */
  readonly path: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** sent as it is, where it is no JSON */
  readonly bytes?: Buffer;
  /** who signs it; absent: the customer's session, where the route wants one */
  readonly signer?: Signer;
  readonly idempotencyKey?: string;
  readonly bodyIsOptional?: boolean;
  /** bodies that can be read and are refused all the same, by the name of the refusal */
  readonly refused?: Readonly<Partial<Record<ErrorName, unknown>>>;
  /** values of members that look wrong and are right here */
  readonly taken?: Readonly<Record<string, readonly unknown[]>>;
}

/** What Stripe says of a refund that failed: of one that is not known here, so that nothing follows. */
const aRefundFailed = (key: string, now: number) => ({
  id: 'evt_honest',
  type: 'refund.failed',
  created: Math.floor(now / 1000),
  data: {
    object: {
      id: 're_unknown',
      status: 'failed',
      metadata: { returflow_key: key, returflow_payment: 'pi_1' },
    },
  },
});

/** Two customers with an order each, and a return of the first in every state that a route needs. */
export async function openTheShop(world: RunningWorld) {
  await offersAll(world);
  const acts = await honestActs(world);
  const people = peopleOf(world);
  const now = world.clock.now();
  const order = anOrder(now, 'HONEST-1', {
    lines: [{ lineId: '1', sku: 'VAS', name: 'Vas', quantity: 12, paid: { amount: 120_000, tax: 24_000 } }],
    total: 124_900,
    payments: [{ paymentId: 'betalning-1', method: 'card', amount: 124_900 }],
  });
  const others = anOrder(now, 'OTHERS-1');
  await people.shopTells(order);
  await people.shopTells(others);
  const customer = await new Customer(world, order.orderNumber, order.customer.email).signIn();
  const expiredToken = customer.token;
  const expiredStaffToken = await staffToken(world, 'admin');
  await world.advance('13h');
  await customer.signIn();
  const other = await new Customer(world, others.orderNumber, others.customer.email).signIn();
  const vases = (reason: string, quantity = 1, lineId = '1') => [{ lineId, quantity, reason }];
  const onTheWay = await customer.opensReturn(vases('wrong-size'));
  const inReview = await customer.opensReturn(vases('stopped-working'));
  const usedKey = 'used';
  await customer.post('/returns', { lines: vases('wrong-item') }, { 'idempotency-key': usedKey });
  await world.settle();
  const regretted = await customer.opensReturn(vases('changed-mind'));
  const credited = await customer.opensReturn(vases('wrong-item'));
  const [itsParcel] = (await customer.sees(credited)).parcels as { trackingNumber: string }[];
  await people.carrierScans(itsParcel?.trackingNumber ?? '');
  await people.warehouseInspects(credited, [{ lineId: '1', grade: 'A', units: 1 }]);
  const forCredit = await cameBack(world, customer, choices.storeCredit);
  const asked = await cameBack(world, customer, choices.exchange);
  const exchanged = await cameBack(world, customer, choices.exchange);
  const receipt = await paysDifference(world, customer, exchanged);
  const chosen = await customer.opensReturn([
    { ...{ lineId: '1', quantity: 1, reason: 'wrong-item' }, ...choices.storeCredit },
  ]);
  const creditNote = 'SE-K-000001';
  const othersReturn = await other.opensReturn([{ lineId: '1', quantity: 1, reason: 'wrong-size' }]);
  const ofLabel = await askedByLabel(world, onTheWay);
  const seen = await customer.sees(onTheWay);
  const [parcel] = seen.parcels as { trackingNumber: string }[];
  const occurredAt = new Date(now).toISOString();
  const { orderNumber } = order;
  const lines = vases('wrong-size');
  const badLines = {
    UnknownLine: { lines: vases('wrong-size', 1, '2') },
    UnknownReason: { lines: vases('boredom') },
    UnitsNotAvailable: { lines: vases('wrong-size', 10) },
    InvalidRequest: { lines: [...lines, ...lines] },
  };
  const secondOrder = anOrder(now, 'HONEST-2');
  const vase = {
    ...{ sku: 'VAS', name: 'Vas', category: 'prydnad', style: 'VAS', stock: 3, updatedAt: occurredAt },
    prices: [{ market: 'SE', currency: 'SEK', amount: 10_000, taxRate: 2500 }],
  };
  const because = { sv: 'Ja.', en: 'Yes.' };
  const review = { returnId: inReview, approve: true, because, reviewer: 'granskare-1' };
  const history = {
    reference: 'retur-1',
    orderNumber,
    openedAt: new Date(now - 3_600_000).toISOString(),
    lines,
    credited: {
      at: occurredAt,
      amount: { amount: 10_000, tax: 2_000 },
      refunds: [{ paymentId: 'betalning-1', amount: 10_000, providerRefundId: 'refund-1' }],
    },
  };

  const danish = { ...defaultPolicy('DK'), version: 1 };
  const nobodys = { returnId: `R${'0'.repeat(26)}` };

  const requests: Record<string, HonestRequest> = {
    'GET /staff/me': { path: {} },
    ...acts,
    ...(await honestPhotos(world, customer)),
    ...(await honestStoreCredits(world)),
    ...(await honestWithdrawals(world)),
    ...honestNews({ onTheWay, credited, trackingNumber: parcel?.trackingNumber ?? '', occurredAt }),
    'GET /staff/returns': { path: {} },
    'POST /staff/return-searches': { path: {}, body: { find: orderNumber } },
    'GET /staff/returns/{returnId}': { path: { returnId: onTheWay } },
    'GET /staff/returns/{returnId}/credit-notes/{creditNote}': { path: { returnId: credited, creditNote } },
    'GET /staff/returns/{returnId}/receipts/{receipt}': { path: { returnId: exchanged, receipt } },
    'GET /staff/bookings/{market}/{period}': { path: { market: 'SE', period: occurredAt.slice(0, 7) } },
    'GET /staff/policies/{market}': { path: { market: 'NO' } },
    'GET /staff/policies/{market}/{version}': { path: { market: 'NO', version: '0' } },
    'GET /staff/policies/{market}/{version}/differences/{other}': {
      path: { market: 'NO', version: '0', other: '0' },
    },
    'PUT /staff/policies/{market}/{version}': {
      path: { market: 'NO', version: '1' },
      body: { ...defaultPolicy('NO'), version: 1 },
      refused: {
        InvalidRequest: { ...defaultPolicy('NO'), version: 2 },
        PolicyRefused: { ...defaultPolicy('NO'), version: 1, inspectionDays: 30 },
      },
    },
    'POST /staff/policies/{market}/backtest': {
      path: { market: 'NO' },
      body: { ...defaultPolicy('NO'), version: 1 },
      refused: { InvalidRequest: { ...defaultPolicy('SE'), version: 1 } },
    },
    'GET /staff/figures/{figure}': { path: { figure: 'return-rate' } },
    'GET /staff/figures/cost-per-return/entries': { path: {} },
    'POST /staff/figures/rebuild': { path: {}, body: {}, bodyIsOptional: true },
    'GET /staff/queues/review': { path: {} },
    'GET /staff/queues/stuck': { path: {} },
    'POST /staff/live-tickets': {
      path: {},
      body: { returnId: onTheWay },
      bodyIsOptional: true,
      refused: { ReturnNotFound: nobodys },
    },
    'POST /sessions': {
      path: {},
      body: { orderNumber, email: order.customer.email },
      refused: { OrderNotFound: { orderNumber, email: others.customer.email } },
    },
    'GET /orders/{orderNumber}': { path: { orderNumber } },
    'GET /orders/{orderNumber}/lines/{lineId}/exchanges': { path: { orderNumber, lineId: '1' } },
    'POST /orders/{orderNumber}/return-preview': {
      path: { orderNumber },
      body: { lines },
      refused: badLines,
    },
    'POST /returns': {
      path: {},
      body: { orderNumber, lines },
      idempotencyKey: 'honest',
      refused: { ...badLines, OrderNotFound: { orderNumber: others.orderNumber, lines } },
    },
    'GET /returns/{returnId}': { path: { returnId: onTheWay } },
    'GET /returns/{returnId}/label': { path: { returnId: onTheWay } },
    'GET /returns/{returnId}/credit-notes/{creditNote}': { path: { returnId: credited, creditNote } },
    'GET /returns/{returnId}/receipts/{receipt}': { path: { returnId: exchanged, receipt } },
    'GET /returns/{returnId}/store-credit': { path: { returnId: forCredit } },
    'POST /returns/{returnId}/difference-payment': {
      path: { returnId: asked },
      body: {},
      bodyIsOptional: true,
    },
    'POST /returns/{returnId}/remedy-change': {
      path: { returnId: chosen },
      body: { lines: ['1'] },
      refused: { UnknownLine: { lines: ['7'] }, InvalidRequest: { lines: ['1', '1'] } },
    },
    'POST /returns/{returnId}/cancellation': {
      path: { returnId: regretted },
      body: {},
      bodyIsOptional: true,
    },
    'POST /returns/{returnId}/live-tickets': {
      path: { returnId: onTheWay },
      body: {},
      bodyIsOptional: true,
    },
    'PUT /orders/{orderNumber}': {
      path: { orderNumber: 'HONEST-2' },
      body: secondOrder,
      signer: 'shop',
      refused: {
        OrderSumMismatch: { ...secondOrder, total: secondOrder.total + 1 },
        OrderTooLarge: { ...secondOrder, lines: Array.from({ length: 1001 }, () => secondOrder.lines[0]) },
        InvalidRequest: order,
      },
    },
    'PUT /articles': {
      path: {},
      body: { articles: [vase] },
      signer: 'shop',
      refused: { InvalidRequest: { articles: [vase, vase] } },
    },
    'PUT /articles/stock': {
      path: {},
      body: { articles: [{ sku: vase.sku, stock: 2, updatedAt: occurredAt }] },
      signer: 'shop',
      refused: { InvalidRequest: { articles: [] } },
    },
    'PUT /history/returns/{reference}': {
      path: { reference: history.reference },
      body: history,
      signer: 'shop',
      refused: {
        InvalidRequest: { ...history, reference: 'retur-2' },
        OrderNotFound: { ...history, orderNumber: 'UNKNOWN-1' },
        UnknownLine: { ...history, lines: vases('wrong-size', 1, '2') },
        UnitsNotAvailable: { ...history, lines: vases('wrong-size', 10) },
        TimesOutOfOrder: { ...history, openedAt: new Date(now - 5 * 86_400_000).toISOString() },
        CreditSumMismatch: {
          ...history,
          credited: { ...history.credited, amount: { amount: 10_001, tax: 2_000 } },
        },
        UnknownPayment: {
          ...history,
          credited: {
            ...history.credited,
            refunds: [{ paymentId: 'betalning-2', amount: 10_000, providerRefundId: 'r' }],
          },
        },
      },
    },
    'PUT /policies/{market}/{version}': {
      path: { market: 'DK', version: '1' },
      body: danish,
      signer: 'shop',
      refused: {
        InvalidRequest: { ...danish, version: 2 },
        PolicyRefused: { ...danish, inspectionDays: 30 },
      },
    },
    'POST /returns/{returnId}/review': {
      path: { returnId: inReview },
      body: review,
      signer: 'shop',
      refused: { InvalidRequest: { ...review, returnId: onTheWay } },
    },
    'POST /returns/{returnId}/feedback': {
      path: { returnId: onTheWay },
      body: { place: 'page.status', enough: true },
      refused: { InvalidRequest: { place: 'page.status', enough: true, reason: 'other' } },
    },
    'POST /feedback': {
      path: {},
      body: { ...ofLabel, enough: true },
      refused: {
        InvalidRequest: { ...ofLabel, enough: true, reason: 'other' },
        ReturnNotFound: { ...ofLabel, place: 'message.credited', enough: true },
      },
    },
    'GET /staff/contacts/unmatched': { path: {} },
    'POST /webhooks/stripe': {
      path: {},
      body: aRefundFailed(`${credited}.betalning-1`, now),
      signer: 'stripe',
    },
  };
  return {
    requests,
    token: customer.token,
    expiredToken,
    staffToken: await staffToken(world, 'admin'),
    expiredStaffToken,
    rolelessToken: await staffToken(world, 'no-role'),
    usedKey,
    /** the path variables that name what is somebody else's */
    othersPath: { orderNumber: others.orderNumber, returnId: othersReturn },
  };
}

export type Shop = Awaited<ReturnType<typeof openTheShop>>;
