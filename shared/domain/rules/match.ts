import type { Fact, Facts, KnownFacts } from './fields.ts';
import { type Lane, lanes } from './lanes.ts';
import type { Condition, Rule } from './rule.ts';

/** Says whether an expression holds. Never throws: an expression that cannot be answered does not hold. */
export interface Holds {
  (facts: Facts): boolean;
  /** the facts that the expression asks for, where its language can tell */
  readonly reads?: readonly string[];
}

/** Turns expressions into tests; the rules know nothing of their language. Never throws: what is no expression never holds. */
export type CompileExpression = (expression: string) => Holds;

/** What is wrong with an expression, in words for whoever wrote it; undefined when nothing is. */
export type CheckExpression = (expression: string) => string | undefined;

/** A rule made ready to be asked, with its place in the list: the earlier of two has the word. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly place: number;
  /** the facts that it looks at */
  readonly sees: readonly string[];
}

/** Finds the rules that match some facts, in their order. */
export type Matcher = (lane: Lane, facts: Facts) => ReadyRule[];

/** A rule with what is left to ask of it once the index has had its say. */
interface Asked extends ReadyRule {
  readonly left: readonly Condition[];
  readonly holds: Holds | undefined;
}

/** A set of places in the list of rules, 32 to a word. */
type Places = Uint32Array;

/** For one field that rules name values of: which rules may match a value, and which where no rule names it. */
interface FieldIndex {
  readonly field: string;
  readonly byValue: ReadonlyMap<unknown, Places>;
  readonly others: Places;
}

/**
 * Makes a list of rules ready. Every condition that names values is answered for all rules at once, by a set of places a
 * value; only rules that are in all these sets are asked for the rest. The order of the list is kept.
 */
export function matcherOf(rules: readonly Rule[], compile: CompileExpression): Matcher {
  const asked = rules.map((rule, place) => askedOf(rule, place, compile));
  const byLane = new Map(lanes.map((lane) => [lane, placesOf(rules, ({ lanes }) => lanes?.includes(lane))]));
  const index = indexOf(rules);
  return (lane, facts) => {
    const found: Asked[] = [];
    const places = Uint32Array.from(byLane.get(lane) ?? []);
    for (const { field, byValue, others } of index)
      narrow(places, byValue.get(factOf(field, facts)) ?? others);
    for (const [word, bits] of places.entries()) {
      for (let left = bits; left !== 0; left &= left - 1) {
        const one = asked[word * 32 + 31 - Math.clz32(left & -left)];
        if (one !== undefined && holdsOf(one, facts)) found.push(one);
      }
    }
    return found;
  };
}

/** Whether one condition holds. What is not known matches nothing but the question whether it is known. */
export function conditionHolds(condition: Condition, facts: Facts): boolean {
  const value = factOf(condition.field, facts);
  if ('known' in condition) return (value !== undefined) === condition.known;
  if (value === undefined) return false;
  if ('in' in condition) return typeof value !== 'number' && condition.in.includes(value);
  if ('notIn' in condition) return typeof value !== 'number' && !condition.notIn.includes(value);
  const { from, to } = condition;
  return (from === undefined || isAtLeast(value, from)) && (to === undefined || isAtLeast(to, value));
}

/** Whether all conditions hold: those of no conditions do. */
export function allHold(when: readonly Condition[], facts: Facts): boolean {
  for (const condition of when) if (!conditionHolds(condition, facts)) return false;
  return true;
}

/** A number and a day are never compared. */
function isAtLeast(a: string | number | boolean, b: string | number | boolean): boolean {
  return typeof a === typeof b && a >= b;
}

function askedOf(rule: Rule, place: number, compile: CompileExpression): Asked {
  const { when, expression } = rule;
  const holds = expression === undefined ? undefined : compile(expression);
  const sees = [...new Set([...when.map(({ field }) => field), ...(holds?.reads ?? [])])];
  return { rule, place, sees, left: when.filter((condition) => !('in' in condition)), holds };
}

function holdsOf({ left, holds }: Asked, facts: Facts): boolean {
  return allHold(left, facts) && (holds === undefined || holds(facts));
}

function indexOf(rules: readonly Rule[]): FieldIndex[] {
  const named = new Map<string, Set<unknown>>();
  for (const condition of rules.flatMap(({ when }) => when)) {
    if (!('in' in condition)) continue;
    named.set(condition.field, new Set([...(named.get(condition.field) ?? []), ...condition.in]));
  }
  return [...named].map(([field, values]) => ({
    field,
    byValue: new Map(
      [...values].map((value) => [value, placesOf(rules, (rule) => takes(rule, field, value))]),
    ),
    others: placesOf(rules, ({ when }) => !when.some((one) => one.field === field && 'in' in one)),
  }));
}

/** Whether every condition of the rule that names values of the field names this one. */
function takes({ when }: Rule, field: string, value: unknown): boolean {
  return when.every((one) => one.field !== field || !('in' in one) || one.in.some((name) => name === value));
}

/** The places of rules that pass; those of which the question says nothing do. */
function placesOf(rules: readonly Rule[], passes: (rule: Rule) => boolean | undefined): Places {
  const places = new Uint32Array(Math.ceil(rules.length / 32));
  for (const [place, rule] of rules.entries()) {
    if (passes(rule) === false) continue;
    const word = place >>> 5;
    places[word] = (places[word] ?? 0) | (1 << (place & 31));
  }
  return places;
}

function narrow(places: Places, by: Places): void {
  for (let word = 0; word < places.length; word++) places[word] = (places[word] ?? 0) & (by[word] ?? 0);
}

/** The facts of these names, as far as they are known: what a decision is explained by. */
export function seen(names: readonly string[], facts: Facts): KnownFacts {
  const known: Record<string, Fact> = {};
  for (const name of names) {
    const fact = factOf(name, facts);
    if (fact !== undefined) known[name] = fact;
  }
  return known;
}

/** A name is whatever somebody wrote: what all objects have is no fact. */
function factOf(name: string, facts: Facts): Fact | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
