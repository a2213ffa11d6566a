import { UnsupportedByLocal } from '../unsupported.ts';
import type { Scalar } from './flatten-event.ts';
import { InvalidEventPattern } from './invalid-pattern.ts';
import { cidrRange, exactIp, type IpRange, inIpRange, ipToHex } from './ip-range.ts';
import { numericTest } from './numeric-test.ts';
import { ignoreCaseTest, wildcardTest } from './text-tests.ts';

type TextTest = (text: string) => boolean;

/** One alternative of a field: it holds for a scalar of the event, or for the field not being there. */
export type ValueTest = { absent: true } | { absent: false; holds: (scalar: Scalar) => boolean };

/** Reads one element of a pattern's list. Throws InvalidEventPattern or UnsupportedByLocal. */
export function valueTest(wanted: unknown): ValueTest {
  if (typeof wanted === 'number') return present(({ number }) => number === checkedNumber(wanted));
  if (typeof wanted === 'string') return exactText(wanted);
  if (wanted === null || typeof wanted === 'boolean') return present(({ text }) => text === String(wanted));
  if (typeof wanted !== 'object' || Array.isArray(wanted)) {
    throw new InvalidEventPattern('Match value must be String, number, true, false, or null');
  }
  const [operator, operand] = onlyEntry(wanted, 'Match expression');
  return operation(operator, operand);
}

function operation(operator: string, operand: unknown): ValueTest {
  switch (operator) {
    case 'prefix':
    case 'suffix':
    case 'equals-ignore-case':
    case 'wildcard':
      return onText(textTest(operator, operand));
    case 'anything-but':
      return present(anythingBut(operand));
    case 'numeric':
      return present(numericTest(operand));
    case 'exists':
      if (typeof operand !== 'boolean') {
        throw new InvalidEventPattern('exists match pattern must be either true or false.');
      }
      return operand ? present(() => true) : { absent: true };
    case 'cidr':
      if (typeof operand !== 'string') throw new InvalidEventPattern('cidr match pattern must be a string');
      return ipTest(cidrRange(operand));
    case 'exactly':
      throw new UnsupportedByLocal('the operator exactly in an event pattern');
    default:
      throw new InvalidEventPattern(`Unrecognized match type ${operator}`);
  }
}

function textTest(operator: string, operand: unknown): TextTest {
  if ((operator === 'prefix' || operator === 'suffix') && isObject(operand)) {
    const [inner, text] = onlyEntry(operand, `${operator} match pattern`);
    if (inner !== 'equals-ignore-case')
      throw new InvalidEventPattern(`Unsupported ${operator} pattern: ${inner}`);
    return ignoreCaseTest(string(text, inner), operator);
  }
  const wanted = string(operand, operator);
  switch (operator) {
    case 'prefix':
      return (text) => text.startsWith(`"${wanted}`);
    case 'suffix':
      return (text) => text.endsWith(`${wanted}"`);
    case 'wildcard':
      return wildcardTest(wanted);
    default:
      return ignoreCaseTest(wanted, 'whole');
  }
}

function anythingBut(operand: unknown): (scalar: Scalar) => boolean {
  if (isObject(operand)) {
    const [operator, refused] = onlyEntry(operand, 'Anything-But expression');
    if (!['prefix', 'suffix', 'equals-ignore-case', 'wildcard'].includes(operator)) {
      throw new InvalidEventPattern(`Unsupported anything-but pattern: ${operator}`);
    }
    const listed: unknown[] = Array.isArray(refused) ? refused : [refused];
    if (listed.length === 0) throw new UnsupportedByLocal(`anything-but with an empty list of ${operator}`);
    const tests = listed.map((entry) => {
      const text = string(entry, `anything-but ${operator}`);
      if (text === '' && operator.endsWith('fix')) {
        throw new InvalidEventPattern('Null prefix/suffix not allowed');
      }
      return textTest(operator, text);
    });
    return ({ text }) => !tests.some((test) => test(text));
  }
  const listed: unknown[] = Array.isArray(operand) ? operand : [operand];
  if (listed.length > 0 && listed.every((entry) => typeof entry === 'number')) {
    const numbers = listed.map(checkedNumber);
    return ({ number }) => number === undefined || !numbers.includes(number);
  }
  if (listed.length > 0 && listed.every((entry) => typeof entry === 'string')) {
    const texts = listed.map((entry) => `"${entry}"`);
    return ({ text }) => !texts.includes(text);
  }
  throw new InvalidEventPattern('Inside anything-but, either all values are number or string');
}

function exactText(wanted: string): ValueTest {
  const address = exactIp(wanted);
  return address === undefined ? onText((text) => text === `"${wanted}"`) : ipTest(address);
}

function ipTest(range: IpRange): ValueTest {
  return present(({ text }) => {
    const address = ipToHex(text.replace(/^"(.*)"$/s, '$1'));
    return (address !== undefined && inIpRange(address, range)) || inIpRange(text, range);
  });
}

/** A number that Java and JavaScript may read apart is refused rather than matched wrongly. */
function checkedNumber(wanted: number): number {
  if (Math.abs(wanted) > Number.MAX_SAFE_INTEGER) {
    throw new UnsupportedByLocal(`a number of more than 15 digits in an event pattern (${wanted})`);
  }
  return wanted;
}

function onText(test: TextTest): ValueTest {
  return present(({ text }) => test(text));
}

function present(holds: (scalar: Scalar) => boolean): ValueTest {
  return { absent: false, holds };
}

function string(value: unknown, operator: string): string {
  if (typeof value !== 'string') throw new InvalidEventPattern(`${operator} match pattern must be a string`);
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function onlyEntry(value: object, what: string): [string, unknown] {
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined) throw new InvalidEventPattern(`${what} name not found`);
  if (more.length > 0) throw new InvalidEventPattern('Only one key allowed in match expression');
  return entry;
}
