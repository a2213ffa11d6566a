import { UnsupportedByLocal } from '../unsupported.ts';
import type { Scalar } from './flatten-event.ts';
import { InvalidEventPattern } from './invalid-pattern.ts';

/** The range that the AWS documentation promises for `numeric`; beyond it versions of the service differ. */
const documentedRange = 5e9;

/** Reads `["=", n]`, `[">", n]`, `[">", n, "<=", m]` …: one comparison, or a lower and an upper bound in that order. */
export function numericTest(operand: unknown): (scalar: Scalar) => boolean {
  if (!Array.isArray(operand)) throw new InvalidEventPattern('Value of numeric must be an array.');
  const parts: unknown[] = operand;
  const lower = comparison(parts[0], parts[1], ['=', '<', '<=', '>', '>=']);
  if (parts.length === 2) return test(lower.holds);
  if (!lower.operator.startsWith('>')) {
    throw new InvalidEventPattern('Too many elements in numeric expression');
  }
  const upper = comparison(parts[2], parts[3], ['<', '<=']);
  if (parts.length > 4) throw new InvalidEventPattern('Too many terms in numeric range expression');
  if (lower.bound >= upper.bound) throw new InvalidEventPattern('Bottom must be less than top');
  return test((number) => lower.holds(number) && upper.holds(number));
}

function comparison(operator: unknown, bound: unknown, allowed: string[]) {
  if (typeof operator !== 'string' || !allowed.includes(operator)) {
    throw new InvalidEventPattern(`Unrecognized numeric range operator: ${JSON.stringify(operator)}`);
  }
  if (typeof bound !== 'number') throw new InvalidEventPattern(`Value of ${operator} must be numeric`);
  if (Math.abs(bound) > documentedRange) {
    throw new UnsupportedByLocal(`numeric beyond ±5e9 in an event pattern (${bound})`);
  }
  return { operator, bound, holds: (number: number) => compare(number, operator, bound) };
}

function compare(number: number, operator: string, bound: number): boolean {
  switch (operator) {
    case '=':
      return number === bound;
    case '<':
      return number < bound;
    case '<=':
      return number <= bound;
    case '>':
      return number > bound;
    default:
      return number >= bound;
  }
}

function test(holds: (number: number) => boolean): (scalar: Scalar) => boolean {
  return ({ number }) => number !== undefined && holds(number);
}
