import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts, grid, mark, nothing } from './parts.ts';
import type { View } from './view.ts';
import { counted, distance, instant, iso, shortName } from './words.ts';

const mostLooked = 5000;
const mostComplaints = 20;
const wrongStatuses = ['FAILED', 'TIMED_OUT', 'ABORTED'];

/** Everything at a glance: what is wrong, what waits for what, and how much there is. */
export function overviewPage(options: ConsoleOptions): View {
  const { clock, complaints } = options;
  const now = clock.now();
  const nextDue = clock.nextDue();
  const pending = options.pending();
  const { archived, undelivered } = options.events.counts();
  const queues = options.queues.list();
  const letters = queues.reduce((sum, { messages }) => sum + messages, 0);
  const schedules = options.scheduler.list().filter(({ firedAt }) => firedAt === undefined);
  const mails = options.mailbox.count();
  const executions = options.executions.counts();
  const wrong = wrongStatuses.reduce((sum, status) => sum + (executions[status] ?? 0), 0);
  const waiting = waitingStates(options);
  const body = html`
${wrongs({ queues, executions, complaints })}
<ul class="figures">
${figure('/local/executions?status=RUNNING', executions.RUNNING ?? 0, 'execution under way', 'executions under way')}
${figure('/local/executions?status=SUCCEEDED', executions.SUCCEEDED ?? 0, 'execution done', 'executions done')}
${figure('/local/events', archived, 'event on the bus', 'events on the bus', undelivered)}
${figure('/local/mail', mails, 'mail', 'mails')}
${figure('/local/clock', schedules.length, 'schedule waiting', 'schedules waiting')}
${figure('/local/queues', letters, 'dead letter', 'dead letters')}
</ul>
<h2>What waits</h2>
${
  waiting.length === 0
    ? nothing('No execution waits.')
    : grid(
        ['State', 'Executions', 'The next runs out'],
        waiting.map(({ state, count, next }) => [
          state,
          count,
          next === undefined
            ? html`<span class="dim">never by itself</span>`
            : html`${instant(next)} <span class="dim">${distance(now, next)}</span>`,
        ]),
      )
}
<h2>Now</h2>
${facts([
  ['Local time', html`<a href="/local/clock">${instant(now)}</a>`],
  [
    'Next due',
    nextDue === undefined
      ? 'nothing is planned'
      : html`${instant(nextDue)} <span class="dim">${distance(now, nextDue)}</span>`,
  ],
  [
    'Under way',
    pending.length === 0
      ? 'nothing: everything waits for news or for time'
      : html`<ul class="plain">${pending.map((label) => html`<li>${label}</li>`)}</ul>`,
  ],
])}
<h2>Addresses</h2>
${facts([
  ['API', html`<a href="${options.apiPath}/docs">${options.apiPath}/docs</a>`],
  ["Local's AWS", html`<code>${options.awsEndpoint}</code>`],
])}`;
  const scheduled = schedules.map(({ name, group, at }) => ({ name, group, at: iso(at) }));
  return {
    title: 'Overview',
    json: {
      now: iso(now),
      nextDue: iso(nextDue),
      pending,
      mails,
      events: archived,
      undelivered,
      messagesInQueues: letters,
      executions,
      failedExecutions: wrong,
      waiting: waiting.map((one) => ({ ...one, next: iso(one.next) })),
      complaints: complaints.length,
      schedules: scheduled,
    },
    body,
  };
}

function waitingStates({ executions }: ConsoleOptions) {
  const running = executions.list(mostLooked, 0, { status: 'RUNNING' });
  return [...Map.groupBy(running, ({ state }) => state)]
    .map(([state, inIt]) => {
      const times = inIt.map(({ dueAt }) => dueAt).filter((at) => at !== undefined);
      return { state, count: inIt.length, next: times.length === 0 ? undefined : Math.min(...times) };
    })
    .sort((one, other) => other.count - one.count);
}

function wrongs(of: {
  queues: { name: string; messages: number }[];
  executions: Record<string, number>;
  complaints: readonly string[];
}): Html {
  const full = of.queues.filter(({ messages }) => messages > 0);
  const ended = wrongStatuses.filter((status) => (of.executions[status] ?? 0) > 0);
  if (full.length + ended.length + of.complaints.length === 0)
    return html`<p>${mark('good', 'Nothing is wrong')}</p>`;
  return html`<section class="wrong" aria-labelledby="wrong"><h2 id="wrong">What is wrong</h2><ul>
${full.map(({ name, messages }) => html`<li><a href="/local/queues#${name}">${counted(messages, 'dead letter')} in ${shortName(name)}</a></li>`)}
${ended.map((status) => html`<li><a href="/local/executions?status=${status}">${counted(of.executions[status] ?? 0, 'execution')} ended as ${status}</a></li>`)}
${of.complaints.length > 0 && html`<li><details><summary>${counted(of.complaints.length, 'call')} that local could not serve or a role forbids</summary><ul>${of.complaints.slice(-mostComplaints).map((one) => html`<li>${one}</li>`)}</ul></details></li>`}
</ul></section>`;
}

function figure(href: string, count: number, one: string, many: string, undelivered = 0): Html {
  return html`<li><a href="${href}"><strong>${count}</strong> ${count === 1 ? one : many}</a>${undelivered > 0 && html` <span class="dim">${undelivered} on their way</span>`}</li>`;
}
