import type { ReturnEvent } from '#domain/events.ts';
import type { Asked, Prices } from '#domain/figures/asked.ts';
import type { Dimension } from '#domain/figures/cubes.ts';
import { addDays, dayOf } from '#domain/law/calendar.ts';
import { type Past, timeZone } from './figure-histories.ts';
import { type ReadReturn, readReturn } from './return-by-hand.ts';

/**
 * The figures as somebody with all events before them and a pencil would count them: unit by unit, without sums that are kept, cubes or a
 * state that is folded. Of what it checks it shares the days of the calendar alone.
 */
const day = (at: string) => dayOf(at, timeZone);
const daysFrom = (a: string, b: string) => Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);

type Facts = { readonly [D in Dimension]?: string | undefined };
type Narrowed = Pick<Asked, 'by' | 'where'>;

export const fits = (facts: Facts, { where }: Narrowed) =>
  where === undefined || facts[where.dimension] === where.value;
export const groupOf = (facts: Facts, { by }: Narrowed) => (by === undefined ? 'all' : (facts[by] ?? null));

/** Rows by group, each with its sums, found by looking at every fact. */
export class Ledger {
  readonly rows = new Map<string | null, Map<string, number>>();
  add(group: string | null, name: string, value: number): void {
    const row = this.rows.get(group) ?? new Map<string, number>();
    this.rows.set(group, row);
    row.set(name, (row.get(name) ?? 0) + value);
  }
}

export const inRange = (at: string, { from, to }: Asked) => day(at) >= from && day(at) <= to;

/** Sold, returned and their values by group. */
export function returnRateByHand({ orders, returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  const back = returns.map(readReturn).flatMap((one) => backOf(one));
  const told = back.filter(
    ({ facts, one, units }) =>
      units > 0 &&
      fits(facts, asked) &&
      day(one.placedAt) >= addDays(asked.from, -120) &&
      day(one.placedAt) <= asked.to,
  );
  const reasons = [...new Set(told.map(({ facts }) => facts.reason))];
  for (const { market, currency, placedAt, campaign: ofOrder, lines } of orders) {
    if (!inRange(placedAt, asked)) continue;
    for (const { sku, category, size, campaign = ofOrder, quantity, paid } of lines) {
      const facts = { market, sku, category, size, campaign };
      if (!fits(facts, asked)) continue;
      for (const reason of asked.by === 'reason' ? reasons : [undefined]) {
        const group = groupOf({ ...facts, reason }, asked);
        ledger.add(group, 'sold', quantity);
        ledger.add(group, `value.${currency}`, paid.amount);
      }
    }
  }
  for (const { facts, units, value, one } of back) {
    if (!fits(facts, asked) || !inRange(one.placedAt, asked)) continue;
    ledger.add(groupOf(facts, asked), 'returned', units);
    ledger.add(groupOf(facts, asked), `returnedValue.${one.currency}`, value);
  }
  return ledger;
}

/** Lines of a return that stands, with the units that came of them. */
function backOf(one: ReadReturn) {
  if (one.over) return [];
  return one.lines.map((line) => {
    const units =
      one.missing > 0 ? one.units.filter(({ lineId }) => lineId === line.lineId).length : line.units;
    const value = Math.floor((line.paid.amount * units) / line.units + 0.5);
    const { sku, category, size, campaign, reason } = line;
    return { facts: { market: one.market, sku, category, size, campaign, reason }, units, value, one };
  });
}

/** Every unit of the shop with how long it was watched and, if it came back, at what age: of the whole shop. */
export function unitsByHand({ orders, returns }: Past, asked: Asked, from: string) {
  const backByDay = new Map<string, number[]>();
  for (const { units, one } of returns.map(readReturn).flatMap((read) => backOf(read))) {
    const age = Math.min(121, Math.max(0, daysFrom(day(one.placedAt), day(one.openedAt))));
    const ages = backByDay.get(day(one.placedAt)) ?? [];
    backByDay.set(day(one.placedAt), [...ages, ...Array.from({ length: units }, () => age)]);
  }
  const soldByDay = new Map<string, number>();
  for (const { placedAt, lines } of orders) {
    const units = lines.reduce((sum, { quantity }) => sum + quantity, 0);
    soldByDay.set(day(placedAt), (soldByDay.get(day(placedAt)) ?? 0) + units);
  }
  return [...new Set([...soldByDay.keys(), ...backByDay.keys()])].flatMap((soldOn) => {
    if (soldOn < from || soldOn > asked.to) return [];
    const ages = backByDay.get(soldOn) ?? [];
    const count = Math.max(soldByDay.get(soldOn) ?? 0, ages.length);
    const watched = Math.max(0, daysFrom(soldOn, asked.today));
    return Array.from({ length: count }, (_, place) => ({ soldOn, watched, age: ages[place] }));
  });
}

/** Minutes of every stage of every return that has both its ends, by group. */
export function stagesByHand({ returns }: Past, asked: Asked): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const add = (stage: string, one: ReadReturn, from: string | undefined, to: string | undefined) => {
    if (one.over || from === undefined || to === undefined || !inRange(to, asked)) return;
    const facts = { market: one.market, carrier: one.carrier };
    if (!fits(facts, asked)) return;
    const name = `${stage} ${groupOf(facts, asked)}`;
    const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 60_000));
    found.set(name, [...(found.get(name) ?? []), minutes]);
  };
  for (const one of returns.map(readReturn)) {
    add('whole', one, one.openedAt, one.credited);
    add('shipped', one, one.openedAt, one.firstScan);
    add('received', one, one.firstScan, one.delivered);
    add('inspected', one, one.delivered, one.inspected);
    const after = one.credited !== undefined && one.inspected !== undefined && one.credited >= one.inspected;
    add('credited', one, one.inspected, after ? one.credited : undefined);
  }
  return found;
}

/** Units put back on sale that were there long enough, and those of them that were sold in time. */
export function resellByHand({ returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  for (const one of returns.map(readReturn)) {
    for (const { lineId, grade, at, soldAt } of one.units) {
      const line = one.lines.find((each) => each.lineId === lineId);
      const facts = { market: one.market, sku: line?.sku, category: line?.category, grade };
      if (grade === 'C' || !inRange(at, asked) || !fits(facts, asked)) continue;
      const group = groupOf(facts, asked);
      ledger.add(group, 'restocked', 1);
      if (soldAt !== undefined) ledger.add(group, 'soldAtAll', 1);
      if (daysFrom(day(at), asked.today) <= asked.within) continue;
      ledger.add(group, 'onSaleLongEnough', 1);
      const isSoon = soldAt !== undefined && daysFrom(day(at), day(soldAt)) <= asked.within;
      if (isSoon) ledger.add(group, 'soldWithin', 1);
    }
  }
  return ledger;
}

/** What became of every unit, by group. */
export function dispositionsByHand({ returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  const names: Record<string, string> = { A: 'restocked', B: 'reduced', C: 'writtenOff' };
  for (const one of returns.map(readReturn)) {
    for (const line of one.lines) {
      const facts = { market: one.market, sku: line.sku, category: line.category };
      if (!fits(facts, asked)) continue;
      const group = groupOf(facts, asked);
      const own = one.units.filter(({ lineId }) => lineId === line.lineId);
      for (const { grade, at } of own) if (inRange(at, asked)) ledger.add(group, names[grade] ?? '', 1);
      const left = line.units - own.length;
      if (one.over || left === 0) continue;
      if (one.kept !== undefined && inRange(one.kept, asked)) ledger.add(group, 'kept', left);
      if (one.missing > 0 && inRange(one.classifiedAt, asked)) ledger.add(group, 'missing', left);
    }
  }
  return ledger;
}

/** What all returns of a market, or of all, cost and brought; where nothing was told, at these prices. */
export function costByHand({ returns }: Past, asked: Asked, { estimates, keeps }: Prices): Ledger {
  const ledger = new Ledger();
  for (const one of returns.map(readReturn)) {
    const counts = !one.over || one.firstScan !== undefined || one.costs.size > 0;
    const facts = { market: one.market };
    if (!counts || !inRange(one.openedAt, asked) || !fits(facts, asked)) continue;
    const group = groupOf(facts, asked);
    const add = (name: string, value: number) => ledger.add(group, `${name}.${one.currency}`, value);
    const price = estimates[one.currency] ?? {
      freightPerParcel: 0,
      handlingPerReturn: 0,
      handlingPerUnit: 0,
    };
    add('returns', 1);
    const parcels = one.firstScan === undefined ? 0 : Math.max(1, one.parcels);
    add('freight', one.costs.get('freight') ?? parcels * price.freightPerParcel);
    const handled = one.inspected === undefined ? 0 : price.handlingPerReturn;
    add('handling', one.costs.get('handling') ?? handled + one.units.length * price.handlingPerUnit);
    for (const line of one.lines) {
      const net = line.paid.amount - line.paid.tax;
      const own = one.units.filter(({ lineId }) => lineId === line.lineId);
      const lost = own.length + (one.kept === undefined || one.over ? 0 : line.units - own.length);
      add('lostUnits', lost);
      add('lostAtMost', Math.ceil((net * lost) / line.units) + (lost > 0 ? 6 : 0));
      add('lostAtLeast', Math.floor((net * lost) / line.units) - (lost > 0 ? 6 : 0));
      for (const grade of ['A', 'B', 'C'] as const) {
        const unsold = own.filter((unit) => unit.grade === grade && unit.soldAt === undefined).length;
        add('toBring', (net * unsold * keeps[grade]) / 100 / line.units);
      }
    }
    add('proceeds', one.proceeds);
    const gross = one.lines.reduce((sum, { paid }) => sum + paid.amount, 0);
    if (one.wasCredited) add('kept', one.deducted + Math.min(one.fee, gross));
  }
  return ledger;
}

/** Refunds that the law has a day for, by what became of them. */
export function duesByHand(
  { returns }: Past,
  asked: Asked,
  dueOf: (events: readonly ReturnEvent[]) => string | undefined,
): Ledger {
  const ledger = new Ledger();
  for (const events of returns) {
    const one = readReturn(events);
    const gross = one.lines.reduce((sum, { paid }) => sum + paid.amount, 0);
    const due = one.over || one.history || one.fee >= gross ? undefined : dueOf(events);
    const facts = { market: one.market };
    if (due === undefined || !inRange(due, asked) || !fits(facts, asked)) continue;
    const group = groupOf(facts, asked);
    ledger.add(group, 'due', 1);
    if (one.credited !== undefined) ledger.add(group, 'paid', 1);
    if (one.credited !== undefined && one.credited > due) ledger.add(group, 'late', 1);
    if (one.credited === undefined) ledger.add(group, 'open', 1);
    if (one.credited === undefined && day(due) < asked.today) ledger.add(group, 'overdue', 1);
  }
  return ledger;
}

/** Returns, and those that a person had to look at. */
export function reviewsByHand({ returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  for (const one of returns.map(readReturn)) {
    const facts = { market: one.market };
    if (!inRange(one.openedAt, asked) || !fits(facts, asked)) continue;
    ledger.add(groupOf(facts, asked), 'returns', 1);
    if (one.reviewed) ledger.add(groupOf(facts, asked), 'reviewed', 1);
    if (one.reviewed && !one.decided && !one.over) ledger.add(groupOf(facts, asked), 'waiting', 1);
  }
  return ledger;
}
