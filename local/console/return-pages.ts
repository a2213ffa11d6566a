import { eventDated, eventGrid, withDeliveries } from './events-page.ts';
import { dated, executionGrid, statusOf } from './executions-pages.ts';
import type { ExecutionSummary } from './executions-view.ts';
import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { facts, grid, nothing, pager, search, textField } from './parts.ts';
import { returnOf } from './return-of.ts';
import { discreet, itemList, namedValues, questionPath } from './table-items.ts';
import { fillIn, questionsAbout, tableQuestions } from './table-questions.ts';
import type { Item } from './table-reader.ts';
import { type Asked, pageOf, pageSize, type View } from './view.ts';
import { counted, distance, instant, iso } from './words.ts';

const mostItems = 300;
const mostEvents = 200;

/** The returns that have an execution, the newest first, or those whose number holds a text. */
export function returnListPage({ executions, clock }: ConsoleOptions, { query, page }: Asked): View {
  const named = query.return?.trim() ?? '';
  const { shown, hasMore } = pageOf(executions.list(pageSize + 1, (page - 1) * pageSize, { named }));
  const byReturn = Map.groupBy(shown, ({ name }) => returnOf(name) ?? name);
  const returns = [...byReturn].flatMap(([returnId, [latest]]) =>
    latest === undefined ? [] : [{ returnId, latest }],
  );
  const rows = returns.map(({ returnId, latest }) => [
    html`<a href="/local/returns/${encodeURIComponent(returnId)}">${returnId}</a>`,
    statusOf(latest),
    html`${latest.state}${latest.dueAt !== undefined && html` <span class="dim">until ${distance(clock.now(), latest.dueAt)}</span>`}`,
    instant(latest.startedAt),
  ]);
  const body = html`
${search('/local/returns', [textField('return', 'Return', named)], 'Find')}
${rows.length === 0 ? nothing('No return has an execution.') : grid(['Return', 'Execution', 'State', 'Started'], rows)}
${pager('/local/returns', page, hasMore, query)}`;
  const plain = returns.map(({ returnId, latest }) => ({ returnId, execution: dated(latest) }));
  return { title: 'Returns', json: { returns: plain }, body };
}

/** Everything that there is of one return, in one place. */
export async function returnPage(options: ConsoleOptions, { parts }: Asked): Promise<View | undefined> {
  const returnId = parts.returnId ?? '';
  const items = await itemsOf(options, returnId);
  const executions = options.executions
    .list(pageSize, 0, { named: returnId })
    .filter(({ name }) => returnOf(name) === returnId);
  if (items.length === 0 && executions.length === 0) return undefined;
  const values = (name: string) => [
    ...new Set(items.flatMap(namedValues).flatMap(([key, value]) => (key === name ? [value] : []))),
  ];
  const parcels = values('trackingNumber');
  const about = [returnId, ...parcels];
  const events = options.events.latest(mostEvents, 0, { about }).map((one) => withDeliveries(options, one));
  const mails = await mailsOf(options, values('messageId'));
  const letters = options.queues
    .list()
    .flatMap(({ name, arn }) => options.redrive.letters(arn).map((letter) => ({ queue: name, ...letter })))
    .filter(({ stored }) => about.some((text) => stored.body.includes(text)));
  const shown = items.map((item) => discreet(item, false));
  const questions = tableQuestions();
  const body = html`
${summary(options, returnId, items, { orders: values('orderNumber'), parcels, executions })}
${letters.length > 0 && html`<p class="bad"><a href="/local/queues#${letters[0]?.queue ?? ''}">${counted(letters.length, 'dead letter is', 'dead letters are')} about it</a></p>`}
<h2>Executions</h2>
${executions.length === 0 ? nothing('None: nothing has started one.') : executionGrid(executions, options.clock.now())}
<h2>Mails</h2>
${
  mails.length === 0
    ? nothing('None was sent.')
    : grid(
        ['Sent', 'Subject'],
        mails.map(({ id, subject, receivedAt }) => [
          instant(receivedAt),
          html`<a href="/local/mail/${encodeURIComponent(id)}">${subject}</a>`,
        ]),
      )
}
<h2>Events on the bus</h2>
${events.length === 0 ? nothing('None.') : eventGrid(events)}
<h2>Items in the table</h2>
${itemList(shown, questions, `/local/returns/${encodeURIComponent(returnId)}`)}`;
  const plain = {
    returnId,
    items: shown,
    executions: executions.map(dated),
    events: events.map(eventDated),
    mails: mails.map((mail) => ({ ...mail, receivedAt: iso(mail.receivedAt) })),
    deadLetters: letters.map(({ queue, stored, error }) => ({ queue, messageId: stored.messageId, error })),
  };
  return { title: `Return ${returnId}`, json: plain, body };
}

/** The return's whole partition: that of the question which a return's number alone answers. */
async function itemsOf({ table }: ConsoleOptions, returnId: string): Promise<Item[]> {
  const [question] = questionsAbout(tableQuestions(), 'returnId');
  const [model] = table.tables();
  if (question === undefined || model === undefined) return [];
  const { items } = await table.query({
    table: model.name,
    pk: fillIn(question.pk, { returnId }),
    limit: mostItems,
  });
  return items;
}

/** Mails without whom they went to: that is the mailbox's to show. */
async function mailsOf({ mailbox }: ConsoleOptions, ids: string[]) {
  const found = await Promise.all(ids.map((id) => mailbox.mail(id)));
  return found
    .filter((mail) => mail !== undefined)
    .map(({ id, subject, receivedAt }) => ({ id, subject, receivedAt }));
}

function summary(
  { clock }: ConsoleOptions,
  returnId: string,
  items: Item[],
  known: { orders: string[]; parcels: string[]; executions: ExecutionSummary[] },
): Html {
  const head = items.find(({ head: one }) => typeof one === 'object')?.head;
  const says = (name: string) => {
    const value: unknown = Object.entries(head ?? {}).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  const running = known.executions.find(({ status }) => status === 'RUNNING');
  return facts([
    [
      'Status',
      says('status') && `${says('status')}${says('ending') === undefined ? '' : `: ${says('ending')}`}`,
    ],
    ['Goods', says('goods')],
    ['Money', says('money')],
    [
      'Waits in',
      running !== undefined &&
        html`${running.state}${running.dueAt !== undefined && html` <span class="dim">until ${distance(clock.now(), running.dueAt)}</span>`}`,
    ],
    ['Order', known.orders.length > 0 && answers('orderNumber', known.orders)],
    ['Parcels', known.parcels.length > 0 && answers('trackingNumber', known.parcels)],
    ['Asked of the table', answers('returnId', [returnId])],
  ]);
}

/** Links to the questions that these values answer. */
function answers(name: string, values: string[]): Html {
  const questions = questionsAbout(tableQuestions(), name);
  return html`<ul class="plain">${values.map((value) => html`<li class="links">${name !== 'returnId' && html`<span>${value}</span>`}${questions.map((question) => html`<a href="${questionPath(question, { [name]: value })}">${question.text}</a>`)}</li>`)}</ul>`;
}
