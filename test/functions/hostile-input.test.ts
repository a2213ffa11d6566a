import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { cancelReturnEndpoint } from '../../functions/api/cancel-return.ts';
import { getCreditNoteEndpoint } from '../../functions/api/get-credit-note.ts';
import { getExchangesEndpoint } from '../../functions/api/get-exchanges.ts';
import { getLabelEndpoint } from '../../functions/api/get-label.ts';
import { getOrderEndpoint } from '../../functions/api/get-order.ts';
import { getReceiptEndpoint } from '../../functions/api/get-receipt.ts';
import { getReturnEndpoint } from '../../functions/api/get-return.ts';
import { openLiveTicketEndpoint } from '../../functions/api/open-live-ticket.ts';
import { openReturnEndpoint } from '../../functions/api/open-return.ts';
import { openSessionEndpoint } from '../../functions/api/open-session.ts';
import { previewReturnEndpoint } from '../../functions/api/preview-return.ts';
import { takeMoneyInsteadEndpoint } from '../../functions/api/take-money-instead.ts';
import { putArticlesEndpoint } from '../../functions/shop/put-articles.ts';
import { putOrderEndpoint } from '../../functions/shop/put-order.ts';
import { putPolicyEndpoint } from '../../functions/shop/put-policy.ts';
import { putStockEndpoint } from '../../functions/shop/put-stock.ts';
import { reviewReturnEndpoint } from '../../functions/shop/review-return.ts';
import { carrierNewsEndpoint } from '../../functions/webhooks/carrier-news.ts';
import { warehouseNewsEndpoint } from '../../functions/webhooks/warehouse-news.ts';
import { httpEvent, lambdaContext, problemOf, signedEvent } from '../support/http-events.ts';
import { aWorld, type World } from './support.ts';

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const endpoints = {
  'open-session': openSessionEndpoint,
  'get-order': getOrderEndpoint,
  'get-exchanges': getExchangesEndpoint,
  'put-articles': putArticlesEndpoint,
  'put-stock': putStockEndpoint,
  'preview-return': previewReturnEndpoint,
  'open-return': openReturnEndpoint,
  'get-return': getReturnEndpoint,
  'cancel-return': cancelReturnEndpoint,
  'take-money-instead': takeMoneyInsteadEndpoint,
  'get-label': getLabelEndpoint,
  'get-credit-note': getCreditNoteEndpoint,
  'get-receipt': getReceiptEndpoint,
  'open-live-ticket': openLiveTicketEndpoint,
  'put-order': putOrderEndpoint,
  'put-policy': putPolicyEndpoint,
  'review-return': reviewReturnEndpoint,
  'carrier-news': carrierNewsEndpoint,
  'warehouse-news': warehouseNewsEndpoint,
};

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('..', '%00', '__proto__', 'ORDER#1', '🫖'),
);
const members = fc.constantFrom(
  ...['orderNumber', 'email', 'lines', 'units', 'approve', 'because', 'reviewer', 'status', 'trackingNumber'],
  ...[
    'returnId',
    'articles',
    'occurredAt',
    'market',
    'version',
    'reasons',
    'customer',
    '__proto__',
    'constructor',
    'toString',
  ],
);
const body = fc
  .oneof(fc.jsonValue(), fc.dictionary(members, fc.jsonValue()))
  .map((value) => JSON.stringify(value));
const path = fc.record({
  orderNumber: text,
  lineId: text,
  returnId: text,
  receipt: text,
  market: text,
  version: text,
  carrier: text,
});
const headers = fc.dictionary(fc.constantFrom('idempotency-key', 'if-none-match', 'content-type'), text);

describe.each(Object.entries(endpoints))('%s', (_, endpoint) => {
  test('answers whatever comes with a problem of the caller’s, and stores nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(body, text), path, headers, async (content, path, headers) => {
        const parts = { body: content, path, session: 'S-2001', headers };
        for (const event of [httpEvent(parts), signedEvent(parts)]) {
          const { status } = problemOf(await endpoint(world)(event, lambdaContext()));
          expect(status).toBeGreaterThanOrEqual(400);
          expect(status).toBeLessThan(500);
        }
      }),
      { numRuns: 60 },
    );
    expect(await world.returns.ofOrder('S-2001')).toEqual([]);
    expect(world.told).toEqual([]);
  });
});
