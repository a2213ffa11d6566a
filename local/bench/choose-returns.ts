import * as z from 'zod';

/** What the choice needs to know of an order. */
export const ImportedOrder = z.object({
  orderNumber: z.string(),
  customer: z.object({ email: z.string(), address: z.object({ country: z.string() }) }),
  lines: z.array(z.object({ lineId: z.string(), quantity: z.int() })),
});
export type ImportedOrder = z.infer<typeof ImportedOrder>;

export interface WantedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: string;
}

export interface WantedReturn {
  readonly order: ImportedOrder;
  readonly kind: 'whole order' | 'half of the units' | 'every other line, a' | 'every other line, b';
  readonly lines: readonly WantedLine[];
}

/** a reason that no window refuses: what was not as described is the shop's fault for years */
const reason = 'not-as-described';
const ofEachExtreme = 10;

/**
 * So many returns, of the orders with the most lines, of those with the most units in a line, and of others spread over
 * the file. The largest are returned whole; of the next, two returns take half of the lines each, at the same time.
 */
export function chooseReturns(orders: readonly ImportedOrder[], wanted: number): WantedReturn[] {
  const most = (size: (order: ImportedOrder) => number) =>
    [...orders].sort((a, b) => size(b) - size(a)).slice(0, ofEachExtreme);
  const extreme = new Set([
    ...most(({ lines }) => lines.length),
    ...most(({ lines }) => Math.max(...lines.map(({ quantity }) => quantity))),
  ]);
  const others = orders.filter((order) => !extreme.has(order));
  const returns: WantedReturn[] = [...extreme].map(wholeOrder);
  const pairs = others.filter(({ lines }) => lines.length > 1).slice(0, ofEachExtreme);
  for (const order of pairs) returns.push(...everyOtherLine(order));
  const rest = others.filter((order) => !pairs.includes(order));
  const left = Math.max(0, Math.min(wanted - returns.length, rest.length));
  for (let index = 0; index < left; index += 1) {
    const order = rest[Math.floor((index * rest.length) / left)];
    if (order !== undefined) returns.push(index % 2 === 0 ? wholeOrder(order) : halfOfTheUnits(order));
  }
  return returns.slice(0, wanted);
}

function wholeOrder(order: ImportedOrder): WantedReturn {
  return { order, kind: 'whole order', lines: order.lines.map(wantedLine) };
}

function halfOfTheUnits(order: ImportedOrder): WantedReturn {
  const lines = order.lines.map((line) => ({ ...line, quantity: Math.ceil(line.quantity / 2) }));
  return { order, kind: 'half of the units', lines: lines.map(wantedLine) };
}

function everyOtherLine(order: ImportedOrder): WantedReturn[] {
  const half = (which: number) => order.lines.filter((_, at) => at % 2 === which).map(wantedLine);
  return [
    { order, kind: 'every other line, a', lines: half(0) },
    { order, kind: 'every other line, b', lines: half(1) },
  ];
}

function wantedLine({ lineId, quantity }: { lineId: string; quantity: number }): WantedLine {
  return { lineId, quantity, reason };
}
