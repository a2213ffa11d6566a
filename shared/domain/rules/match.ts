import { type Fact, type Facts, fieldOf, type KnownFacts } from './fields.ts';
import type { Lane } from './lanes.ts';
import type { Condition, Rule } from './rule.ts';

/** Says whether an expression holds. Never throws: an expression that cannot be answered does not hold. */
export type Holds = (facts: Facts) => boolean;

/** Turns expressions into tests; the rules know nothing of their language. */
export type CompileExpression = (expression: string) => Holds;

/** A rule made ready to be asked, with its place in the list: the earlier of two has the word. */
export interface ReadyRule {
  readonly rule: Rule;
  readonly place: number;
  readonly holds: Holds;
}

/** Finds the rules that match some facts, in their order. */
export type Matcher = (lane: Lane, facts: Facts) => ReadyRule[];

/** Fields that most rules ask for by name: rules are looked up by them instead of being asked one by one. */
const indexed = ['reason', 'line.category', 'line.sku', 'line.campaign'] as const;

/**
 * Makes a list of rules ready. A rule that names the values of an indexed field is only asked when one of them is there;
 * the order of the list is kept.
 */
export function matcherOf(rules: readonly Rule[], compile: CompileExpression): Matcher {
  const always: ReadyRule[] = [];
  const byValue = new Map<string, Map<unknown, ReadyRule[]>>();
  for (const [place, rule] of rules.entries()) {
    const ready: ReadyRule = { rule, place, holds: allOf(rule, compile) };
    const named = namedCondition(rule.when);
    if (named === undefined) {
      always.push(ready);
      continue;
    }
    const values = byValue.get(named.field) ?? new Map<unknown, ReadyRule[]>();
    byValue.set(named.field, values);
    for (const value of new Set(named.in)) values.set(value, [...(values.get(value) ?? []), ready]);
  }
  return (lane, facts) => {
    const asked = [...always];
    for (const [field, values] of byValue) asked.push(...(values.get(facts[field]) ?? []));
    return asked
      .filter(({ rule, holds }) => (rule.lanes === undefined || rule.lanes.includes(lane)) && holds(facts))
      .sort((a, b) => a.place - b.place);
  };
}

/** Whether one condition holds. What is not known matches nothing but the question whether it is known. */
export function conditionHolds(condition: Condition, facts: Facts): boolean {
  const value = facts[condition.field];
  if ('known' in condition) return (value !== undefined) === condition.known;
  if (value === undefined) return false;
  if ('in' in condition) return typeof value !== 'number' && condition.in.includes(value);
  if ('notIn' in condition) return typeof value !== 'number' && !condition.notIn.includes(value);
  const { from, to } = condition;
  return (from === undefined || comparable(value, from)) && (to === undefined || comparable(to, value));
}

/** Whether `a` is at least `b`; a number and a day are never compared. */
function comparable(a: string | number | boolean, b: string | number | boolean): boolean {
  return typeof a === typeof b && a >= b;
}

function allOf(rule: Rule, compile: CompileExpression): Holds {
  const { when, expression } = rule;
  if (expression === undefined) return (facts) => when.every((condition) => conditionHolds(condition, facts));
  const holds = compile(expression);
  return (facts) => when.every((condition) => conditionHolds(condition, facts)) && holds(facts);
}

function namedCondition(when: readonly Condition[]) {
  for (const field of indexed) {
    for (const condition of when) if (condition.field === field && 'in' in condition) return condition;
  }
  return undefined;
}

/** The facts that a rule looks at, as far as they were known: what a decision is explained by. */
export function seenBy(rule: Rule, facts: Facts, questions: readonly string[]): KnownFacts {
  const names = rule.when.map(({ field }) => field);
  if (rule.expression !== undefined) {
    names.push(...Object.keys(facts).filter((name) => rule.expression?.includes(name)));
  }
  return Object.fromEntries(
    [...new Set(names)]
      .filter((name) => fieldOf(name, questions) !== undefined)
      .map((name): [string, Fact | undefined] => [name, facts[name]])
      .filter((entry): entry is [string, Fact] => entry[1] !== undefined),
  );
}
