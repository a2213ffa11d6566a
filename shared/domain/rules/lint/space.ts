import type { Policy } from '../../policy.ts';
import { type Fact, fieldOf } from '../fields.ts';
import { type Lane, lanes } from '../lanes.ts';
import { whensOf } from '../places.ts';
import type { Condition } from '../rule.ts';
import type { Box } from './boxes.ts';
import type { Example } from './finding.ts';
import { common, type Spans, Steps, spansOf, without } from './spans.ts';

/**
 * All lines that there can be, by their facts, each value as a whole number: days since 1970, minor units, words by their
 * place in a list. Words that the policy does not name are all alike to it: one number stands for them.
 */
export interface Space {
  /** the values that a field can have in a lane */
  readonly whole: (field: string, lane: Lane) => Spans;
  /** the values that a condition lets through; the condition must be sound */
  readonly spans: (condition: Condition, lane: Lane) => Spans;
  /** the fact that a number stands for; null for what is not known */
  readonly told: (field: string, number: number) => Fact | null;
}

const unknown = Number.MIN_SAFE_INTEGER;
const least = unknown + 1;
const most = Number.MAX_SAFE_INTEGER;
const dayMs = 86_400_000;
/** the years that an instant may lie in */
const days: Spans = [0, Date.UTC(2199, 11, 31) / dayMs];

/** Facts that every line has. */
const alwaysKnown: ReadonlySet<string> = new Set([
  'lane',
  'reason',
  'statedOn',
  'line.sku',
  'line.bundled',
  'line.finalSale',
  'line.hygiene',
  'line.quantity',
  'return.units',
  'order.language',
  'order.placedOn',
  'daysSincePlaced',
]);
const fromOne: ReadonlySet<string> = new Set(['line.quantity', 'return.units']);
/** Days may be negative, where a statement comes before a delivery, and so may what goods bring in. */
const maybeNegative = /^daysSince|^line\.expectedRecovery$/;

/** The space of a policy's lines. */
export function spaceOf(policy: Policy): Space {
  const questions = policy.questions.map(({ code }) => code);
  const kindOf = (field: string) => fieldOf(field, questions)?.kind;
  const closed = closedWords(policy);
  const words = wordsOf(policy, closed);
  const numbers = new Map(
    [...words].map(([field, list]) => [field, new Map(list.map((word, place) => [word, place]))]),
  );
  const free = new Steps(Number.POSITIVE_INFINITY);

  const known = (field: string, lane: Lane): Spans => {
    if (field === 'line.expectedRecovery' && policy.recovery.length === 0) return [];
    switch (kindOf(field)) {
      case 'flag':
        return [0, 1];
      case 'day':
        return days;
      case 'word':
        return field === 'reason' || field === 'lane'
          ? spansOf(here(policy, field, lane).map((word) => numbers.get(field)?.get(word) ?? -1))
          : upTo((words.get(field)?.length ?? 0) - (closed.has(field) ? 1 : 0));
      default:
        return [maybeNegative.test(field) ? least : fromOne.has(field) ? 1 : 0, most];
    }
  };
  const numberOf = (field: string, value: string | boolean) =>
    typeof value === 'boolean' ? Number(value) : numbers.get(field)?.get(value);
  const named = (field: string, values: readonly (string | boolean)[]) =>
    spansOf(values.map((value) => numberOf(field, value)).filter((number) => number !== undefined));

  const wholes = new Map<string, Spans>();
  const whole = (field: string, lane: Lane) => {
    const key = `${lane} ${field}`;
    const made = wholes.get(key);
    if (made !== undefined) return made;
    const spans = alwaysKnown.has(field) ? known(field, lane) : [unknown, unknown, ...known(field, lane)];
    wholes.set(key, spans);
    return spans;
  };

  return {
    whole,
    spans(condition, lane) {
      const { field } = condition;
      const all = known(field, lane);
      if ('known' in condition)
        return condition.known ? all : alwaysKnown.has(field) ? [] : [unknown, unknown];
      if ('in' in condition) return common(all, named(field, condition.in), free);
      if ('notIn' in condition) return without(all, named(field, condition.notIn), free);
      const { from, to } = condition;
      return common(all, [boundOf(from, Math.ceil) ?? least, boundOf(to, Math.floor) ?? most], free);
    },
    told(field, number) {
      if (number === unknown) return null;
      const kind = kindOf(field);
      if (kind === 'flag') return number === 1;
      if (kind === 'day') return new Date(number * dayMs).toISOString().slice(0, 10);
      if (kind !== 'word') return number;
      return words.get(field)?.[number] ?? otherThan(words.get(field) ?? []);
    },
  };
}

/** A number of the set that reads well in an example: known if it can be, and as near to nothing as it goes. */
export function pickFrom(spans: Spans): number {
  let nearest: number | undefined;
  for (let index = 0; index < spans.length; index += 2) {
    const [from = 0, to = 0] = [spans[index], spans[index + 1]];
    if (to === unknown) continue;
    const here = Math.min(Math.max(from, 0), to);
    if (nearest === undefined || Math.abs(here) < Math.abs(nearest)) nearest = here;
  }
  return nearest ?? unknown;
}

/** Words of fields that have no others than the policy itself gives them. */
function closedWords({ questions, tiers, reasons }: Policy): ReadonlyMap<string, readonly string[]> {
  return new Map<string, readonly string[]>([
    ['lane', lanes],
    ['reason', reasons.map(({ code }) => code)],
    ['customer.tier', tiers.map(({ code }) => code)],
    ...questions.map(({ code, answers }): [string, string[]] => [
      `answers.${code}`,
      answers.map((answer) => answer.code),
    ]),
  ]);
}

/** For each field of words, those that the policy names, each once. */
function wordsOf(
  policy: Policy,
  closed: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>([...closed].map(([field, words]) => [field, new Set(words)]));
  for (const condition of whensOf(policy).flatMap(({ when }) => when)) {
    const { field } = condition;
    const values = 'in' in condition ? condition.in : 'notIn' in condition ? condition.notIn : [];
    if (closed.has(field)) continue;
    const words = found.get(field) ?? new Set();
    found.set(field, words);
    for (const value of values) if (typeof value === 'string') words.add(value);
  }
  return new Map([...found].map(([field, words]) => [field, [...words]]));
}

/**
 * The words that a lane leaves: a fault is no matter of the shop's own policy, and nothing but a fault is a claim. Who
 * expressly withdraws may give any reason.
 */
function here({ reasons }: Policy, field: 'reason' | 'lane', lane: Lane): readonly string[] {
  if (field === 'lane') return [lane];
  const about = { withdrawal: undefined, reklamation: 'fault', policy: 'regret' }[lane];
  return reasons.filter((reason) => about === undefined || reason.about === about).map(({ code }) => code);
}

const upTo = (last: number): Spans => (last < 0 ? [] : [0, last]);

function boundOf(bound: number | string | undefined, whole: (number: number) => number): number | undefined {
  if (bound === undefined) return undefined;
  const number = typeof bound === 'string' ? Date.parse(bound) / dayMs : whole(bound);
  return Math.min(Math.max(number, least), most);
}

function otherThan(words: readonly string[]): string {
  let other = 'other';
  for (let count = 2; words.includes(other); count++) other = `other-${count}`;
  return other;
}

/** A line of a set of lines: of each field that matters, a value that fits. */
export function exampleOf(space: Space, lane: Lane, box: Box): Example {
  const told = [...box].map(([field, spans]) => [field, space.told(field, pickFrom(spans))]);
  return { lane, ...Object.fromEntries(told) };
}

/** The lines of a lane that some conditions let through, or undefined where there are none. All conditions must be sound. */
export function boxOf(space: Space, when: readonly Condition[], lane: Lane): Box | undefined {
  const free = new Steps(Number.POSITIVE_INFINITY);
  const sets = new Map<string, Spans>([['reason', space.whole('reason', lane)]]);
  for (const condition of when) {
    const { field } = condition;
    const before = sets.get(field);
    const spans = space.spans(condition, lane);
    sets.set(field, before === undefined ? spans : common(before, spans, free));
  }
  return [...sets.values()].some((spans) => spans.length === 0) ? undefined : sets;
}
