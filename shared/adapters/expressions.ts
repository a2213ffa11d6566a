import { TypeError as CelTypeError, Environment, ParseError } from '@marcbachmann/cel-js';
import { type Facts, type FieldKind, fields } from '#domain/rules/fields.ts';
import type { CheckExpression, CompileExpression, Holds } from '#domain/rules/match.ts';
import {
  ExpressionFault,
  found,
  linearMatches,
  memberOf,
  type Place,
  placeOf,
  readExpression,
} from './expression-reading.ts';

/** Bounds on what an expression may be, so that it is read in no time, whoever wrote it. */
const limits = {
  maxAstNodes: 300,
  maxDepth: 24,
  maxListElements: 200,
  maxMapEntries: 20,
  maxCallArguments: 8,
};

const typeOf: Readonly<Record<FieldKind, string>> = {
  word: 'string',
  flag: 'bool',
  number: 'int',
  money: 'int',
  day: 'string',
};

/**
 * Expressions of the Common Expression Language over the facts of a line: `order.total > 100000 && line.category in
 * ["shoes"]`. A dotted field is a member of its group; that of `return` is called `returned`, and a hyphen in a question's
 * code is an underscore, since the language has neither.
 */
export function celExpressions(questions: readonly string[]): {
  readonly check: CheckExpression;
  readonly compile: CompileExpression;
} {
  const schema = Object.fromEntries(questions.map((code) => [memberOf(code), 'string']));
  const known = environment().registerVariable({ name: 'answers', schema });
  return {
    check(expression) {
      try {
        const parsed = known.parse(expression);
        readExpression(parsed.ast);
        const { valid, type, error } = parsed.check();
        if (!valid) throw error;
        return type === 'bool' ? undefined : `gives ${type} where it must give yes or no`;
      } catch (error) {
        return told(error);
      }
    },
    compile: compileExpression,
  };
}

/**
 * Compiles the expressions of policies that are in force; each was checked when its policy was published. One that does not
 * stand the check today never holds.
 */
export const compileExpression: CompileExpression = (expression) => {
  anyAnswers ??= environment().registerVariable('answers', 'map<string, string>');
  try {
    const parsed = anyAnswers.parse(expression);
    const reads = readExpression(parsed.ast);
    const { type } = parsed.check();
    return type === 'bool' ? asked(parsed, reads) : never;
  } catch {
    return never;
  }
};

const never: Holds = () => false;

/** Which questions there are is checked when a policy is published: here any may be answered. */
let anyAnswers: Environment | undefined;

function asked(holds: (members: object) => unknown, reads: readonly string[]): Holds {
  const places = reads.map(placeOf);
  const answer: Holds = (facts) => {
    try {
      return holds(membersOf(places, facts)) === true;
    } catch {
      // it asks for something that is not known: like a condition, it then does not hold
      return false;
    }
  };
  return Object.assign(answer, { reads });
}

/** The facts that an expression asks for, as it sees them: integers are BigInts there. What all objects have is no member. */
function membersOf(places: readonly Place[], facts: Facts): object {
  const members: Record<string, unknown> = { __proto__: null };
  for (const { name, group, member } of places) {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    const value = typeof fact === 'number' ? BigInt(fact) : fact;
    if (group === undefined) {
      if (value !== undefined) members[member] = value;
      continue;
    }
    members[group] ??= { __proto__: null };
    if (value !== undefined) (members[group] as Record<string, unknown>)[member] = value;
  }
  return members;
}

/** The facts as variables of the language, all but the answers. */
function environment(): Environment {
  const made = new Environment({ unlistedVariablesAreDyn: false, limits });
  const groups = new Map<string, Record<string, string>>();
  for (const [name, { kind }] of Object.entries(fields)) {
    const { group, member } = placeOf(name);
    if (group === undefined) made.registerVariable(name, typeOf[kind]);
    else groups.set(group, { ...groups.get(group), [member]: typeOf[kind] });
  }
  for (const [name, schema] of groups) made.registerVariable({ name, schema });
  return made.registerFunction(`string.${linearMatches}(string): bool`, found, { async: false });
}

function told(error: unknown): string {
  if (error instanceof ExpressionFault) return placed(error.message, error.at);
  if (error instanceof ParseError && error.summary === 'Reserved identifier: return')
    return placed('the whole return is called returned here', error.range?.start);
  if (error instanceof ParseError || error instanceof CelTypeError)
    return placed(error.summary, error.range?.start);
  return 'is no expression';
}

const placed = (message: string, at: number | undefined) =>
  at === undefined ? message : `${message} (character ${at + 1})`;
