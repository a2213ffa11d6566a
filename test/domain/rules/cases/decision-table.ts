import { compileExpression } from '#adapters/expressions.ts';
import type { Policy } from '#domain/policy.ts';
import type { Facts } from '#domain/rules/fields.ts';
import { judge, type Moments, readyPolicy } from '#domain/rules/ready-policy.ts';
import type { Effects } from '#domain/rules/rule.ts';
import { aFashionAndElectronicsPolicy } from './a-fashion-and-electronics-policy.ts';

/** What differs from a dress of 800 kronor, delivered in Stockholm on Friday 4 September 2026, that somebody regrets. */
export interface Given extends Partial<Moments> {
  readonly reason?: string;
  /** facts of line, return, order and customer; undefined where one is not known */
  readonly facts?: Facts;
  readonly market?: string;
  readonly policy?: Partial<Policy>;
}

/** What is expected besides lane, outcome and rule. */
export interface Also extends Partial<Effects> {
  /** what was set aside, as `effect law`: all of it, and nothing unless told */
  readonly setAside?: readonly string[];
  readonly withdrawalEnds?: string | undefined;
  readonly windowEnds?: string | undefined;
  /** in English */
  readonly because?: string;
  /** the facts that the decision shows */
  readonly saw?: Facts;
  readonly source?: string | undefined;
  readonly questions?: readonly string[];
}

/** A name, what is given, `lane outcome rule`, and what else. */
export type Row = readonly [name: string, given: Given, decided: string, also?: Also];

export const inTime = '2026-09-10T10:00:00.000Z';
/** after the fourteen days of the law and within the thirty of the shop */
export const late = '2026-09-25T10:00:00.000Z';
/** after both */
export const over = '2026-10-20T10:00:00.000Z';

const aDress: Facts = {
  'line.sku': 'DRESS-1',
  'line.category': 'dresses',
  'line.bundled': false,
  'line.finalSale': false,
  'line.hygiene': false,
  'line.quantity': 1,
  'line.unitPrice': 80_000,
  'line.value': 80_000,
  'return.value': 80_000,
  'return.units': 1,
  'order.channel': 'web',
  'order.language': 'sv',
  'order.total': 200_000,
};

const itsMoments: Moments = {
  placedAt: '2026-09-01T10:00:00.000Z',
  fulfilledAt: '2026-09-02T10:00:00.000Z',
  deliveredAt: '2026-09-04T10:00:00.000Z',
  statedAt: inTime,
};

/** A row as a test takes it. */
export interface NamedRow {
  readonly name: string;
  readonly given: Given;
  readonly also: Also;
  readonly expected: object;
}

/** @throws TypeError when two rows have one name: nobody would see which of them failed */
export function named(rows: readonly Row[]): NamedRow[] {
  const names = new Set(rows.map(([name]) => name));
  if (names.size < rows.length) throw new TypeError('two rows of a table have the same name');
  return rows.map(([name, given, decided, also = {}]) => ({
    ...{ name, given, also },
    expected: { setAside: [], ...also, decided },
  }));
}

/** What is decided of a row: lane, outcome, rule, what was set aside, and what else the row asks for. */
export function decisionOf({ given, also }: NamedRow): object {
  const { reason = 'changed-mind', facts = {}, market = 'SE', policy = {}, ...moments } = given;
  const ready = readyPolicy(aFashionAndElectronicsPolicy({ market, ...policy }), compileExpression);
  const judgement = judge(ready, { ...aDress, reason, ...facts }, { ...itsMoments, ...moments });
  const { lane, outcome, rule, effects, setAside, because, source, questions } = judgement;
  const all = {
    ...effects,
    withdrawalEnds: judgement.withdrawalEndsAt,
    windowEnds: judgement.windowEndsAt,
    because: because.en,
    saw: judgement.facts,
    source: source === undefined ? undefined : `${source.act}, ${source.place}`,
    questions: questions.map(({ code }) => code),
  };
  return {
    ...Object.fromEntries(Object.entries(all).filter(([member]) => member in also)),
    decided: `${lane} ${outcome} ${rule}`,
    setAside: setAside.map(({ effect, law }) => `${effect} ${law}`),
  };
}
