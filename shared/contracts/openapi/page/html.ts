/** Markup that is safe to stand in a page as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

type Part = Html | string | number | undefined | readonly Part[];

/** Markup from a template: what is filled in is text, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(written)));
}

/** Paragraphs, with `code` between backticks: as much of Markdown as the document's descriptions use. */
export function prose(text: string): Html[] {
  return text.split('\n\n').map((paragraph) => html`<p>${phrases(paragraph)}</p>`);
}

/** A line of text with `code` between backticks. */
export function phrases(text: string): Html[] {
  return text.split('`').map((part, place) => (place % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}

/** A link to the heading that it stands in, to be copied. */
export const anchor = (id: string, title: string) =>
  html` <a class="anchor" href="#${id}" aria-label="Link to ${title}">#</a>`;

function written(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(written).join('');
  return String(part).replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
