import { type Html, html } from './html.ts';

const units: [string, number][] = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
];

/** An instant for people and machines alike. */
export function instant(at: number): Html {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
}

/** `in 3 d 2 h`, `4 min ago`: the two largest units of a distance in time. */
export function distance(from: number, to: number): string {
  let rest = Math.abs(to - from);
  const parts: string[] = [];
  for (const [unit, ms] of units) {
    const count = Math.floor(rest / ms);
    rest -= count * ms;
    if (count > 0 && parts.length < 2) parts.push(`${count} ${unit}`);
  }
  if (parts.length === 0) return 'now';
  return to > from ? `in ${parts.join(' ')}` : `${parts.join(' ')} ago`;
}

export function json(value: unknown): Html {
  return html`<pre tabindex="0">${JSON.stringify(value, null, 2)}</pre>`;
}

/** JSON text made readable; other text stays as it is. */
export function jsonText(text: string): Html {
  try {
    return json(JSON.parse(text));
  } catch {
    return html`<pre tabindex="0">${text}</pre>`;
  }
}

/** Links to the pages before and after in a list that goes on. */
export function pager(path: string, page: number, hasMore: boolean): Html {
  if (page === 1 && !hasMore) return html``;
  return html`<nav aria-label="Pages"><ul>
    ${page > 1 && html`<li><a href="${path}?page=${page - 1}">Newer</a></li>`}
    ${hasMore && html`<li><a href="${path}?page=${page + 1}">Older</a></li>`}
  </ul></nav>`;
}
