import { celExpressions, compileExpression } from '#adapters/expressions.ts';
import type { GradedUnits } from '#domain/graded.ts';
import { allocateOrder, type Order, type SubmittedOrder } from '#domain/order.ts';
import type { Policy } from '#domain/policy.ts';
import type { ReturnCase } from '#domain/return.ts';
import type { WantedLine } from '#use-cases/assess-lines.ts';
import { bookParcel } from '#use-cases/book-parcel.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { recordInspection } from '#use-cases/record-inspection.ts';
import { recordParcelNews } from '#use-cases/record-parcel-news.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { anIdentity, anOrder } from './an-order.ts';
import { memoryDocuments, memoryExecutions, memoryReminders, memoryWaits } from './memory.ts';
import { aBus, aCarrier, aPaymentProvider, aPrinter, aReceiptPrinter } from './outside.ts';
import { aCollector } from './remedies.ts';
import { countingIds } from './still-clock.ts';
import { inMemory, type Stores } from './stores.ts';

const warehouses = {
  main: {
    name: 'Lager',
    address: { street: 'Hamngatan 2', postalCode: '222 33', city: 'Malmö', country: 'SE' },
  },
  workshop: {
    name: 'Verkstad',
    address: { street: 'Bruksgatan 9', postalCode: '222 36', city: 'Lund', country: 'SE' },
  },
};

export type Shop = ReturnType<typeof shopOver>;

/** A shop in memory: all ports, and acts that bring a return to where a test begins. */
export async function aShop(): Promise<Shop> {
  return shopOver(await inMemory());
}

export function shopOver(stores: Stores, series = 0) {
  const ports = {
    ...stores,
    ids: countingIds(series),
    waits: memoryWaits(),
    executions: memoryExecutions(),
    reminders: memoryReminders(),
    documents: memoryDocuments(),
    printer: aPrinter(),
    receiptPrinter: aReceiptPrinter(),
    bus: aBus(),
    codeMarkets: [] as readonly string[],
    carrier: aCarrier(),
    payments: aPaymentProvider(),
    collections: aCollector(stores.clock),
    warehouses,
    expressions: compileExpression,
    readExpressions: celExpressions,
  };
  const found = async (returnId: string): Promise<ReturnCase> => {
    const read = await ports.returns.read(returnId);
    if (read === undefined) throw new Error(`no return ${returnId}`);
    return read;
  };
  const types = async (returnId: string) => (await ports.returns.events(returnId)).map(({ type }) => type);
  let news = 0;

  return {
    ...ports,
    found,
    types,

    async order(over: Partial<SubmittedOrder> = {}): Promise<Order> {
      const order = allocateOrder(anOrder(over));
      await ports.orders.save(order, anIdentity({ customerId: order.customerId }), {
        replaces: undefined,
        keepClaims: false,
      });
      return order;
    },

    async policy(policy: Policy): Promise<void> {
      await ports.policies.publish(policy);
    },

    async opened(lines: readonly Partial<WantedLine>[] = [{}], orderNumber = 'S-1001'): Promise<string> {
      const wanted = lines.map((line) => ({ lineId: '1', quantity: 1, reason: 'changed-mind', ...line }));
      return (await openReturn(ports)({ orderNumber, lines: wanted })).returnId;
    },

    async approved(lines?: readonly Partial<WantedLine>[], orderNumber?: string): Promise<string> {
      const returnId = await this.opened(lines, orderNumber);
      await validatePolicy(ports)({ returnId, unreviewed: false });
      return returnId;
    },

    async booked(lines?: readonly Partial<WantedLine>[], orderNumber?: string): Promise<string> {
      const returnId = await this.approved(lines, orderNumber);
      await bookParcel(ports)({ returnId });
      return returnId;
    },

    async scan(returnId: string, over: Partial<Parameters<ReturnType<typeof recordParcelNews>>[0]> = {}) {
      news += 1;
      await recordParcelNews(ports)({
        newsId: `scan-${news}`,
        carrier: 'sandbox',
        returnId,
        trackingNumber: `T${returnId}`,
        status: 'accepted',
        occurredAt: ports.clock.now(),
        ...over,
      });
    },

    async inspect(
      returnId: string,
      units: readonly GradedUnits[],
      over: { boxClosed?: boolean; newsId?: string } = {},
    ) {
      news += 1;
      await recordInspection(ports)({
        newsId: `box-${news}`,
        returnId,
        units,
        boxClosed: false,
        occurredAt: ports.clock.now(),
        ...over,
      });
    },
  };
}
