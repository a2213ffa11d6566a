import { html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { pageSize, type View } from './view.ts';
import { instant, json, jsonText, pager } from './words.ts';

/** What passed over the event buses, the newest first. */
export function eventsPage({ events }: ConsoleOptions, page: number): View {
  const found = events.latest(pageSize + 1, (page - 1) * pageSize);
  const shown = found.slice(0, pageSize);
  const rows = shown.map(
    ({ bus, acceptedAt, event }) =>
      html`<tr><td class="time">${instant(acceptedAt)}</td><td><details><summary>${event['detail-type']}</summary>${json(event)}</details></td><td>${event.source}</td><td>${bus}</td></tr>`,
  );
  const table = html`<div class="scroll" tabindex="0"><table>
<thead><tr><th scope="col">Accepted</th><th scope="col">Event</th><th scope="col">Source</th><th scope="col">Bus</th></tr></thead>
<tbody>${rows}</tbody></table></div>${pager('/local/events', page, found.length > pageSize)}`;
  return {
    title: 'Events',
    json: { events: shown.map((one) => ({ ...one, acceptedAt: new Date(one.acceptedAt).toISOString() })) },
    body: shown.length === 0 ? html`<p class="dim">No event has been put on a bus.</p>` : table,
  };
}

/** The queues and the messages in them, dead letters above all. */
export function queuesPage({ queues }: ConsoleOptions): View {
  const shown = queues.list().map(({ name, arn }) => ({ name, arn, messages: queues.messages(arn) }));
  const body = shown.map(
    ({ name, messages }) => html`<h2 id="${name}">${name}</h2>
${
  messages.length === 0
    ? html`<p class="dim">Empty.</p>`
    : html`<form method="post" action="/local/queues"><input type="hidden" name="purge" value="${name}"><button>Delete all in ${name} (${messages.length})</button></form>
<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">Sent</th><th scope="col">Message</th><th scope="col">Attempts</th></tr></thead>
<tbody>${messages.slice(0, 100).map(({ sentAt, messageId, body: text, attributes, receiveCount }) => html`<tr><td class="time">${instant(sentAt)}</td><td><details><summary>${attributes.ERROR_CODE ?? messageId}</summary>${jsonText(text)}${Object.keys(attributes).length > 0 && json(attributes)}</details></td><td>received ${receiveCount} times</td></tr>`)}</tbody></table></div>`
}`,
  );
  return {
    title: 'Queues',
    json: { queues: shown },
    body: shown.length === 0 ? html`<p class="dim">The app has no queues.</p>` : html`${body}`,
  };
}

const faultWords: Record<string, string> = {
  transactionConflict: 'Transaction conflict',
  throttle: 'Throttled',
  lostAnswer: 'Answer lost after the write',
};

/** How often the table's calls fail on purpose. */
export function faultsPage({ faults }: ConsoleOptions): View {
  const rates = Object.entries(faults.rates());
  const injected: Record<string, number> = { ...faults.injected() };
  const body = html`
<p>How often a call to the table fails on purpose: 0 is never, 1 is always.</p>
<form method="post" action="/local/faults">
${rates.map(([name, rate]) => html`<label>${faultWords[name] ?? name}<input type="number" name="${name}" min="0" max="1" step="any" value="${rate}" required></label>`)}
<button>Set</button>
</form>
<h2>So far</h2>
<dl>${rates.map(([name]) => html`<dt>${faultWords[name] ?? name}</dt><dd>${injected[name] ?? 0}</dd>`)}</dl>`;
  return { title: 'Faults', json: { rates: faults.rates(), injected: faults.injected() }, body };
}

/** The secrets with their values: this console answers on this machine alone. */
export function secretsPage({ secrets }: ConsoleOptions): View {
  const shown = secrets.list();
  const body = html`<p class="dim">Made for this machine; the deployed app has its own.</p>
${shown.map(({ name, value }) => html`<details><summary>${name}</summary>${jsonText(value)}</details>`)}`;
  return {
    title: 'Secrets',
    json: { secrets: shown.map(({ name, arn, value }) => ({ name, arn, value })) },
    body,
  };
}

export function notFoundPage(path: string): View {
  return {
    title: 'Not found',
    status: 404,
    json: { error: 'NotFound', message: `there is no ${path}` },
    body: html`<p>There is no <code>${path}</code>. <a href="/local">Go to the overview</a>.</p>`,
  };
}

export function problemPage(status: number, name: string, message: string): View {
  return {
    title: status < 500 ? 'That cannot be done' : 'Local failed',
    status,
    json: { error: name, message },
    body: html`<p class="bad" role="alert">${message}</p>`,
  };
}
