import { UnsupportedByLocal } from '../unsupported.ts';
import { FieldReader } from './field-reader.ts';
import { isJsonObject, type Json } from './json.ts';
import {
  type ChoiceRule,
  type ChoiceState,
  type FailState,
  longestSeconds,
  type State,
  type Template,
  type WaitState,
} from './machine.ts';
import { compile, parseEffects, parseNext, type StateContext } from './parse-fields.ts';
import { parseTask } from './parse-task.ts';

const longestNameCharacters = 80;

/** Reads one state; `queryLanguage` is the machine's, which a state may change for itself. */
export function parseState(name: string, value: Json, queryLanguage: string): State {
  const type = isJsonObject(value) && typeof value.Type === 'string' ? value.Type : 'untyped';
  const where = `${type} state "${name}"`;
  const reader = new FieldReader(value, where);
  if (name.length > longestNameCharacters) reader.refuse('a name of more than 80 characters');
  reader.take('Type');
  reader.text('Comment');
  const language = reader.text('QueryLanguage') ?? queryLanguage;
  const parse = parsers.get(type);
  if (parse === undefined) throw new UnsupportedByLocal(where);
  if (language !== 'JSONata') reader.refuse(`query language ${language}`);
  const state = parse({ name, where, reader });
  reader.end();
  return state;
}

const parsers = new Map<string, (context: StateContext) => State>([
  ['Task', parseTask],
  ['Choice', parseChoice],
  ['Wait', parseWait],
  ['Fail', parseFail],
  [
    'Pass',
    (context) => ({ type: 'Pass', name: context.name, ...parseEffects(context), next: parseNext(context) }),
  ],
  [
    'Succeed',
    (context) => ({
      type: 'Succeed',
      name: context.name,
      output: compile(context, context.reader, 'Output'),
    }),
  ],
]);

function parseChoice(context: StateContext): ChoiceState {
  const { reader, name } = context;
  const rules = reader.list('Choices');
  if (rules.length === 0) reader.refuse('missing Choices');
  const choices = rules.map((rule, at) => parseRule(context, rule, at));
  return { type: 'Choice', name, choices, default: reader.text('Default'), ...parseEffects(context) };
}

function parseRule(context: StateContext, value: Json, at: number): ChoiceRule {
  const where = `Choices[${at}] of ${context.where}`;
  const reader = new FieldReader(value, where);
  reader.text('Comment');
  const condition = reader.take('Condition');
  const isExpression =
    typeof condition === 'string' && condition.startsWith('{%') && condition.endsWith('%}');
  if (condition === undefined || !(typeof condition === 'boolean' || isExpression)) {
    return reader.refuse('a Condition that is neither a boolean nor JSONata');
  }
  const rule = {
    condition: compiledCondition({ ...context, where }, condition, at),
    next: reader.requiredText('Next'),
    ...parseEffects({ ...context, where, reader }, {}, `Choices[${at}]/`),
  };
  reader.end();
  return rule;
}

function compiledCondition(context: StateContext, condition: Json, at: number): Template {
  const holder = new FieldReader({ Condition: condition }, context.where);
  return (
    compile(context, holder, 'Condition', {}, `Choices[${at}]/`) ?? context.reader.refuse('missing Condition')
  );
}

function parseWait(context: StateContext): WaitState {
  const { reader, name } = context;
  const seconds = compile(context, reader, 'Seconds') ?? reader.refuse('no Seconds');
  if (seconds.kind === 'literal' && !isWait(seconds.value)) reader.refuse('Seconds that is no whole number');
  return { type: 'Wait', name, seconds, ...parseEffects(context), next: parseNext(context) };
}

function isWait(value: Json): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= longestSeconds;
}

function parseFail(context: StateContext): FailState {
  const { reader, name } = context;
  const [error, cause] = ['Error', 'Cause'].map((field) => {
    const template = compile(context, reader, field);
    if (template !== undefined && template.kind === 'literal' && typeof template.value !== 'string') {
      reader.refuse(`${field} that is no string`);
    }
    return template;
  });
  return { type: 'Fail', name, error, cause };
}
