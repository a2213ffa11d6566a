import * as z from 'zod';
import type { World } from '../runtime/world.ts';
import type { BusWatch } from './bus-watch.ts';
import type { Walked } from './walk-return.ts';

const Scanned = z.object({
  Items: z.array(z.record(z.string(), z.unknown())),
  LastEvaluatedKey: z.unknown().optional(),
});
const Text = z.object({ S: z.string() });
const Amount = z.object({ amount: z.object({ amount: z.int() }) });

type Item = Record<string, unknown>;

/** What cannot be so if every return was credited once, each in words; none when all is well. */
export async function audit(world: World, bus: BusWatch, walked: readonly Walked[]): Promise<string[]> {
  const items = await allItems(world);
  const faults: string[] = [];
  const refunded = sumBy(
    items.filter((item) => key(item, 'pk') === 'SANDBOX#payments'),
    (item) => /^REFUND#(\w+)[.+]/.exec(key(item, 'sk'))?.[1] ?? '?',
    (item) => number(item.amount),
  );
  const creditedOf = new Map<string, number>();
  const unitsOf = new Map<string, number>();
  for (const { returnId, ending, wanted } of walked) {
    const credits = bus.of(returnId).filter(({ type }) => type === 'CreditIssued');
    const amounts = credits.map(({ data }) => Amount.parse(data).amount.amount);
    if (amounts.length !== (ending === 'credited' ? 1 : 0))
      faults.push(`${returnId}: ${amounts.length} credits`);
    const credit = amounts[0] ?? 0;
    if ((refunded.get(returnId) ?? 0) !== credit)
      faults.push(`${returnId}: credited ${credit}, refunded ${refunded.get(returnId) ?? 0}`);
    if (ending !== 'credited') continue;
    const { orderNumber } = wanted.order;
    creditedOf.set(orderNumber, (creditedOf.get(orderNumber) ?? 0) + credit);
    const units = wanted.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    unitsOf.set(orderNumber, (unitsOf.get(orderNumber) ?? 0) + units);
  }
  const orderOf = (item: Item) => key(item, 'pk').replace(/^ORDER#/, '');
  const under = (prefix: string) => items.filter((item) => key(item, 'sk').startsWith(prefix));
  const claimed = sumBy(under('CLAIMS#'), orderOf, (item) => number(item.taken));
  const paidBack = sumBy(under('PAYMENT#'), orderOf, (item) =>
    number(member(member(item.payment, 'M'), 'refunded')),
  );
  for (const orderNumber of new Set(walked.map(({ wanted }) => wanted.order.orderNumber))) {
    faults.push(...differing(`units claimed of ${orderNumber}`, claimed, unitsOf, orderNumber));
    faults.push(...differing(`paid back of ${orderNumber}`, paidBack, creditedOf, orderNumber));
  }
  return faults;
}

function differing(
  what: string,
  found: ReadonlyMap<string, number>,
  expected: ReadonlyMap<string, number>,
  orderNumber: string,
): string[] {
  const [is, shall] = [found.get(orderNumber) ?? 0, expected.get(orderNumber) ?? 0];
  return is === shall ? [] : [`${what}: ${is}, not ${shall}`];
}

async function allItems(world: World): Promise<Item[]> {
  const [table] = world.app.tables;
  const items: Item[] = [];
  let start: unknown;
  do {
    const input = { TableName: table?.name, ...(start !== undefined && { ExclusiveStartKey: start }) };
    const page = Scanned.parse(await world.dynamodb.call('DynamoDB_20120810.Scan', input));
    items.push(...page.Items);
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return items;
}

function sumBy(items: readonly Item[], name: (item: Item) => string, value: (item: Item) => number) {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(name(item), (sums.get(name(item)) ?? 0) + value(item));
  return sums;
}

function key(item: Item, name: 'pk' | 'sk'): string {
  return Text.parse(item[name]).S;
}

function number(attribute: unknown): number {
  return Number(member(attribute, 'N') ?? 0);
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}
