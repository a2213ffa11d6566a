import { dayOf } from '../law/calendar.ts';
import type { MinorUnits } from '../money.ts';
import type { Order } from '../order.ts';
import { type Addition, difference, inSlices } from './cubes.ts';

/** What the figures need of a line of an order. */
export interface ToldLine {
  readonly sku: string;
  readonly category?: string | undefined;
  readonly size?: string | undefined;
  readonly campaign?: string | undefined;
  readonly units: number;
  /** paid for all units of it, tax inside */
  readonly value: MinorUnits;
}

/** Some lines of an order as it was told, with what they share. */
export interface ToldLines {
  readonly placedAt: string;
  readonly market: string;
  readonly currency: string;
  readonly lines: readonly ToldLine[];
}

/**
 * That an order was told: kept for good, for the figures to count. A telling that replaces another says both, so that what was counted
 * before is taken back, in whatever order the two are seen.
 */
export interface OrderTold {
  readonly orderNumber: string;
  /** which telling: the order's `updatedAt` */
  readonly telling: string;
  /** of the order's lines, the hundred from so many on */
  readonly chunk: number;
  readonly now?: ToldLines | undefined;
  readonly before?: ToldLines | undefined;
}

/** Lines of an order that share an item. */
export const toldLinesPerChunk = 100;

/** Lines that are counted in one transaction: however different they are, their sums fit into it. */
const linesPerPart = 5;

/** What the figures are told when an order is stored: nothing where it says what it said before. */
export function orderTold(order: Order, replaces: Order | undefined): OrderTold[] {
  const now = chunksOf(order);
  const before = replaces === undefined ? [] : chunksOf(replaces);
  const { orderNumber, updatedAt: telling } = order;
  return Array.from({ length: Math.max(now.length, before.length) }, (_, chunk) => ({
    ...{ orderNumber, telling, chunk },
    ...(now[chunk] && { now: now[chunk] }),
    ...(before[chunk] && { before: before[chunk] }),
  })).filter((told) => JSON.stringify(told.now) !== JSON.stringify(told.before));
}

function chunksOf({ placedAt, market, currency, campaign, lines }: Order): ToldLines[] {
  const told = lines.map(
    (line): ToldLine => ({
      sku: line.sku,
      category: line.category,
      size: line.size,
      campaign: line.campaign ?? campaign,
      units: line.quantity,
      value: line.paid.amount,
    }),
  );
  const chunks: ToldLines[] = [];
  for (let at = 0; at < told.length; at += toldLinesPerChunk) {
    chunks.push({ placedAt, market, currency, lines: told.slice(at, at + toldLinesPerChunk) });
  }
  return chunks;
}

/** Into how many parts a telling is counted, each whole or not at all. */
export function toldParts({ now, before }: OrderTold): number {
  const lines = Math.max(now?.lines.length ?? 0, before?.lines.length ?? 0);
  return Math.ceil(lines / linesPerPart);
}

/** What a part of a telling adds: all that is said now, less what was said before. */
export function toldAdditions(told: OrderTold, part: number, timeZone: string): Addition[] {
  const isFirst = told.chunk === 0 && part === 0;
  const of = (lines: ToldLines | undefined) => partAdditions(lines, part, isFirst, timeZone);
  return difference(of(told.now), of(told.before));
}

function partAdditions(
  told: ToldLines | undefined,
  part: number,
  isFirst: boolean,
  timeZone: string,
): Addition[] {
  if (told === undefined) return [];
  const { market, currency, placedAt, lines } = told;
  const day = dayOf(placedAt, timeZone);
  const order = isFirst ? inSlices({ cube: 'orders', day, add: { orders: 1 } }, { market }) : [];
  const own = lines.slice(part * linesPerPart, (part + 1) * linesPerPart);
  return [
    ...order,
    ...own.flatMap(({ units, value, sku, category, size, campaign }) => {
      const add = { units, [inCurrency('value', currency)]: value };
      return inSlices({ cube: 'sold', day, add }, { market, sku, category, size, campaign });
    }),
  ];
}

/** A sum of amounts is kept by currency: amounts of two are never added up. */
export const inCurrency = (name: string, currency: string) => `${name}.${currency}`;

/** The currencies that a sum was kept in, by name. */
export function currenciesOf(sums: Readonly<Record<string, number>>): string[] {
  const found = Object.keys(sums).flatMap((name) => {
    const [, currency] = name.split('.');
    return currency === undefined ? [] : [currency];
  });
  return [...new Set(found)].sort();
}
