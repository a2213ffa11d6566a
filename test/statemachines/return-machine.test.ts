import { readFileSync } from 'node:fs';
import aslValidator from 'asl-validator';
import { expect, test } from 'vitest';
import { catalogue, placeholderOf } from '#infra/catalogue.ts';

interface Catcher {
  ErrorEquals: string[];
  Next: string;
}

interface State {
  Type: string;
  Comment?: string;
  Resource?: string;
  Arguments?: { FunctionName: string; Payload: Record<string, unknown> };
  TimeoutSeconds?: unknown;
  Retry?: { ErrorEquals: string[]; MaxAttempts: number }[];
  Catch?: Catcher[];
  Next?: string;
  End?: boolean;
}

const text = readFileSync('statemachines/return.asl.json', 'utf8');
const machine: { StartAt: string; States: Record<string, State> } = JSON.parse(text);
const states = Object.entries(machine.States);
const tasks = states.filter(([, state]) => state.Type === 'Task');

test('the machine is valid Amazon States Language', () => {
  expect(aslValidator(JSON.parse(text))).toMatchObject({
    isValid: true,
  });
});

test('every state says why it is there', () => {
  for (const [name, state] of states) expect(state.Comment, name).toMatch(/^[A-Z].{15,}\.$/);
});

test('every wait has a limit from data and a named exit when it passes', () => {
  const waits = tasks.filter(([, state]) => state.Resource?.endsWith('.waitForTaskToken'));
  expect(waits.map(([name]) => name)).toEqual([
    ...['AwaitReview', 'AwaitScan', 'AwaitInspection'],
    ...['AwaitPayment', 'AwaitKeptGoodsPayment'],
  ]);
  for (const [name, state] of waits) {
    expect(state.TimeoutSeconds, name).toMatch(/^\{% .*\$\w+Seconds\b.* %\}$/);
    expect(
      state.Catch?.some(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout')),
      name,
    ).toBe(true);
  }
});

test('passing trouble is retried alike everywhere, and a bounded number of times', () => {
  const transient = tasks[0]?.[1].Retry?.at(-1);
  expect(transient?.ErrorEquals).toContain('Lambda.ServiceException');
  for (const [name, state] of tasks) {
    expect(state.Retry?.at(-1), name).toEqual(transient);
    for (const retrier of state.Retry ?? []) expect(retrier.MaxAttempts, name).toBeLessThan(100);
  }
});

test('no state catches everything: an unknown error is never taken for an ending', () => {
  const caught = tasks.flatMap(([, state]) => state.Catch ?? []).flatMap(({ ErrorEquals }) => ErrorEquals);
  expect(caught).not.toContain('States.ALL');
  expect(caught).not.toContain('States.TaskFailed');
});

test('an ordinary return enters nine states', () => {
  const way: string[] = [];
  for (
    let name: string | undefined = machine.StartAt;
    name !== undefined;
    name = machine.States[name]?.Next
  ) {
    way.push(name);
  }
  expect(way).toEqual([
    'ValidatePolicy',
    'BookCarrier',
    'AwaitScan',
    'AwaitInspection',
    'Classify',
    'Credit',
    'WriteCreditNote',
    'Notify',
    'Credited',
  ]);
});

test('every ending is a success that can be reached', () => {
  const reached = new Set<string>();
  const walk = (name: string) => {
    if (reached.has(name)) return;
    reached.add(name);
    const state = machine.States[name];
    for (const next of [state?.Next, ...(state?.Catch ?? []).map((catcher) => catcher.Next)]) {
      if (next !== undefined) walk(next);
    }
  };
  walk(machine.StartAt);
  expect([...reached].sort()).toEqual(states.map(([name]) => name).sort());
  const ends = states
    .filter(([, state]) => state.Next === undefined)
    .map(([name, state]) => [name, state.Type]);
  expect(Object.fromEntries(ends)).toEqual({
    Credited: 'Succeed',
    Returnless: 'Succeed',
    Expired: 'Succeed',
    CarrierUnavailable: 'Succeed',
    CreditNeedsAHand: 'Succeed',
    Rejected: 'Succeed',
    ReturnCancelled: 'Succeed',
  });
});

test('the steps of the catalogue are the placeholders of the machine', () => {
  const placeholders = new Set([...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name));
  const steps = catalogue
    .filter(({ trigger }) => trigger.is === 'step')
    .map(({ name }) => placeholderOf(name));
  expect([...placeholders].sort()).toEqual(steps.sort());
});
