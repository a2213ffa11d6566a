import type { ExecutionSummary } from './executions-view.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { pageSize, type View } from './view.ts';
import { distance, instant, json, jsonText, pager } from './words.ts';

/** The executions of every machine, the newest first. */
export function executionListPage({ executions, clock }: ConsoleOptions, page: number): View {
  const found = executions.list(pageSize + 1, (page - 1) * pageSize);
  const shown = found.slice(0, pageSize);
  const now = clock.now();
  const rows = shown.map(
    (one) => html`<tr>
<td><a href="/local/executions/${encodeURIComponent(one.name)}">${one.name}</a></td><td>${statusOf(one)}</td><td>${one.state}${one.status === 'RUNNING' && one.dueAt !== undefined && html` <span class="dim">until ${distance(now, one.dueAt)}</span>`}</td><td>${one.statesEntered}</td><td class="time">${instant(one.startedAt)}</td></tr>`,
  );
  const table = html`<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Status</th><th scope="col">State</th><th scope="col">States entered</th><th scope="col">Started</th></tr></thead>
<tbody>${rows}</tbody></table></div>${pager('/local/executions', page, found.length > pageSize)}`;
  return {
    title: 'Executions',
    json: { executions: shown.map(dated) },
    body: shown.length === 0 ? html`<p class="dim">No execution has been started.</p>` : table,
  };
}

/** One execution: where it stands, what went in and came out, and its history. */
export function executionPage({ executions, clock }: ConsoleOptions, one: ExecutionSummary): View {
  const history = executions.history(one.arn);
  const now = clock.now();
  const body = html`
<dl>
  <dt>Machine</dt><dd>${one.machine}</dd>
  <dt>Status</dt><dd>${statusOf(one)}</dd>
  <dt>${one.status === 'RUNNING' ? 'Is in' : 'Ended in'}</dt><dd>${one.state}${one.status === 'RUNNING' && html` <span class="dim">${one.phase}</span>`}</dd>
  ${one.dueAt !== undefined && html`<dt>Acts by itself</dt><dd>${instant(one.dueAt)} <span class="dim">${distance(now, one.dueAt)}</span></dd>`}
  <dt>States entered</dt><dd>${one.statesEntered}</dd>
  <dt>Started</dt><dd>${instant(one.startedAt)}</dd>
  ${one.stoppedAt !== undefined && html`<dt>Ended</dt><dd>${instant(one.stoppedAt)}</dd>`}
  ${one.error !== undefined && html`<dt>Error</dt><dd class="bad">${one.error}</dd>`}
  ${one.cause !== undefined && html`<dt>Cause</dt><dd>${one.cause}</dd>`}
</dl>
<h2>Input</h2>${jsonText(one.input)}
${one.output !== undefined && html`<h2>Output</h2>${jsonText(one.output)}`}
<h2>History</h2>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">#</th><th scope="col">When</th><th scope="col">Event</th></tr></thead>
<tbody>${history.map(({ id, timestamp, type, details }) => html`<tr><td>${id}</td><td class="time">${instant(timestamp)}</td><td>${Object.keys(details).length === 0 ? type : html`<details><summary>${type}${nameIn(details)}</summary>${json(details)}</details>`}</td></tr>`)}</tbody></table></div>`;
  return {
    title: one.name,
    json: { ...dated(one), history: history.map((event) => ({ ...event, timestamp: iso(event.timestamp) })) },
    body,
  };
}

/** The state's name, for the events that have one. */
function nameIn(details: Record<string, unknown>): string {
  const [inner] = Object.values(details);
  const isNamed = typeof inner === 'object' && inner !== null && 'name' in inner;
  return isNamed ? ` · ${String(inner.name)}` : '';
}

function statusOf({ status }: ExecutionSummary): Html {
  const look = status === 'SUCCEEDED' ? 'good' : status === 'RUNNING' ? '' : 'bad';
  return html`<span class="${look}">${status}</span>`;
}

function dated(one: ExecutionSummary): object {
  return { ...one, startedAt: iso(one.startedAt), stoppedAt: iso(one.stoppedAt), dueAt: iso(one.dueAt) };
}

function iso(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
