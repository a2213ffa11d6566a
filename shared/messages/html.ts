/** Markup that is known to be safe. Only `html` makes it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup from a template: values are escaped for text and quoted attributes, unless they are `Html` already. */
export function html(parts: TemplateStringsArray, ...values: (string | Html | readonly Html[])[]): Html {
  const inserted = values.map((value) => {
    if (value instanceof Html) return value.markup;
    if (typeof value === 'string') return value.replace(/[&<>"']/g, (letter) => entities[letter] ?? '');
    return value.map(({ markup }) => markup).join('');
  });
  return new Html(String.raw({ raw: parts }, ...inserted));
}
