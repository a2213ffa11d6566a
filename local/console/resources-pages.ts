import type { FunctionModel } from '../runtime/app/functions.ts';
import { handledTypes, reasonOfType } from '../runtime/resource-types.ts';
import { bundleBytes, type Invocation, invocationsIn, openSettings, triggersOf } from './function-facts.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts, grid, mark, nothing } from './parts.ts';
import { resourceSections } from './resource-sections.ts';
import type { Asked, View } from './view.ts';
import { counted, instant, iso, json, kilobytes } from './words.ts';

const shownLines = 200;
const shownInvocations = 20;

/** Everything in the template: what local runs, and what only matters when deployed. */
export function resourcesPage(options: ConsoleOptions): View {
  const { app } = options;
  const functions = app.functions.map((fn) => functionSummary(options, fn));
  const sections = [
    { title: 'Functions', body: functionGrid(functions) },
    ...resourceSections(options),
    { title: 'Declared', body: declaredGrid(options) },
  ];
  const body = html`
<nav aria-label="On this page"><ul class="links">${sections.map(({ title }) => html`<li><a href="#${anchor(title)}">${title}</a></li>`)}</ul></nav>
${sections.map(({ title, body: inner }) => html`<section><h2 id="${anchor(title)}">${title}</h2>${inner}</section>`)}`;
  const { functions: _functions, secrets, declared, ...others } = app;
  const reasons = declared.map((one) => ({ ...one, deployedOnly: reasonOfType(one.type) ?? null }));
  const names = secrets.map(({ name }) => name);
  return { title: 'Resources', json: { functions, ...others, secrets: names, declared: reasons }, body };
}

/** One function: what makes it run, what it may do, how it fared, and the last lines of its log. */
export function functionPage(options: ConsoleOptions, { parts }: Asked): View | undefined {
  const { app, logs } = options;
  const fn = app.functions.find(({ name }) => name === parts.name);
  if (fn === undefined) return undefined;
  const summary = functionSummary(options, fn);
  const role = app.roles.find(({ arn }) => arn === fn.roleArn);
  const lines = logs.lines(fn.name);
  const invocations = invocationsIn(lines).toReversed();
  const body = html`
${facts([
  ['Runs by', list(summary.triggers)],
  ['Bundle', kilobytes(summary.bundleBytes)],
  ['Memory', `${fn.memoryMb} MB`],
  ['Time limit', `${fn.timeoutSeconds} s`],
  ['At a time', fn.reservedConcurrency],
  ['Tried again', `${fn.asyncInvoke.maximumRetryAttempts} times when nobody waits for it`],
  ['ARN', html`<code>${fn.arn}</code>`],
])}
<h2>Last invocations</h2>
${invocations.length === 0 ? nothing('It has not been invoked since its log began.') : invocationGrid(invocations)}
<h2>Log, the newest first</h2>
${
  lines.length === 0
    ? nothing('It has written nothing.')
    : html`<ol class="log">${lines
        .slice(-shownLines)
        .toReversed()
        .map(
          ({ at, text }) =>
            html`<li>${at !== undefined && html`<span class="dim">${instant(at)}</span>`}${logLine(text)}</li>`,
        )}</ol>`
}
<h2>Settings</h2>
${grid(
  ['Name', 'Value'],
  openSettings(fn).map(([name, value]) => [html`<code>${name}</code>`, html`<code>${value}</code>`]),
)}
<h2>Permissions</h2>
<p>Role <code>${role?.name ?? fn.roleArn}</code></p>
${grid(
  ['Effect', 'Actions', 'On', 'If'],
  (role?.statements ?? []).map(({ effect, actions, resources, conditions }) => [
    effect,
    list(actions),
    list(resources),
    Object.keys(conditions).length > 0 && json(conditions),
  ]),
)}`;
  const dates = invocations.map((one) => ({ ...one, at: iso(one.at) }));
  const text = lines.map((line) => ({ ...line, at: iso(line.at) }));
  const plain = { ...summary, permissions: role?.statements ?? [], invocations: dates, log: text };
  return { title: fn.name, json: plain, body };
}

function functionSummary({ app, logs }: ConsoleOptions, fn: FunctionModel) {
  const invocations = invocationsIn(logs.lines(fn.name));
  return {
    name: fn.name,
    triggers: triggersOf(fn, app),
    bundleBytes: bundleBytes(fn),
    memoryMb: fn.memoryMb,
    timeoutSeconds: fn.timeoutSeconds,
    environment: Object.fromEntries(openSettings(fn)),
    last: invocations.at(-1),
    failed: invocations.filter(({ error }) => error !== undefined).length,
    counted: invocations.length,
  };
}

function functionGrid(functions: ReturnType<typeof functionSummary>[]): Html {
  const rows = functions.map(
    ({ name, triggers, bundleBytes: bytes, memoryMb, timeoutSeconds, last, failed }) => [
      html`<a href="/local/resources/${encodeURIComponent(name)}">${name}</a>`,
      list(triggers),
      html`${kilobytes(bytes)}, ${memoryMb} MB, ${timeoutSeconds} s`,
      last === undefined
        ? html`<span class="dim">not yet</span>`
        : html`${last.error === undefined ? mark('good', 'ok') : mark('bad', last.error.split(':')[0] ?? '')} <span class="dim">${Math.round(last.ms)} ms</span>${failed > 0 && html`<br><span class="dim">${failed} failed lately</span>`}`,
    ],
  );
  return grid(['Name', 'Runs by', 'Bundle, memory, limit', 'Last invocation'], rows);
}

function invocationGrid(invocations: Invocation[]): Html {
  const rows = invocations
    .slice(0, shownInvocations)
    .map(({ at, requestId, ms, error }) => [
      at === undefined ? html`<span class="dim">before this start</span>` : instant(at),
      error === undefined ? mark('good', 'ok') : html`<span class="bad">${error}</span>`,
      html`<span class="short">${ms.toFixed(0)} ms</span>`,
      html`<code>${requestId}</code>`,
    ]);
  return grid(['When', 'Ended', 'Took', 'Request'], rows);
}

/** A JSON line in short, opening into the whole; any other as it is. */
function logLine(text: string): Html {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null) {
      const { level = '', message = '_aws' in line ? 'metrics' : 'JSON' }: Record<string, unknown> = {
        ...line,
      };
      return html`<details><summary><span class="${level === 'ERROR' ? 'bad' : 'dim'}">${String(level)}</span> ${String(message)}</summary>${json(line)}</details>`;
    }
  } catch {
    // no JSON: shown as it stands
  }
  return html`<code>${text}</code>`;
}

function declaredGrid({ app }: ConsoleOptions): Html {
  const byType = [...Map.groupBy(app.declared, ({ type }) => type)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const rows = byType.map(([type, all]) => [
    html`<code>${type}</code>`,
    html`<details><summary>${counted(all.length, 'resource')}</summary><ul class="plain">${all.map(({ stack, logicalId }) => html`<li><code>${stack}/${logicalId}</code></li>`)}</ul></details>`,
    reasonOfType(type) === undefined ? mark('good', 'runs here') : mark('quiet', 'deployed only'),
    reasonOfType(type) ?? `played by ${handledTypes[type] ?? ''}`,
  ]);
  return grid(['Type', 'Resources', 'Here', 'Why'], rows);
}

function list(texts: string[]): Html {
  return html`<ul class="plain">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
}

function anchor(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/g, '-');
}
