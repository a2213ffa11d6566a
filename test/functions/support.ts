import '../support/quiet.ts';
import { celExpressions, compileExpression } from '#adapters/expressions.ts';
import { readOrder } from '#contracts/orders.ts';
import type { Answer } from '#lambda/http-answer.ts';
import type { OnceOnly } from '#lambda/idempotency.ts';
import type { Bus } from '#shared/ports.ts';
import { takeInOrder } from '#use-cases/take-in-order.ts';
import { testSigning } from '../support/http-events.ts';
import { memoryDocuments, memoryPolicies, memorySessions, memoryStores } from '../support/memory.ts';
import { memorySessionCodes } from '../support/memory-codes.ts';
import { memoryConnections, memoryTickets } from '../support/memory-live.ts';
import { anOrderDocument } from '../support/order-document.ts';
import { aPaymentProvider } from '../support/outside.ts';
import { aCollector, memoryStoreCredits } from '../support/remedies.ts';
import { countingIds, stillClock } from '../support/still-clock.ts';

/** Everything that the endpoints lean on, in memory, with order S-2001 in it. */
export async function aWorld() {
  const clock = stillClock();
  const told: Parameters<Bus['publish']>[0][number][] = [];
  const bus: Bus = {
    async publish(facts) {
      told.push(...facts);
    },
  };
  const world = {
    storeCredits: memoryStoreCredits(),
    collections: aCollector(clock),
    ...memoryStores(clock),
    policies: memoryPolicies(),
    expressions: compileExpression,
    readExpressions: celExpressions,
    sessions: memorySessions(),
    codes: memorySessionCodes(),
    codeMarkets: [] as readonly string[],
    documents: memoryDocuments(),
    tickets: memoryTickets(),
    connections: memoryConnections(),
    url: 'wss://live.shop.example/live',
    clock,
    ids: countingIds(),
    once: rememberingAnswers(),
    signing: testSigning,
    bus,
    payments: aPaymentProvider(),
    told,
    edgeKey: 'known-to-the-distribution',
  };
  await takeInOrder(world)(readOrder(anOrderDocument()));
  return world;
}
export type World = Awaited<ReturnType<typeof aWorld>>;

/** Answers kept in memory by caller and key. */
function rememberingAnswers(): OnceOnly {
  const kept = new Map<string, Answer>();
  return async ({ act, caller, key }, answer) => {
    const name = JSON.stringify([act, caller, key]);
    const known = kept.get(name) ?? (await answer());
    kept.set(name, known);
    return known;
  };
}
