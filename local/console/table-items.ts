import { type Html, html } from './html.ts';
import { facts, pathWith } from './parts.ts';
import { type Question, questionsAbout } from './table-questions.ts';
import type { Item } from './table-reader.ts';
import { json } from './words.ts';

/** Names under which an item holds who a customer is, and what wakes an execution. */
const personal = new Set(['identity']);
const secret = new Set(['token']);
const openUpTo = 3;

/** An item without what only the question about its customer shows, and without tokens at all. */
export function discreet(item: Item, showsPersonal: boolean): Item {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => {
      if (secret.has(name)) return [name, '(not shown: it wakes an execution)'];
      if (personal.has(name) && !showsPersonal) return [name, '(shown where one asks for this customer)'];
      return [name, value];
    }),
  );
}

/** Items one after another, each with the questions that lead on from it. */
export function itemList(items: Item[], questions: Question[], here: string): Html {
  return html`${items.map((item) => {
    const { pk, sk, entity, v, ...others } = item;
    const rest = Object.entries(others).sort(([one], [other]) => (one < other ? -1 : 1));
    return html`<details class="item"${items.length <= openUpTo && html` open`}><summary><code>${String(sk ?? pk)}</code> <span class="dim">${String(entity ?? '')}${'type' in item && ` · ${String(item.type)}`}</span></summary>
${waysOn(item, questions, here)}
${json({ pk, sk, entity, v, ...Object.fromEntries(rest) })}</details>
`;
  })}`;
}

export function questionPath({ key, needs }: Question, known: Record<string, string>): string {
  const given = Object.fromEntries(needs.map((name) => [name, known[name]]));
  return pathWith(`/local/table/${key}`, given);
}

/** Where an item leads: by each of its values to the questions that it answers, and to the page of its return. */
function waysOn(item: Item, questions: Question[], here: string): Html | false {
  const values = new Map(
    namedValues(item).map(([name, value]) => [JSON.stringify([name, value]), { name, value }]),
  );
  const entries = [...values.values()].flatMap(({ name, value }): [string, Html][] => {
    const links = questionsAbout(questions, name)
      .map((question) => ({ href: questionPath(question, { [name]: value }), text: question.text }))
      .filter(({ href }) => href !== here);
    if (name === 'returnId')
      links.unshift({ href: `/local/returns/${encodeURIComponent(value)}`, text: 'Its page' });
    if (links.length === 0) return [];
    return [
      [
        value,
        html`<ul class="links">${links.map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}</ul>`,
      ],
    ];
  });
  return entries.length > 0 && facts(entries);
}

/** Every text in a value with the name that it has, however deep. */
export function namedValues(value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]): [string, string][] =>
    typeof inner === 'string' ? [[name, inner]] : namedValues(inner),
  );
}
