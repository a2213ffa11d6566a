import { html } from './html.ts';
import { drawMachine, type Shown } from './machine-drawing.ts';
import { graphOf } from './machine-graph.ts';
import type { ConsoleOptions } from './options.ts';
import { grid, nothing } from './parts.ts';
import type { Asked, View } from './view.ts';
import { counted, distance } from './words.ts';

const mostLooked = 5000;

/** A machine of the template, with how many executions are in each of its states. */
export function machinePage({ app, executions, clock }: ConsoleOptions, { parts }: Asked): View | undefined {
  const machine = app.machines.find(({ name }) => name === parts.name);
  if (machine === undefined) return undefined;
  const running = executions
    .list(mostLooked, 0, { status: 'RUNNING' })
    .filter((execution) => execution.machine === machine.name);
  const states = [...Map.groupBy(running, ({ state }) => state)].map(([state, inIt]) => ({
    state,
    executions: inIt.length,
    oldest: Math.min(...inIt.map(({ enteredAt }) => enteredAt)),
  }));
  const looks: Shown['looks'] = new Map(
    states.map(({ state, executions: count }) => [
      state,
      { look: 'now', notes: [counted(count, 'execution')] },
    ]),
  );
  const graph = graphOf(machine.definition);
  const description = `The machine ${machine.name} with ${graph.states.length} states. The table below says how many executions are in each.`;
  const body = html`
<p><a href="/local/executions">Its executions</a></p>
${drawMachine(graph, { description, taken: new Set(), looks })}
<h2>Under way</h2>
${
  states.length === 0
    ? nothing('No execution is under way.')
    : grid(
        ['State', 'Executions', 'The oldest entered it'],
        states.map(({ state, executions: count, oldest }) => [state, count, distance(clock.now(), oldest)]),
      )
}`;
  return { title: machine.name, json: { name: machine.name, running: states, ...graph }, body };
}
