import { bindingsOf } from './bindings.ts';
import type { Draft } from './draft.ts';
import { wrongType } from './expression.ts';
import { queryFailure, StateFailure } from './failures.ts';
import type { Json } from './json.ts';
import {
  type ChoiceRule,
  type ChoiceState,
  type FailState,
  longestSeconds,
  type Machine,
  type State,
  type Template,
  type WaitState,
} from './machine.ts';
import { completeTask, handleTaskFailure, scheduleTask, type TaskServices } from './run-task.ts';
import { evaluateTemplate } from './template.ts';
import { enterState, evaluateEffects, explainFailure, leaveState } from './transitions.ts';

/**
 * Takes an execution one step on from a runnable phase. It changes only the draft, so a step that was never saved
 * is simply taken again.
 */
export async function runState(draft: Draft, machine: Machine, services: TaskServices): Promise<void> {
  const state = machine.states.get(draft.position.state);
  if (state === undefined) throw new Error(`the definition has no state ${draft.position.state}`);
  try {
    await step(draft, state, services);
  } catch (failure) {
    if (!(failure instanceof StateFailure)) throw failure;
    const cause = explainFailure(draft, failure);
    // only an expression's failure can be retried or caught: the others of this kind end the execution
    if (state.type === 'Task' && failure.error === 'States.QueryEvaluationError') {
      await handleTaskFailure(draft, state, { ok: false, names: [failure.error], cause }, services);
    } else {
      draft.end('FAILED', { error: failure.error, ...(cause === undefined ? {} : { cause }) });
    }
  }
}

async function step(draft: Draft, state: State, services: TaskServices): Promise<void> {
  const { phase } = draft.position;
  if (phase === 'ready') enterState(draft, state.type);
  if (phase === 'scheduling') draft.execution.statesEntered += 1;
  switch (state.type) {
    case 'Task':
      return phase === 'completing'
        ? completeTask(draft, state, services)
        : scheduleTask(draft, state, services);
    case 'Choice':
      return await choose(draft, state);
    case 'Wait':
      return phase === 'waited' ? await leaveAsIs(draft, state, state.next) : await wait(draft, state);
    case 'Pass':
      return await leaveAsIs(draft, state, state.next);
    case 'Succeed': {
      const effects = { output: state.output, assign: undefined };
      const leaving = await evaluateEffects(draft, effects, bindingsOf(draft), draft.position.input);
      return leaveState(draft, state, leaving, undefined);
    }
    case 'Fail':
      return await fail(draft, state);
  }
}

async function leaveAsIs(
  draft: Draft,
  state: Extract<State, { type: 'Pass' | 'Wait' }>,
  next: string | undefined,
) {
  leaveState(
    draft,
    state,
    await evaluateEffects(draft, state, bindingsOf(draft), draft.position.input),
    next,
  );
}

async function choose(draft: Draft, state: ChoiceState): Promise<void> {
  const bindings = bindingsOf(draft);
  const rule = await firstTrue(state.choices, bindings);
  const next = rule?.next ?? state.default;
  if (next === undefined) {
    const cause = 'Failed to transition out of the state. The state does not point to a next state.';
    throw new StateFailure('States.Runtime', cause);
  }
  const leaving = await evaluateEffects(draft, rule ?? state, bindings, draft.position.input);
  leaveState(draft, state, leaving, next);
}

async function firstTrue(
  rules: ChoiceRule[],
  bindings: Record<string, unknown>,
): Promise<ChoiceRule | undefined> {
  for (const rule of rules) {
    const value = await evaluateTemplate(rule.condition, bindings);
    if (typeof value !== 'boolean') throw unexpected(rule.condition, 'boolean', value);
    if (value) return rule;
  }
  return undefined;
}

async function wait(draft: Draft, state: WaitState): Promise<void> {
  const seconds = await evaluateTemplate(state.seconds, bindingsOf(draft));
  if (typeof seconds !== 'number') throw unexpected(state.seconds, 'number', seconds);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > longestSeconds) {
    throw queryFailure(
      `Seconds must be a whole number from 0 to ${longestSeconds} but was: ${seconds}`,
      'Seconds',
    );
  }
  if (seconds === 0) return await leaveAsIs(draft, state, state.next);
  draft.position.phase = 'waiting';
  draft.position.wakeAt = draft.now + seconds * 1000;
}

async function fail(draft: Draft, state: FailState): Promise<void> {
  const error = await textOf(draft, state.error);
  const cause = await textOf(draft, state.cause);
  draft.end('FAILED', {
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  });
}

async function textOf(draft: Draft, template: Template | undefined): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const value = await evaluateTemplate(template, bindingsOf(draft));
  if (typeof value !== 'string') throw unexpected(template, 'string', value);
  return value;
}

function unexpected(template: Template, expected: string, value: Json): StateFailure {
  return template.kind === 'expression'
    ? wrongType(template.expression.source, template.location, expected, value)
    : queryFailure(`Expected '${expected}'.`);
}
