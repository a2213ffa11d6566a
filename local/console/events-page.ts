import type { ArchivedEvent } from '../events/bus-archive.ts';
import type { DeliveryOutcome } from '../events/delivery-log.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { choice, grid, type Mood, mark, nothing, pager, search, textField } from './parts.ts';
import { type Asked, pageOf, pageSize, type View } from './view.ts';
import { counted, instant, iso, json, nameInArn, shortName } from './words.ts';

type Known = ArchivedEvent & { deliveries: DeliveryOutcome[] };

/** What passed over the event buses, the newest first: of one type, from one source or about one return if asked. */
export function eventsPage(options: ConsoleOptions, { query, page }: Asked): View {
  const { events } = options;
  const [type, source, about] = [query.type, query.source, query.return?.trim()].map(
    (one) => one || undefined,
  );
  const filter = { type, source, about: about === undefined ? [] : [about] };
  const { shown, hasMore } = pageOf(events.latest(pageSize + 1, (page - 1) * pageSize, filter));
  const known = shown.map((one) => withDeliveries(options, one));
  const kinds = events.kinds();
  const names = (key: 'type' | 'source') => [...new Set(kinds.map((kind) => kind[key]))].sort();
  const body = html`
${search('/local/events', [
  choice('type', 'Type', names('type'), type),
  choice('source', 'Source', names('source'), source),
  textField('return', 'Return, or any text in it', about),
])}
${known.length === 0 ? nothing('No such event has been put on a bus.') : eventGrid(known)}
${pager('/local/events', page, hasMore, query)}`;
  return { title: 'Events', json: { events: known.map(eventDated) }, body };
}

export function withDeliveries({ events }: ConsoleOptions, one: ArchivedEvent): Known {
  return { ...one, deliveries: events.outcomesOf(one.event.id) };
}

export function eventGrid(known: Known[]): Html {
  const rows = known.map(({ bus, acceptedAt, event, deliveries }) => [
    instant(acceptedAt),
    html`<details><summary>${event['detail-type']}</summary>${json(event)}</details>`,
    html`<span class="short">${event.source}</span><br><span class="dim short">${bus}</span>`,
    deliveries.length === 0
      ? html`<span class="dim">no rule</span>`
      : html`<ul class="plain">${deliveries.map(deliveryItem)}</ul>`,
  ]);
  return grid(['Accepted', 'Event', 'Source, bus', 'Went to'], rows);
}

export function eventDated({ acceptedAt, deliveries, ...one }: Known): object {
  const changed = deliveries.map((delivery) => ({ ...delivery, changedAt: iso(delivery.changedAt) }));
  return { ...one, acceptedAt: iso(acceptedAt), deliveries: changed };
}

const moods: Record<DeliveryOutcome['state'], Mood> = {
  accepted: 'busy',
  'handed over': 'busy',
  retrying: 'busy',
  done: 'good',
  dead: 'bad',
};

function deliveryItem({ ruleArn, targetArn, state, failures, error }: DeliveryOutcome): Html {
  const target = nameInArn(targetArn);
  const name = targetArn.includes(':lambda:')
    ? html`<a href="/local/resources/${target}">${target}</a>`
    : html`<a href="/local/queues#${target}">${target}</a>`;
  return html`<li>${name} ${mark(moods[state], state)}${failures > 0 && html` <span class="dim">${counted(failures, 'failed try', 'failed tries')}</span>`}
<details><summary class="dim">rule</summary><code title="${ruleArn}">${shortName(nameInArn(ruleArn))}</code>${error !== undefined && html`<p class="bad">${error}</p>`}</details></li>`;
}
