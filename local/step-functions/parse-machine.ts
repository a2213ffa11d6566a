import { UnsupportedByLocal } from '../unsupported.ts';
import { FieldReader } from './field-reader.ts';
import { isJsonObject, type Json, parseJson } from './json.ts';
import { longestSeconds, type Machine, type State } from './machine.ts';
import { parseState } from './parse-state.ts';

/**
 * Reads an Amazon States Language definition.
 * @throws UnsupportedByLocal naming the state and field of the first thing that local does not run.
 */
export function parseMachine(definition: string): Machine {
  const reader = new FieldReader(parsed(definition), 'the state machine');
  reader.text('Comment');
  const version = reader.text('Version');
  if (version !== undefined && version !== '1.0') reader.refuse(`Version "${version}"`);
  const queryLanguage = reader.text('QueryLanguage') ?? 'JSONPath';
  const startAt = reader.requiredText('StartAt');
  const timeoutSeconds = reader.number('TimeoutSeconds', 1, longestSeconds, true);
  const given = reader.take('States');
  reader.end();
  if (!isJsonObject(given)) throw new UnsupportedByLocal('a state machine without States');
  const states = new Map<string, State>();
  for (const [name, state] of Object.entries(given)) states.set(name, parseState(name, state, queryLanguage));
  checkTransitions(startAt, states);
  return { startAt, timeoutSeconds, states };
}

function parsed(definition: string): Json {
  try {
    return parseJson(definition);
  } catch {
    throw new UnsupportedByLocal('a definition that is no JSON');
  }
}

function checkTransitions(startAt: string, states: Map<string, State>): void {
  if (!states.has(startAt)) throw new UnsupportedByLocal(`StartAt at the unknown state "${startAt}"`);
  for (const state of states.values()) {
    for (const next of targetsOf(state)) {
      if (!states.has(next)) {
        throw new UnsupportedByLocal(`the unknown state "${next}" after ${state.type} state "${state.name}"`);
      }
    }
  }
}

function targetsOf(state: State): string[] {
  const targets: (string | undefined)[] = [];
  if ('next' in state) targets.push(state.next);
  if (state.type === 'Task') targets.push(...state.catch.map(({ next }) => next));
  if (state.type === 'Choice') targets.push(state.default, ...state.choices.map(({ next }) => next));
  return targets.filter((next) => next !== undefined);
}
