import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Refusal } from '#domain/errors.ts';
import type { TaxedAmount } from '#domain/money.ts';
import { nothing } from '#domain/money.ts';
import type { Order, OrderLine, Payment } from '#domain/order.ts';
import type { RefundablePayment } from '#domain/refund.ts';
import type { Identities, Identity, Orders } from '#shared/ports.ts';
import { itemAt, range, transact, type Write } from './access.ts';
import { identityWrites } from './addresses.ts';
import { orderLinkWrites } from './customers.ts';
import { chunkOf, identityKey, linesPerItem, orderKeys } from './keys.ts';
import { toldWrites } from './order-tellings.ts';

/** Orders in the table: a head, lines by forties, and beside them what returns have claimed of each run. */
export function dynamoOrders(db: DynamoDBDocumentClient, table: string): Orders {
  const identities = dynamoIdentities(db, table);
  return {
    async read(orderNumber) {
      const items = await range(db, table, orderKeys.partition(orderNumber), orderKeys.orderRange);
      const [head, ...chunks] = items;
      if (head === undefined) return undefined;
      const lines = chunks.flatMap((chunk) => chunk.lines as OrderLine[]);
      return { ...(head.order as Omit<Order, 'lines'>), lines };
    },

    async claims(orderNumber) {
      const items = await range(db, table, orderKeys.partition(orderNumber), orderKeys.claimsRange);
      const units = new Map<string, number[]>();
      for (const item of items) {
        for (const [slot, count] of Object.entries(item.claimed as Record<string, number>)) {
          const { lineId, run } = slotParts(slot);
          const runs = units.get(lineId) ?? [];
          runs[run] = count;
          units.set(lineId, runs);
        }
      }
      const fees = new Map(
        items.flatMap(({ fees = {} }) =>
          Object.entries(fees as Record<string, TaxedAmount>).map(([place, taken]) => [Number(place), taken]),
        ),
      );
      return { units, shipping: items.some((item) => item.shippingClaimed === true), fees };
    },

    async payments(orderNumber) {
      const items = await range(db, table, orderKeys.partition(orderNumber), orderKeys.paymentsRange);
      const payments = items.map((item) => item.payment as RefundablePayment);
      if (payments.every(({ method }) => method !== undefined)) return payments;
      // items from before methods were kept with them: the order says how it was paid
      const head = await itemAt(db, table, orderKeys.head(orderNumber));
      const told = (head?.order as Pick<Order, 'payments'> | undefined)?.payments ?? [];
      return payments.map((payment) => ({ ...told.find(samePayment(payment)), ...payment }));
    },

    async save(order, identity, { replaces, keepClaims }) {
      const { lines, ...head } = order;
      const writes: Write[] = [
        {
          Put: {
            TableName: table,
            Item: { ...orderKeys.head(order.orderNumber), entity: 'order', v: 1, order: head },
            ...(replaces === undefined
              ? { ConditionExpression: 'attribute_not_exists(pk)' }
              : {
                  ConditionExpression: '#order.updatedAt = :read',
                  ExpressionAttributeNames: { '#order': 'order' },
                  ExpressionAttributeValues: { ':read': replaces.updatedAt },
                }),
          },
        },
        ...lineWrites(table, order.orderNumber, lines, replaces?.lines.length ?? 0),
        ...(keepClaims ? otherMethods(table, order, replaces) : freshClaims(table, order, replaces)),
        ...orderLinkWrites(table, order, replaces),
        ...toldWrites(table, order, replaces),
        ...identityWrites(table, identity, await identities.read(identity.customerId)),
      ];
      const failed = await transact(db, writes);
      if (failed.length > 0)
        throw new Refusal('OrderChangedMeanwhile', 'the order changed while it was being stored');
    },
  };
}

/** Who bought, for those who must write to them. */
export function dynamoIdentities(db: DynamoDBDocumentClient, table: string): Identities {
  return {
    async read(customerId) {
      const item = await itemAt(db, table, identityKey(customerId));
      return item?.identity as Identity | undefined;
    },
  };
}

/** Where a run's count stands in its claims item. */
export const claimSlot = (lineId: string, run: number) => `${lineId}#${run}`;

function slotParts(slot: string): { lineId: string; run: number } {
  const at = slot.lastIndexOf('#');
  return { lineId: slot.slice(0, at), run: Number(slot.slice(at + 1)) };
}

function chunks<T>(items: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let at = 0; at < items.length; at += linesPerItem) parts.push(items.slice(at, at + linesPerItem));
  return parts;
}

function lineWrites(
  table: string,
  orderNumber: string,
  lines: readonly OrderLine[],
  before: number,
): Write[] {
  const puts = chunks(lines).map((part, chunk): Write => {
    const key = orderKeys.lines(orderNumber, chunk);
    return { Put: { TableName: table, Item: { ...key, entity: 'order-lines', v: 1, lines: part } } };
  });
  return [...puts, ...leftOver(table, before, puts.length, (chunk) => orderKeys.lines(orderNumber, chunk))];
}

/** Claims and payments from nothing; refused when a return had claimed units of what is replaced. */
function freshClaims(table: string, order: Order, replaces: Order | undefined): Write[] {
  const untouched = {
    ConditionExpression: 'attribute_not_exists(pk) OR taken = :none',
    ExpressionAttributeValues: { ':none': 0 },
  };
  const claims = chunks(order.lines).map((part, chunk): Write => {
    const claimed = Object.fromEntries(
      part.flatMap((line) => line.runs.map((_, run) => [claimSlot(line.lineId, run), 0])),
    );
    const key = orderKeys.claims(order.orderNumber, chunk);
    const fees = chunk === 0 && order.fees ? { fees: order.fees.map(() => nothing) } : {};
    const item = { ...key, entity: 'claims', v: 1, claimed, taken: 0, ...fees };
    return { Put: { TableName: table, Item: item, ...untouched } };
  });
  const payments = order.payments.map(({ paymentId, method, amount }, place): Write => {
    const key = orderKeys.payment(order.orderNumber, place);
    const payment = { paymentId, method, amount, refunded: 0 };
    return { Put: { TableName: table, Item: { ...key, entity: 'payment', v: 1, payment } } };
  });
  return [
    ...claims,
    ...leftOver(
      table,
      replaces?.lines.length ?? 0,
      claims.length,
      (chunk) => orderKeys.claims(order.orderNumber, chunk),
      untouched,
    ),
    ...payments,
    ...(replaces?.payments.slice(order.payments.length) ?? []).map((_, index): Write => {
      const key = orderKeys.payment(order.orderNumber, order.payments.length + index);
      return { Delete: { TableName: table, Key: key } };
    }),
  ];
}

const samePayment =
  ({ paymentId }: Pick<Payment, 'paymentId'>) =>
  (other: Pick<Payment, 'paymentId'>) =>
    other.paymentId === paymentId;

/** Payments that the shop now says were made another way: refunds go where the last telling says. */
function otherMethods(table: string, { orderNumber, payments }: Order, replaces: Order | undefined): Write[] {
  return payments.flatMap((payment, place): Write[] => {
    if (replaces?.payments.find(samePayment(payment))?.method === payment.method) return [];
    return [
      {
        Update: {
          TableName: table,
          Key: orderKeys.payment(orderNumber, place),
          UpdateExpression: 'SET #payment.#method = :method',
          ExpressionAttributeNames: { '#payment': 'payment', '#method': 'method' },
          ExpressionAttributeValues: { ':method': payment.method },
        },
      },
    ];
  });
}

/** Items that a longer order had and a shorter one has not. */
function leftOver(
  table: string,
  linesBefore: number,
  chunksNow: number,
  key: (chunk: number) => { pk: string; sk: string },
  condition = {},
): Write[] {
  const last = linesBefore === 0 ? -1 : chunkOf(linesBefore - 1);
  const writes: Write[] = [];
  for (let chunk = chunksNow; chunk <= last; chunk += 1) {
    writes.push({ Delete: { TableName: table, Key: key(chunk), ...condition } });
  }
  return writes;
}
