export interface Opened {
  /** where the redirects led */
  readonly url: URL;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without scripts: keeps cookies, follows redirects, and stops where one leads to another origin. */
export class ABrowser {
  readonly #cookies = new Map<string, string>();

  async open(address: string | URL, form?: Record<string, string>): Promise<Opened> {
    const url = new URL(address);
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.#cookies.values()].join('; '), accept: 'text/html' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', value] = pair.split('=');
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, pair);
    }
    const { headers } = answer;
    const next = new URL(headers.get('location') ?? url, url);
    const text = await answer.text();
    if (next.href === url.href || next.origin !== url.origin) return { url: next, text, headers };
    return this.open(next);
  }
}
