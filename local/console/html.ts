const hidden = Symbol('html');

/** Markup that is safe to send: everything put into it was escaped, unless it was markup already. */
export interface Html {
  readonly [hidden]: string;
}

type Part = Html | string | number | undefined | false | Part[];

/** Markup from a template; what is put in is escaped. Lists are joined, `undefined` and `false` are nothing. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Html {
  return { [hidden]: texts.map((text, at) => text + (at < parts.length ? write(parts[at]) : '')).join('') };
}

/** The markup as text. */
export function textOf(markup: Html): string {
  return markup[hidden];
}

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(write).join('');
  return typeof part === 'object' ? part[hidden] : escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
