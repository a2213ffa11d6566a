import { executionDrawing } from './execution-drawing.ts';
import type { ExecutionSummary } from './executions-view.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { choice, facts, grid, type Mood, mark, nothing, pager, search, textField } from './parts.ts';
import { returnOf } from './return-of.ts';
import { type FailedTry, type Step, stepsOf } from './steps.ts';
import { type Asked, pageOf, pageSize, type View } from './view.ts';
import { counted, distance, duration, instant, iso, json, jsonText } from './words.ts';

const statuses = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;

/** The executions of every machine, the newest first, of one status or one return if asked. */
export function executionListPage({ executions, clock }: ConsoleOptions, { query, page }: Asked): View {
  const status = statuses.find((one) => one === query.status);
  const named = query.return?.trim() ?? '';
  const filter = { status, named };
  const { shown, hasMore } = pageOf(executions.list(pageSize + 1, (page - 1) * pageSize, filter));
  const body = html`
${search('/local/executions', [choice('status', 'Status', [...statuses], status), textField('return', 'Return', named)])}
${shown.length === 0 ? nothing('There is no such execution.') : executionGrid(shown, clock.now())}
${pager('/local/executions', page, hasMore, query)}`;
  return { title: 'Executions', json: { executions: shown.map(dated) }, body };
}

/** A table of executions with where each stands. */
export function executionGrid(shown: ExecutionSummary[], now: number): Html {
  const rows = shown.map((one) => [
    html`<a href="/local/executions/${encodeURIComponent(one.name)}">${one.name}</a>`,
    statusOf(one),
    html`${one.state}${one.status === 'RUNNING' && one.dueAt !== undefined && html` <span class="dim">until ${distance(now, one.dueAt)}</span>`}`,
    one.statesEntered,
    instant(one.startedAt),
  ]);
  return grid(['Name', 'Status', 'State', 'States entered', 'Started'], rows);
}

/** One execution: where it stands, its way drawn and told, what went in and came out, and its history. */
export function executionPage({ executions, clock }: ConsoleOptions, { parts }: Asked): View | undefined {
  const one = executions.find(parts.name ?? '');
  if (one === undefined) return undefined;
  const history = executions.history(one.arn);
  const steps = stepsOf(history);
  const now = clock.now();
  const returnId = returnOf(one.name);
  const body = html`
${facts([
  ['Status', statusOf(one)],
  ['Return', returnId !== undefined && html`<a href="/local/returns/${returnId}">${returnId}</a>`],
  ['Machine', html`<a href="/local/machines/${encodeURIComponent(one.machine)}">${one.machine}</a>`],
  [
    one.status === 'RUNNING' ? 'Is in' : 'Ended in',
    html`${one.state}${one.status === 'RUNNING' && html` <span class="dim">${one.phase}, for ${duration(now - one.enteredAt)}</span>`}`,
  ],
  [
    'Acts by itself',
    one.dueAt !== undefined &&
      html`${instant(one.dueAt)} <span class="dim">${distance(now, one.dueAt)}</span>`,
  ],
  ['States entered', one.statesEntered],
  ['Started', instant(one.startedAt)],
  [
    'Ended',
    one.stoppedAt !== undefined &&
      html`${instant(one.stoppedAt)} <span class="dim">after ${duration(one.stoppedAt - one.startedAt)}</span>`,
  ],
  ['Error', one.error !== undefined && html`<span class="bad">${one.error}</span>`],
  ['Cause', one.cause],
])}
<h2>Its way</h2>
${executionDrawing(executions.definition(one.arn), one, steps)}
<ol class="steps">${steps.map((step) => stepItem(step, now, one.status === 'RUNNING'))}</ol>
<h2>Input</h2>${jsonText(one.input)}
${one.output !== undefined && html`<h2>Output</h2>${jsonText(one.output)}`}
<h2>History</h2>
${grid(
  ['#', 'When', 'Event'],
  history.map(({ id, timestamp, type, details }) => [
    id,
    instant(timestamp),
    Object.keys(details).length === 0
      ? type
      : html`<details><summary>${type}${nameIn(details)}</summary>${json(details)}</details>`,
  ]),
)}`;
  const dates = history.map((event) => ({ ...event, timestamp: iso(event.timestamp) }));
  return { title: one.name, json: { ...dated(one), steps: steps.map(stepDated), history: dates }, body };
}

function stepItem(step: Step, now: number, isRunning: boolean): Html {
  const { state, enteredAt, leftAt, input, output, failures, caught } = step;
  const isNow = isRunning && leftAt === undefined;
  return html`<li>
<p><strong>${state}</strong> ${isNow ? mark('busy', 'now') : caught !== undefined && mark('quiet', `left by ${caught}`)}
<span class="dim">${instant(enteredAt)}, ${isNow ? `for ${duration(now - enteredAt)}` : leftAt !== undefined && duration(leftAt - enteredAt)}${failures.length > 0 && `, ${counted(failures.length, 'failed try', 'failed tries')}`}</span></p>
${(input ?? output) !== undefined && html`<details><summary>What went in and came out</summary>${input !== undefined && html`<p>In</p>${jsonText(input)}`}${output !== undefined && html`<p>Out</p>${jsonText(output)}`}</details>`}
${failures.length > 0 && html`<details><summary>Failed tries</summary><ul>${failures.map(failureItem)}</ul></details>`}
</li>
`;
}

function failureItem({ at, error, cause }: FailedTry): Html {
  return html`<li><span class="bad">${error}</span> <span class="dim">${instant(at)}</span>${cause !== undefined && jsonText(cause)}</li>`;
}

/** The state's name, for the events that have one. */
function nameIn(details: Record<string, unknown>): string {
  const [inner] = Object.values(details);
  const isNamed = typeof inner === 'object' && inner !== null && 'name' in inner;
  return isNamed ? ` · ${String(inner.name)}` : '';
}

const moods: Record<string, Mood> = { SUCCEEDED: 'good', RUNNING: 'busy' };

export function statusOf({ status }: Pick<ExecutionSummary, 'status'>): Html {
  return mark(moods[status] ?? 'bad', status);
}

export function dated(one: ExecutionSummary): object {
  const { startedAt, stoppedAt, enteredAt, dueAt } = one;
  return {
    ...one,
    startedAt: iso(startedAt),
    stoppedAt: iso(stoppedAt),
    enteredAt: iso(enteredAt),
    dueAt: iso(dueAt),
  };
}

function stepDated(step: Step): object {
  const failures = step.failures.map((failure) => ({ ...failure, at: iso(failure.at) }));
  return { ...step, enteredAt: iso(step.enteredAt), leftAt: iso(step.leftAt), failures };
}
