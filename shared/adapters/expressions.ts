import { Environment } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { type Facts, type FieldKind, fields } from '#domain/rules/fields.ts';
import type { CompileExpression } from '#domain/rules/match.ts';

/** Bounds on what an expression may be, so that it is read in no time, whoever wrote it. */
const limits = {
  maxAstNodes: 300,
  maxDepth: 24,
  maxListElements: 200,
  maxMapEntries: 20,
  maxCallArguments: 8,
};
const mostPatterns = 1000;

const typeOf: Readonly<Record<FieldKind, string>> = {
  word: 'string',
  flag: 'bool',
  number: 'int',
  money: 'int',
  day: 'string',
};

/** What is wrong with an expression, in words for whoever wrote it; undefined when nothing is. */
export type CheckExpression = (expression: string) => string | undefined;

/**
 * Expressions of the Common Expression Language over the facts of a line: `order.total > 100000 && line.category in
 * ["shoes"]`. A dotted field is a member of its group, a hyphen in a question's code an underscore.
 */
export function celExpressions(questions: readonly string[]): {
  readonly check: CheckExpression;
  readonly compile: CompileExpression;
} {
  const known = environment(questions);
  return {
    check(expression) {
      const { valid, type, error } = known.check(inLinearTime(expression));
      if (!valid) return (error?.message ?? 'does not fit').split('\n')[0];
      return type === 'bool' ? undefined : `gives ${type} where it must give yes or no`;
    },
    compile(expression) {
      const asked = known.parse(inLinearTime(expression));
      return (facts) => {
        try {
          return asked(membersOf(facts)) === true;
        } catch {
          // it asks for something that is not known: like a condition, it then does not hold
          return false;
        }
      };
    },
  };
}

/** Compiles the expressions of policies that are in force; each was checked when its policy was published. */
export const compileExpression: CompileExpression = (expression) => {
  const questions = [...expression.matchAll(/\banswers\.([A-Za-z_][A-Za-z0-9_]*)/g)].map(
    ([, code]) => code ?? '',
  );
  return celExpressions(questions).compile(expression);
};

function environment(questions: readonly string[]): Environment {
  const made = new Environment({ unlistedVariablesAreDyn: false, limits });
  const groups = new Map<string, Record<string, string>>();
  for (const [name, { kind }] of Object.entries(fields)) {
    const [group = '', member] = name.split('.');
    if (member === undefined) made.registerVariable(name, typeOf[kind]);
    else groups.set(group, { ...groups.get(group), [member]: typeOf[kind] });
  }
  if (questions.length > 0) {
    groups.set('answers', Object.fromEntries(questions.map((code) => [memberOf(code), 'string'])));
  }
  for (const [name, schema] of groups) made.registerVariable({ name, schema });
  made.registerFunction(`string.${linear}(string): bool`, found);
  return made;
}

/** As long as `matches`, so that places in messages stay where they were. */
const linear = 'reMatch';
const textOrMatches =
  /r?("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\.(\s*)matches(?=\s*\()/g;

/** The host's regular expressions backtrack: one written with malice would hold the function for minutes. */
function inLinearTime(expression: string): string {
  return expression.replace(textOrMatches, (whole, text?: string, blanks = '') =>
    text === undefined ? `.${blanks}${linear}` : whole,
  );
}

const patterns = new Map<string, RE2JS>();

function found(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (compiled === undefined) {
    compiled = RE2JS.compile(pattern);
    if (patterns.size < mostPatterns) patterns.set(pattern, compiled);
  }
  return compiled.matcher(text).find();
}

const seen = new WeakMap<Facts, Record<string, unknown>>();

/** Facts as an expression sees them, made once for all that look at them: integers are BigInts there. */
function membersOf(facts: Facts): Record<string, unknown> {
  const made = seen.get(facts);
  if (made !== undefined) return made;
  const members: Record<string, unknown> = {};
  const groups: Record<string, Record<string, unknown>> = {};
  for (const name of Object.keys(fields)) {
    const [group = '', member] = name.split('.');
    if (member !== undefined) groups[group] ??= {};
  }
  groups.answers = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const written = typeof value === 'number' ? BigInt(value) : value;
    const dot = name.indexOf('.');
    if (dot === -1) members[name] = written;
    else {
      const group = groups[name.slice(0, dot)];
      if (group !== undefined) group[memberOf(name.slice(dot + 1))] = written;
    }
  }
  const whole = { ...members, ...groups };
  seen.set(facts, whole);
  return whole;
}

/** A question's code as a member: names have no hyphens there. */
const memberOf = (code: string) => code.replaceAll('-', '_');
