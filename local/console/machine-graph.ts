import * as z from 'zod';
import type { Step } from './steps.ts';

/** A state as it is drawn. */
export interface StateNode {
  name: string;
  /** Task, Succeed, Fail, Choice, Wait, Pass; a task that waits for a token is `Token` */
  kind: string;
}

/** A way between two states; `errors` are the names that a catcher takes it for, none for an ordinary way. */
export interface Way {
  from: string;
  to: string;
  errors: string[];
}

export interface MachineGraph {
  startAt: string;
  states: StateNode[];
  ways: Way[];
}

const branch = z.object({ Next: z.string() });
const state = z.object({
  Type: z.string(),
  Resource: z.string().optional(),
  Next: z.string().optional(),
  Default: z.string().optional(),
  Choices: z.array(branch).default([]),
  Catch: z.array(branch.extend({ ErrorEquals: z.array(z.string()) })).default([]),
});
const machine = z.object({ StartAt: z.string(), States: z.record(z.string(), state) });

/** Reads the states of a definition (ASL text) and the ways between them; catchers with one aim are one way. */
export function graphOf(definition: string): MachineGraph {
  const { StartAt, States } = machine.parse(JSON.parse(definition));
  const ways = new Map<string, Way>();
  const add = (from: string, to: string | undefined, errors: string[]) => {
    if (to === undefined) return;
    const key = JSON.stringify([from, to, errors.length > 0]);
    const known = ways.get(key);
    if (known === undefined) ways.set(key, { from, to, errors });
    else known.errors = [...new Set([...known.errors, ...errors])];
  };
  for (const [name, { Next, Default, Choices, Catch }] of Object.entries(States)) {
    add(name, Next, []);
    for (const choice of Choices) add(name, choice.Next, []);
    add(name, Default, []);
    for (const { ErrorEquals, Next: aim } of Catch) add(name, aim, ErrorEquals);
  }
  const states = Object.entries(States).map(([name, { Type, Resource }]) => ({
    name,
    kind: Resource?.endsWith('.waitForTaskToken') === true ? 'Token' : Type,
  }));
  return { startAt: StartAt, states, ways: [...ways.values()] };
}

/** Which of the ways an execution went, by its steps. */
export function waysTaken({ ways }: MachineGraph, steps: Step[]): Set<Way> {
  const taken = new Set<Way>();
  for (const [at, { state: from, caught }] of steps.entries()) {
    const to = steps[at + 1]?.state;
    const between = ways.filter((way) => way.from === from && way.to === to);
    const way = between.find(({ errors }) => errors.length > 0 === (caught !== undefined)) ?? between[0];
    if (way !== undefined) taken.add(way);
  }
  return taken;
}
