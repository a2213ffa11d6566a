/**
 * Compares local with recordings of the real service (`npm run cases`). A recording is either answered as
 * recorded or refused by name when its definition is loaded; anything else is a difference and ends with exit code 1.
 */
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type Kernel, Work } from '../kernel.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { parseJson } from './json.ts';
import { StepFunctions } from './step-functions.ts';

const recording = z.object({
  name: z.string(),
  def: z.json(),
  input: z.json(),
  type: z.string(),
  output: z.json().optional(),
  trace: z.array(z.string()),
  error: z.string().nullish(),
  cause: z.string().nullish(),
});

type Recording = z.infer<typeof recording>;

interface Verdict {
  name: string;
  kind: 'as recorded' | 'refused by name' | 'different';
  why: string;
}

/** Replays one recording on a machine of its own, moving time on past its waits. */
export async function replay(given: Recording): Promise<Verdict> {
  const { name } = given;
  const world = freshWorld();
  const arn = 'arn:aws:states:eu-north-1:111122223333:stateMachine:Recorded';
  try {
    const definition = JSON.stringify(given.def);
    world.service.register({
      arn,
      name: 'Recorded',
      definition,
      type: 'STANDARD',
      roleArn: 'arn:aws:iam::111122223333:role/r',
    });
  } catch (error) {
    if (error instanceof UnsupportedByLocal) return { name, kind: 'refused by name', why: error.message };
    throw error;
  }
  const { executionArn } = world.service.startExecution({
    stateMachineArn: arn,
    input: JSON.stringify(given.input),
  });
  await world.runOut();
  const why = differences(given, world.service, executionArn);
  return { name, kind: why === '' ? 'as recorded' : 'different', why };
}

function freshWorld() {
  const time = { now: Date.parse('2026-11-02T08:00:00.000Z') };
  const work = new Work();
  const missing = { errorType: 'Lambda.ResourceNotFoundException', errorMessage: 'Function not found' };
  const kernel: Kernel = {
    clock: { now: () => time.now },
    work,
    store: new DatabaseSync(':memory:'),
    lambda: { invoke: async () => ({ ok: false, error: missing }) },
    account: '111122223333',
    region: 'eu-north-1',
    directory: '',
    rearm: () => {},
  };
  const service = new StepFunctions(kernel);
  const runOut = async () => {
    await work.idle();
    for (let due = service.nextDue(); due !== undefined; due = service.nextDue()) {
      time.now = Math.max(time.now, due);
      service.fireDue(time.now);
      await work.idle();
    }
  };
  return { service, runOut };
}

function differences(given: Recording, service: StepFunctions, executionArn: string): string {
  const events = service.getExecutionHistory(executionArn);
  const { output, error, cause } = service.describeExecution(executionArn);
  const trace = events.map(({ type }) => type);
  const pairs: [string, unknown, unknown][] = [
    ['end', given.type, trace.at(-1)],
    ['output', comparable(given.output), output === undefined ? undefined : parseJson(output)],
    ['error', given.error ?? undefined, error],
    ['cause', given.cause ?? undefined, cause],
    ['trace', given.trace, trace],
  ];
  return pairs
    .filter(([, recorded, local]) => !isDeepStrictEqual(recorded, local))
    .map(
      ([what, recorded, local]) =>
        `${what}: recorded ${JSON.stringify(recorded)}, local ${JSON.stringify(local)}`,
    )
    .join('; ');
}

// recordings keep an object as itself, any other output as its JSON text, and none as nothing or null
function comparable(output: Recording['output']): unknown {
  if (typeof output !== 'string') return output ?? undefined;
  try {
    return parseJson(output);
  } catch {
    return output;
  }
}

/** Replays recorded executions. A refusal by name counts as honest, a different end as wrong. */
export async function replayExecutions(text: string): Promise<{ summary: string; different: number }> {
  const verdicts: Verdict[] = [];
  for (const given of z.array(recording).parse(parseJson(text))) verdicts.push(await replay(given));
  const count = (kind: Verdict['kind']) => verdicts.filter((verdict) => verdict.kind === kind).length;
  const different = verdicts.filter(({ kind }) => kind === 'different');
  const notes = different.map(({ name, why }) => `different: ${name}: ${why}`);
  const counts = `${count('as recorded')} as recorded, ${count('refused by name')} refused by name, ${different.length} different`;
  return { summary: [...notes, counts].join('\n'), different: different.length };
}
