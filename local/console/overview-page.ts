import { html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import type { View } from './view.ts';
import { distance, instant } from './words.ts';

/** Everything at a glance: what there is, what is under way, what comes next. */
export function overviewPage(options: ConsoleOptions): View {
  const now = options.clock.now();
  const nextDue = options.clock.nextDue();
  const pending = options.pending();
  const { archived, undelivered } = options.events.counts();
  const letters = options.queues.list().reduce((sum, { messages }) => sum + messages, 0);
  const schedules = options.scheduler.list().filter(({ firedAt }) => firedAt === undefined);
  const mails = options.mailbox.count();
  const body = html`
<dl>
  <dt>Local time</dt><dd>${instant(now)}</dd>
  <dt>Next due</dt><dd>${nextDue === undefined ? 'nothing is planned' : html`${instant(nextDue)} <span class="dim">${distance(now, nextDue)}</span>`}</dd>
  <dt>Mail</dt><dd><a href="/local/mail">${mails}</a></dd>
  <dt>Events on the bus</dt><dd><a href="/local/events">${archived}</a>${undelivered > 0 && html`, ${undelivered} not delivered yet`}</dd>
  <dt>Messages in queues</dt><dd><a href="/local/queues">${letters}</a></dd>
  <dt>Schedules waiting</dt><dd>${schedules.length}</dd>
</dl>
${options.outputs.length > 0 && html`<h2>The template's outputs</h2><dl>${options.outputs.map(({ name, value }) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl>`}
<h2>Under way</h2>
${pending.length === 0 ? html`<p class="dim">Nothing: everything waits for news or for time.</p>` : html`<ul>${pending.map((label) => html`<li>${label}</li>`)}</ul>`}
${
  schedules.length > 0 &&
  html`<h2>Schedules</h2><div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Group</th><th scope="col">Due</th></tr></thead>
<tbody>${schedules.slice(0, 50).map(({ name, group, at }) => html`<tr><td>${name}</td><td>${group}</td><td class="time">${instant(at)} <span class="dim">${distance(now, at)}</span></td></tr>`)}</tbody></table></div>`
}`;
  const scheduled = schedules.map(({ name, group, at }) => ({ name, group, at: iso(at) }));
  return {
    title: 'Overview',
    json: {
      now: iso(now),
      nextDue: nextDue === undefined ? null : iso(nextDue),
      pending,
      mails,
      events: archived,
      undelivered,
      messagesInQueues: letters,
      schedules: scheduled,
    },
    body,
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
