import type { ExecutionSummary } from './executions-view.ts';
import type { Html } from './html.ts';
import { drawMachine, type Shown } from './machine-drawing.ts';
import { graphOf, waysTaken } from './machine-graph.ts';
import type { Step } from './steps.ts';

/** The machine of an execution, with the way that it went and the state that it is in. */
export function executionDrawing(definition: string, one: ExecutionSummary, steps: Step[]): Html {
  const graph = graphOf(definition);
  const looks: Shown['looks'] = new Map();
  for (const { state } of steps) {
    const times = steps.filter((step) => step.state === state).length;
    looks.set(state, { look: 'entered', notes: times > 1 ? [`entered ${times} times`] : [] });
  }
  if (one.status === 'RUNNING') looks.set(one.state, { look: 'now', notes: waitNotes(one) });
  else if (one.status !== 'SUCCEEDED')
    looks.set(one.state, { look: 'failed', notes: [one.error ?? one.status] });
  const way = steps.map(({ state }) => state).join(', ');
  const end = one.status === 'RUNNING' ? `It is in ${one.state}.` : `It ended as ${one.status}.`;
  const description = `The machine ${one.machine} and the way of ${one.name} through it: ${way}. ${end} The list below tells the same.`;
  return drawMachine(graph, { description, taken: waysTaken(graph, steps), looks });
}

function waitNotes({ enteredAt, dueAt }: ExecutionSummary): string[] {
  const since = `since ${minute(enteredAt)}`;
  return dueAt === undefined ? [since] : [since, `until ${minute(dueAt)}`];
}

function minute(at: number): string {
  return `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
