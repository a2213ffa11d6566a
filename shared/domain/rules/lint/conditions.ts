import type { Policy } from '../../policy.ts';
import { type FieldKind, fieldOf, fields } from '../fields.ts';
import { lanes } from '../lanes.ts';
import { type ConditionalList, type PlacedWhen, whensOf } from '../places.ts';
import type { Condition } from '../rule.ts';
import { type Finding, pointerTo } from './finding.ts';
import { nearest } from './nearest.ts';

/** Facts that are only made once an entry of the list has been chosen: no condition there can look at them. */
const notYet: Readonly<Record<ConditionalList, readonly string[]>> = {
  tiers: ['lane', 'customer.tier', 'line.expectedRecovery'],
  recovery: ['lane', 'customer.tier', 'line.expectedRecovery'],
  exemptGoods: ['lane'],
  windows: [],
  questions: [],
  rules: [],
};

const namesOf: Readonly<Record<FieldKind, string>> = {
  word: 'a word',
  flag: 'yes or no',
  number: 'a number',
  money: 'an amount',
  day: 'a day',
};

/** Conditions that name what there is not, or ask of a fact what it is not. */
export function checkConditions(policy: Policy): Finding[] {
  return whensOf(policy).flatMap((placed) =>
    placed.when.flatMap((condition, place) => {
      const fault = faultOf(policy, placed, condition);
      return fault === undefined
        ? []
        : [{ severity: 'error', ...ruleOf(policy, placed), ...placedAt(placed, place, fault) }];
    }),
  );
}

type Fault = Pick<Finding, 'code' | 'says'> & { readonly at: readonly (string | number)[] };

function placedAt({ list, index }: PlacedWhen, place: number, { at, code, says }: Fault) {
  return { code, pointer: pointerTo(list, index, 'when', place, ...at), says };
}

function ruleOf(policy: Policy, { list, index }: PlacedWhen): { rule?: string | undefined } {
  return list === 'rules' ? { rule: policy.rules[index]?.id } : {};
}

function faultOf(policy: Policy, { list }: PlacedWhen, condition: Condition): Fault | undefined {
  const { field } = condition;
  const questions = policy.questions.map(({ code }) => code);
  const kind = fieldOf(field, questions)?.kind;
  if (kind === undefined) {
    const names = [...Object.keys(fields), ...questions.map((code) => `answers.${code}`)];
    return {
      code: 'unknown-field',
      at: ['field'],
      says: `There is no field of that name.${perhaps(field, names)}`,
    };
  }
  if (notYet[list].includes(field)) {
    const says = `${field} is not known yet when ${list} are looked at: the condition never holds.`;
    return { code: 'not-known-yet', at: ['field'], says };
  }
  if ('known' in condition) return undefined;
  if ('in' in condition) return faultOfWords(policy, field, kind, 'in', condition.in);
  if ('notIn' in condition) return faultOfWords(policy, field, kind, 'notIn', condition.notIn);
  return faultOfRange(field, kind, condition);
}

function faultOfWords(
  policy: Policy,
  field: string,
  kind: FieldKind,
  member: 'in' | 'notIn',
  values: readonly (string | boolean)[],
): Fault | undefined {
  if (kind !== 'word' && kind !== 'flag') {
    const says = `${field} is ${namesOf[kind]}: it is compared by from and to, not by a list.`;
    return { code: 'wrong-kind', at: [member], says };
  }
  const expected = kind === 'flag' ? 'boolean' : 'string';
  const odd = values.findIndex((value) => typeof value !== expected);
  if (odd !== -1) return { code: 'wrong-kind', at: [member, odd], says: `${field} is ${namesOf[kind]}.` };
  const known = wordsOf(policy, field);
  if (known === undefined) return undefined;
  const strange = values.findIndex((value) => !known.includes(String(value)));
  if (strange === -1) return undefined;
  const says = `${field} is never this word.${perhaps(String(values[strange]), known)}`;
  return { code: 'unknown-word', at: [member, strange], says };
}

/** All words that a field can be, where the policy or the law says so. */
function wordsOf({ reasons, tiers, questions }: Policy, field: string): readonly string[] | undefined {
  if (field === 'lane') return lanes;
  if (field === 'reason') return reasons.map(({ code }) => code);
  if (field === 'customer.tier') return tiers.map(({ code }) => code);
  return questions.find(({ code }) => `answers.${code}` === field)?.answers.map(({ code }) => code);
}

function faultOfRange(
  field: string,
  kind: FieldKind,
  bounds: { readonly from?: number | string; readonly to?: number | string },
): Fault | undefined {
  if (kind === 'word' || kind === 'flag') {
    const says = `${field} is ${namesOf[kind]}: it is compared by a list (in, notIn), not by from and to.`;
    return { code: 'wrong-kind', at: ['from' in bounds ? 'from' : 'to'], says };
  }
  for (const member of ['from', 'to'] as const) {
    const bound = bounds[member];
    if (bound === undefined) continue;
    const says = faultOfBound(field, kind, bound);
    if (says !== undefined) return { code: 'wrong-kind', at: [member], says };
  }
  const { from, to } = bounds;
  if (from === undefined || to === undefined || from <= to) return undefined;
  return { code: 'empty-range', at: ['from'], says: `No ${field} is at least ${from} and at most ${to}.` };
}

function faultOfBound(field: string, kind: FieldKind, bound: number | string): string | undefined {
  if (kind === 'day') {
    if (typeof bound === 'number') return `${field} is a day, such as 2026-11-01.`;
    return isDay(bound) ? undefined : 'There is no such day.';
  }
  if (typeof bound === 'string') return `${field} is ${namesOf[kind]}, not a day.`;
  if (Number.isSafeInteger(bound)) return undefined;
  return kind === 'money' ? `${field} is in whole minor units.` : `${field} is a whole number.`;
}

function isDay(text: string): boolean {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

function perhaps(name: string, names: readonly string[]): string {
  const other = nearest(name, names);
  return other === undefined ? '' : ` Perhaps ${other} was meant.`;
}
