import type { ExpressionScope } from './expression-checks.ts';
import { functionNames } from './expression-functions.ts';
import { FieldReader } from './field-reader.ts';
import { isJsonObject, type Json } from './json.ts';
import type { Effects, Template } from './machine.ts';
import { compileTemplate } from './template.ts';

export interface StateContext {
  name: string;
  /** how refusals call the state: `Task state "BookCarrier"` */
  where: string;
  reader: FieldReader;
}

const variableName = /^[\p{ID_Start}_][\p{ID_Continue}]{0,79}$/u;

/** Compiles one field of a state, or gives undefined when it is absent. `prefix` leads the service's location. */
export function compile(
  context: StateContext,
  reader: FieldReader,
  field: string,
  scope: Partial<ExpressionScope> = {},
  prefix = '',
): Template | undefined {
  const value = reader.take(field);
  if (value === undefined) return undefined;
  return compileTemplate(value, {
    where: context.where,
    location: `${prefix}${field}`,
    scope: { result: false, errorOutput: false, ...scope },
  });
}

/** `Assign` and `Output`: both are evaluated against the variables as they were when the state began. */
export function parseEffects(
  context: StateContext,
  scope: Partial<ExpressionScope> = {},
  prefix = '',
): Effects {
  const { reader } = context;
  const assign = reader.take('Assign');
  if (assign !== undefined) checkVariables(reader, assign);
  const holder = new FieldReader(assign === undefined ? {} : { Assign: assign }, context.where);
  return {
    assign: compile(context, holder, 'Assign', scope, prefix),
    output: compile(context, reader, 'Output', scope, prefix),
  };
}

function checkVariables(reader: FieldReader, assign: Json): void {
  if (!isJsonObject(assign)) reader.refuse('Assign that is no object');
  for (const name of Object.keys(assign)) {
    if (name === 'states' || !variableName.test(name)) reader.refuse(`the variable name ${name} in Assign`);
    if (functionNames.has(name)) reader.refuse(`the variable ${name}, which hides a function,`);
  }
}

/** The state that follows, or undefined for `End: true`; exactly one of the two must be there. */
export function parseNext({ reader }: StateContext): string | undefined {
  const next = reader.text('Next');
  const end = reader.take('End');
  if (end !== undefined && end !== true) reader.refuse('End that is not true');
  if ((next === undefined) === (end === undefined)) reader.refuse('Next and End: exactly one is needed');
  return next;
}
