import { FieldReader } from './field-reader.ts';
import { isJsonObject, type Json } from './json.ts';
import { type Catcher, longestSeconds, type Retrier, type TaskState, type Template } from './machine.ts';
import { compile, parseEffects, parseNext, type StateContext } from './parse-fields.ts';

const lambdaInvoke = /^arn:aws[a-z-]*:states:::lambda:invoke(\.waitForTaskToken)?$/;
// the Lambda fields that local passes on; the result of any other could not be the service's
const argumentFields = new Set(['FunctionName', 'Payload']);

/** Reads a Task state that invokes a Lambda function, with or without a task token. */
export function parseTask(context: StateContext): TaskState {
  const { reader, name } = context;
  const resource = reader.requiredText('Resource');
  const match = lambdaInvoke.exec(resource) ?? reader.refuse(`Resource ${resource}`);
  const waitsForToken = match[1] !== undefined;
  const timeoutSeconds = seconds(context, 'TimeoutSeconds');
  const heartbeatSeconds = seconds(context, 'HeartbeatSeconds');
  if (heartbeatSeconds !== undefined && !waitsForToken)
    reader.refuse('HeartbeatSeconds without a task token');
  if (literal(heartbeatSeconds) >= literal(timeoutSeconds))
    reader.refuse('HeartbeatSeconds not below TimeoutSeconds');
  return {
    type: 'Task',
    name,
    waitsForToken,
    arguments: invokeArguments(context),
    timeoutSeconds,
    heartbeatSeconds,
    retry: allLast(
      reader,
      reader.list('Retry').map((value, at) => parseRetrier(value, `Retry[${at}] of ${context.where}`)),
    ),
    catch: allLast(
      reader,
      reader.list('Catch').map((value, at) => parseCatcher(context, value, at)),
    ),
    ...parseEffects(context, { result: true }),
    next: parseNext(context),
  };
}

function invokeArguments(context: StateContext): Template {
  const { reader } = context;
  const value = reader.take('Arguments');
  if (!isJsonObject(value)) return reader.refuse('Arguments that is no object');
  for (const field of Object.keys(value)) if (!argumentFields.has(field)) reader.refuse(`Arguments.${field}`);
  if (!('FunctionName' in value)) reader.refuse('missing Arguments.FunctionName');
  const holder = new FieldReader({ Arguments: value }, context.where);
  return compile(context, holder, 'Arguments') ?? reader.refuse('missing Arguments');
}

function seconds(context: StateContext, field: string): Template | undefined {
  const template = compile(context, context.reader, field);
  if (template?.kind === 'expression' || template === undefined) return template;
  const value = template.kind === 'literal' ? template.value : undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > longestSeconds) {
    return context.reader.refuse(`${field} ${JSON.stringify(value)}`);
  }
  return template;
}

// NaN makes the comparison false whenever one of the two is absent or known only when it runs
function literal(template: Template | undefined): number {
  return template?.kind === 'literal' && typeof template.value === 'number' ? template.value : Number.NaN;
}

function parseRetrier(value: Json, where: string): Retrier {
  const reader = new FieldReader(value, where);
  reader.text('Comment');
  const jitter = reader.text('JitterStrategy') ?? 'NONE';
  if (jitter !== 'FULL' && jitter !== 'NONE') reader.refuse(`JitterStrategy ${jitter}`);
  const retrier: Retrier = {
    errorEquals: errorNames(reader),
    intervalSeconds: reader.number('IntervalSeconds', 1, longestSeconds, true) ?? 1,
    maxAttempts: reader.number('MaxAttempts', 0, longestSeconds, true) ?? 3,
    backoffRate: reader.number('BackoffRate', 1, Number.MAX_VALUE, false) ?? 2,
    maxDelaySeconds: reader.number('MaxDelaySeconds', 1, 31_622_399, true),
    jitter: jitter === 'FULL',
  };
  if (retrier.maxDelaySeconds !== undefined && retrier.maxDelaySeconds <= retrier.intervalSeconds) {
    reader.refuse('MaxDelaySeconds not above IntervalSeconds');
  }
  reader.end();
  return retrier;
}

function parseCatcher(context: StateContext, value: Json, at: number): Catcher {
  const where = `Catch[${at}] of ${context.where}`;
  const reader = new FieldReader(value, where);
  reader.text('Comment');
  const catcher = {
    errorEquals: errorNames(reader),
    next: reader.requiredText('Next'),
    ...parseEffects({ ...context, where, reader }, { errorOutput: true }, `Catch[${at}]/`),
  };
  reader.end();
  return catcher;
}

// the service takes States.ALL only in the last entry
function allLast<T extends { errorEquals: string[] }>(reader: FieldReader, entries: T[]): T[] {
  if (entries.slice(0, -1).some(({ errorEquals }) => errorEquals.includes('States.ALL'))) {
    reader.refuse('States.ALL before the last entry');
  }
  return entries;
}

function errorNames(reader: FieldReader): string[] {
  const names = reader.list('ErrorEquals').filter((name) => typeof name === 'string');
  if (names.length === 0) reader.refuse('ErrorEquals without names');
  if (names.includes('States.ALL') && names.length > 1) reader.refuse('States.ALL beside other names');
  return names;
}
