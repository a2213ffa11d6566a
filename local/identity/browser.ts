/** What a browser does of itself: follows redirects and keeps the cookies of one sign-in. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #stopsAt: string;

  /** @param stopsAt the address that is not opened when a redirect leads to it */
  constructor(stopsAt: string) {
    this.#stopsAt = stopsAt;
  }

  /** Opens an address, or posts a form to it, and tells where that led. @throws Error when it led to no page */
  async open(address: string, form?: Record<string, string>): Promise<URL> {
    let url = new URL(address);
    let fields = form;
    for (;;) {
      const answer = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
      });
      this.#keep(answer.headers.getSetCookie());
      const next = answer.headers.get('location');
      if (next === null && !answer.ok)
        throw new Error(`${url.pathname}: ${answer.status} ${await answer.text()}`);
      await answer.body?.cancel();
      if (next === null) return url;
      url = new URL(next, url);
      if (url.href.startsWith(this.#stopsAt)) return url;
      fields = undefined;
    }
  }

  #keep(cookies: string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
