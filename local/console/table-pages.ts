import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { choice, nothing, option, pathWith, search, textField } from './parts.ts';
import { discreet, itemList, questionPath } from './table-items.ts';
import { fillIn, type Question, tableQuestions } from './table-questions.ts';
import type { Item } from './table-reader.ts';
import { type Asked, type Fields, pageSize, type View } from './view.ts';
import { counted } from './words.ts';

/** Every question that the table answers, ready to be asked, and the box for any key at all. */
export function tablePage({ table }: ConsoleOptions): View {
  const questions = tableQuestions();
  const body = html`
<p class="dim">The questions are those of <code>docs/table.md</code>. Who a customer is, is shown under the question about the customer and nowhere else.</p>
<div class="questions">${questions.filter(({ within }) => within === undefined).map((question) => questionBlock(question, questions))}</div>
<h2>Any key</h2>
${rawForm({ table }, {})}`;
  return { title: 'Table', json: { questions, tables: table.tables() }, body };
}

/** What the table holds for one question. */
export async function questionPage(
  { table }: ConsoleOptions,
  { parts, query }: Asked,
): Promise<View | undefined> {
  const questions = tableQuestions();
  const question = questions.find(({ key }) => key === parts.key);
  const [model] = table.tables();
  if (question === undefined || model === undefined) return undefined;
  const title = question.within === undefined ? question.text : `${question.within} ${question.text}`;
  const form = questionForm(question, query, 'Ask');
  if (question.needs.some((name) => (query[name] ?? '') === ''))
    return { title, json: { question, items: [] }, body: form };
  const known = trimmed(query);
  const { items, after } = await table.query({
    table: model.name,
    index: question.index,
    pk: fillIn(question.pk, known),
    sk: { from: fillIn(question.sk.from, known), to: fillIn(question.sk.to, known) },
    limit: pageSize,
    after: query.after,
  });
  const path = questionPath(question, known);
  const showsPersonal = question.needs.length === 1 && question.needs[0] === 'customerId';
  const shown = items.map((item) => discreet(item, showsPersonal));
  const body = html`${form}
${answer(shown, questions, path)}
${after !== undefined && html`<p><a href="${pathWith(`/local/table/${question.key}`, { ...known, after })}">Further items</a></p>`}`;
  return { title, json: { question, items: shown, after }, body };
}

/** What lies under any key of a table or an index. */
export async function rawQueryPage({ table }: ConsoleOptions, { query }: Asked): Promise<View> {
  const form = rawForm({ table }, query);
  const name = query.table ?? table.tables()[0]?.name ?? '';
  const pk = query.pk ?? '';
  if (pk === '') return { title: 'Any key', json: { items: [] }, body: form };
  const { items, after } = await table.query({
    table: name,
    index: query.index || undefined,
    pk,
    sk: query.sk ? { beginsWith: query.sk } : undefined,
    newestFirst: query.order === 'last first',
    limit: pageSize,
    after: query.after || undefined,
  });
  const shown = items.map((item) => discreet(item, false));
  const body = html`${form}
${answer(shown, tableQuestions(), '')}
${after !== undefined && html`<p><a href="${pathWith('/local/table/raw', { ...query, after })}">Further items</a></p>`}`;
  return { title: 'Any key', json: { items: shown, after }, body };
}

function answer(items: Item[], questions: Question[], here: string): Html {
  if (items.length === 0) return nothing('The table holds nothing for this.');
  return html`<p>${counted(items.length, 'item')}</p>${itemList(items, questions, here)}`;
}

function questionBlock(question: Question, questions: Question[]): Html {
  const closer = questions.filter(({ within }) => within === question.text);
  return html`<section class="question">
<h2>${question.text}</h2>
${questionForm(question, {}, 'Ask')}
${closer.length > 0 && html`<details><summary>More closely</summary><ul>${closer.map((one) => html`<li><a href="/local/table/${one.key}">${one.text}</a></li>`)}</ul></details>`}
</section>
`;
}

function questionForm(question: Question, known: Fields, button: string): Html {
  const { key, text, needs, pk, sk } = question;
  const fields = needs.map((name) => textField(name, label(name), known[name], true));
  return html`<p class="dim"><code>${pk}</code> <code>${sk.from === sk.to ? sk.from : `${sk.from} … ${sk.to}`}</code></p>
${search(`/local/table/${key}`, fields, html`${button}<span class="unseen">: ${text}</span>`)}`;
}

function rawForm({ table }: Pick<ConsoleOptions, 'table'>, query: Fields): Html {
  const tables = table.tables();
  const indexes = tables.flatMap((one) => one.indexes.map(({ name }) => name));
  return search('/local/table/raw', [
    html`<label>Table<select name="table">${tables.map(({ name }) => option(name, name === query.table))}</select></label>`,
    ...(indexes.length === 0 ? [] : [choice('index', 'Index', indexes, query.index, 'none')]),
    textField('pk', 'Partition key', query.pk, true),
    textField('sk', 'Sort key begins with', query.sk),
    html`<label>Order<select name="order">${['first first', 'last first'].map((name) => option(name, name === query.order))}</select></label>`,
  ]);
}

/** `orderNumber` → `order number`. */
function label(name: string): string {
  return name.replace(
    /([a-z])([A-Z])/g,
    (_both, one: string, other: string) => `${one} ${other.toLowerCase()}`,
  );
}

function trimmed(query: Fields): Fields {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value.trim()]));
}
