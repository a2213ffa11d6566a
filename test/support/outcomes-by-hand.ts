import type { ReturnEvent } from '#domain/events.ts';
import type { Asked } from '#domain/figures/asked.ts';
import { dayOf } from '#domain/law/calendar.ts';
import { type Past, timeZone } from './figure-histories.ts';
import { fits, groupOf, inRange, Ledger } from './figures-by-hand.ts';
import { type ReadReturn, readReturn } from './return-by-hand.ts';

const byRemedy: Record<string, string> = { 'store-credit': 'storeCredit' };

/** What every line became, and what was credited of each return by which means, with a pencil. */
export function outcomesByHand({ returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  for (const events of returns) {
    const one = readReturn(events);
    const { remedies, creditedAt, ordered, orderedAt, byMeans } = toldOf(events);
    const plain = one.kept === undefined ? 'money' : 'returnless';
    for (const line of one.lines) {
      const facts = { market: one.market, sku: line.sku, category: line.category, reason: line.reason };
      if (!fits(facts, asked)) continue;
      const group = groupOf(facts, asked);
      const remedy = remedies.get(line.lineId);
      const found = one.units.filter(({ lineId }) => lineId === line.lineId).length;
      if (remedy === 'replacement' || remedy === 'repair') {
        const sent = ordered.find(({ lineId }) => lineId === line.lineId);
        if (sent === undefined || !inRange(orderedAt, asked)) continue;
        ledger.add(group, remedy, sent.units);
        ledger.add(group, `${remedy}Value.${one.currency}`, line.paid.amount);
      } else if (creditedAt !== '' && inRange(creditedAt, asked)) {
        const name = remedy === undefined ? plain : (byRemedy[remedy] ?? remedy);
        ledger.add(group, name, one.missing > 0 ? found : line.units);
      }
    }
    const facts = { market: one.market };
    const isApart = asked.by !== undefined && asked.by !== 'market';
    if (isApart || creditedAt === '' || !inRange(creditedAt, asked) || !fits(facts, asked)) continue;
    for (const [means, amount] of byMeans) {
      const name = means === 'money' ? plain : means;
      ledger.add(groupOf(facts, asked), `${name}Value.${one.currency}`, amount);
      ledger.add(groupOf(facts, asked), `credited.${one.currency}`, amount);
    }
  }
  return ledger;
}

function toldOf(events: readonly ReturnEvent[]) {
  const [first] = events;
  if (first?.type !== 'ReturnOpened') throw new TypeError('a return begins with its opening');
  const remedies = new Map(
    (first.data.lines ?? []).map(({ lineId, remedy }) => [lineId, remedy as string | undefined]),
  );
  let [creditedAt, orderedAt] = ['', ''];
  let ordered: { lineId: string; units: number }[] = [];
  const byMeans = new Map<string, number>();
  const count = (means: string, amount: number) => byMeans.set(means, (byMeans.get(means) ?? 0) + amount);
  const nameOf = (by: string | undefined) => (by === undefined ? 'money' : (byRemedy[by] ?? by));
  for (const event of events) {
    if (event.type === 'RemedyLapsed' || event.type === 'RemedyChanged') {
      for (const lineId of event.data.lines) remedies.set(lineId, undefined);
    }
    if (event.type === 'RemedyOrdered') {
      ordered = event.data.goods;
      orderedAt ||= event.occurredAt;
    }
    if (event.type === 'CreditIssued')
      for (const { by, amount } of event.data.parts) count(nameOf(by), amount);
    if (event.type === 'RefundFailed') count(nameOf(event.data.part.by), -event.data.part.amount);
    if (event.type === 'CreditSettled') count('money', event.data.amount);
    if (event.type === 'CreditIssued' || event.type === 'CreditSettled') creditedAt ||= event.occurredAt;
  }
  return { remedies, creditedAt, ordered, orderedAt, byMeans };
}

/** Every unit that is on its way or that nobody has looked at, one by one. */
export function tiedUpByHand({ returns }: Past, asked: Asked): Ledger {
  const ledger = new Ledger();
  for (const events of returns) {
    const one = readReturn(events);
    const { stage, since } = whereGoodsAre(events, one);
    const facts = { market: one.market, stage };
    if (one.history || stage === undefined || !inRange(since, asked) || !fits(facts, asked)) continue;
    const { remedies } = toldOf(events);
    const age = Math.round((Date.parse(asked.today) - Date.parse(dayOf(since, timeZone))) / 86_400_000);
    for (const line of one.lines) {
      const left = line.units - one.units.filter(({ lineId }) => lineId === line.lineId).length;
      if (left === 0 || remedies.get(line.lineId) === 'repair') continue;
      const net = line.paid.amount - line.paid.tax;
      const group = groupOf(facts, asked);
      const price = Math.round((net * left) / line.units);
      const value = line.unitCost === undefined ? price : line.unitCost * left;
      const old = age <= 7 ? 'upTo7Days' : age <= 30 ? 'upTo30Days' : 'older';
      ledger.add(group, 'units', left);
      ledger.add(group, `value.${one.currency}`, value);
      ledger.add(group, `${old}.${one.currency}`, value);
      if (line.unitCost === undefined) ledger.add(group, `valueAtPrice.${one.currency}`, price);
    }
  }
  return ledger;
}

function whereGoodsAre(events: readonly ReturnEvent[], one: ReadReturn) {
  const looked = events.filter((event) => event.type === 'ItemsInspected');
  const closed = looked.some((event) => event.type === 'ItemsInspected' && event.data.boxClosed);
  const [first] = looked;
  if (one.kept !== undefined || one.inspected !== undefined || closed) return { stage: undefined, since: '' };
  const arrived = one.delivered ?? first?.occurredAt;
  if (arrived !== undefined) return { stage: 'arrived', since: arrived };
  return one.firstScan === undefined
    ? { stage: undefined, since: '' }
    : { stage: 'under-way', since: one.firstScan };
}
