import { UnsupportedByLocal } from '../unsupported.ts';
import { flattenEvent, joinMemberships, type Membership, type Scalar } from './flatten-event.ts';
import { InvalidEventPattern } from './invalid-pattern.ts';
import { type ValueTest, valueTest } from './value-tests.ts';

/** Dotted path → alternatives. All fields of a branch must hold; a pattern without `$or` has one branch. */
type Branch = Map<string, ValueTest[]>;

/** So many branches of `$or` is what EventBridge takes; more is refused there. */
const branchLimit = 1000;
/** Field names that turn an `$or` into something versions of the service read differently. */
const reservedInOr =
  /^(exactly|equals-ignore-case|prefix|suffix|anything-but|exists|wildcard|numeric|cidr|regex|not-.*|date-.*|in-date-range|ip-address-.*|[<>]=?|=)$/;

/**
 * Compiles an EventBridge event pattern into a test on events, by the rules of AWS's own matcher.
 * Throws InvalidEventPattern where EventBridge says so, UnsupportedByLocal where its answer is not certain.
 */
export function compilePattern(pattern: unknown): (event: unknown) => boolean {
  if (!isObject(pattern)) throw new InvalidEventPattern('Filter is not an object');
  const branches = readObject(pattern, '', [new Map()], false).map((branch) =>
    [...branch].sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return (event) => {
    if (!isObject(event)) return false;
    const fields = flattenEvent(event);
    return branches.some((branch) => holds(branch, 0, fields, new Map()));
  };
}

function readObject(pattern: object, path: string, branches: Branch[], insideOr: boolean): Branch[] {
  const entries: [string, unknown][] = Object.entries(pattern);
  if (entries.length === 0) throw new InvalidEventPattern('Empty objects are not allowed');
  let result = branches;
  for (const [key, value] of entries) {
    const inner = path === '' ? key : `${path}.${key}`;
    if (key === '$or') {
      result = readOr(value, path, result);
    } else if (insideOr && reservedInOr.test(key)) {
      throw new UnsupportedByLocal(`the field name ${key} inside $or`);
    } else if (Array.isArray(value)) {
      result = withField(result, inner, value);
    } else if (isObject(value)) {
      result = readObject(value, inner, result, insideOr);
    } else {
      throw new InvalidEventPattern(`"${key}" must be an object or an array`);
    }
  }
  return result;
}

function readOr(alternatives: unknown, path: string, branches: Branch[]): Branch[] {
  if (!Array.isArray(alternatives) || alternatives.length < 2 || !alternatives.every(isObject)) {
    throw new UnsupportedByLocal('$or that is not a list of two or more objects');
  }
  const result = alternatives.flatMap((alternative) => readObject(alternative, path, branches, true));
  if (result.length > branchLimit) throw new UnsupportedByLocal(`more than ${branchLimit} branches of $or`);
  return result;
}

function withField(branches: Branch[], path: string, wanted: unknown[]): Branch[] {
  if (wanted.length === 0) throw new InvalidEventPattern('Empty arrays are not allowed');
  const tests = wanted.map(valueTest);
  return branches.map((branch) => {
    if (branch.has(path)) throw new UnsupportedByLocal(`the field ${path} twice in one event pattern`);
    return new Map(branch).set(path, tests);
  });
}

/** Fields are tried in the order of their names, so that what lies in one array stays in one element of it. */
function holds(
  branch: [string, ValueTest[]][],
  at: number,
  fields: Map<string, Scalar[]>,
  soFar: Membership,
): boolean {
  const field = branch[at];
  if (field === undefined) return true;
  const [path, tests] = field;
  let isThere = false;
  for (const scalar of fields.get(path) ?? []) {
    const membership = joinMemberships(soFar, scalar.membership);
    if (membership === undefined) continue;
    isThere = true;
    const matches = tests.some((test) => !test.absent && test.holds(scalar));
    if (matches && holds(branch, at + 1, fields, membership)) return true;
  }
  return !isThere && tests.some((test) => test.absent) && holds(branch, at + 1, fields, soFar);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
