import { type Html, html } from './html.ts';

type Cell = Html | string | number | undefined | false;

/** A table under its column names; on a narrow screen every cell says which column it is of. */
export function grid(columns: string[], rows: Cell[][]): Html {
  const head = columns.map((name) => html`<th scope="col">${name}</th>`);
  const lines = rows.map(
    (
      cells,
    ) => html`<tr>${cells.map((cell, at) => html`<td data-column="${columns[at]}"><div>${cell}</div></td>`)}</tr>
`,
  );
  return html`<table>
<thead><tr>${head}</tr></thead>
<tbody>
${lines}</tbody></table>`;
}

/** Names and values; a value that is nothing is left out with its name. */
export function facts(entries: [string, Cell][]): Html {
  const known = entries.filter(([, value]) => value !== undefined && value !== false && value !== '');
  return html`<dl>${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

export type Mood = 'good' | 'bad' | 'busy' | 'quiet';

/** A state in a word, with a colour that the word does not need. */
export function mark(mood: Mood, word: string): Html {
  return html`<span class="mark ${mood}">${word}</span>`;
}

/** Says that there is nothing, where a list would be. */
export function nothing(text: string): Html {
  return html`<p class="dim">${text}</p>`;
}

/** A form that only asks: what it holds ends up in the address. */
export function search(action: string, fields: Html[], button: Html | string = 'Show'): Html {
  return html`<form method="get" action="${action}">${fields}<button>${button}</button></form>`;
}

export function textField(name: string, label: string, value = '', isRequired = false): Html {
  return html`<label>${label}<input name="${name}" value="${value}" autocomplete="off" spellcheck="false"${isRequired && html` required`}></label>`;
}

/** A choice with a first entry for none in particular. */
export function choice(
  name: string,
  label: string,
  values: string[],
  chosen: string | undefined,
  first = 'all',
): Html {
  return html`<label>${label}<select name="${name}"><option value="">${first}</option>${values.map((value) => option(value, value === chosen))}</select></label>`;
}

export function option(value: string, isChosen: boolean): Html {
  return html`<option${isChosen && html` selected`}>${value}</option>`;
}

/** A path with the query fields that say something. */
export function pathWith(path: string, query: Record<string, string | number | undefined>): string {
  const text = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') text.set(name, String(value));
  return text.size === 0 ? path : `${path}?${text}`;
}

/** Links to the pages before and after in a list that goes on; the query stays. */
export function pager(
  path: string,
  page: number,
  hasMore: boolean,
  query: Record<string, string> = {},
): Html {
  if (page === 1 && !hasMore) return html``;
  const to = (other: number) => pathWith(path, { ...query, page: other });
  return html`<nav aria-label="Pages" class="pages"><ul>
    ${page > 1 && html`<li><a href="${to(page - 1)}">Newer</a></li>`}
    ${hasMore && html`<li><a href="${to(page + 1)}">Older</a></li>`}
  </ul></nav>`;
}
