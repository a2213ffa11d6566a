import { html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import type { View } from './view.ts';
import { jsonText } from './words.ts';

/** The secrets with their values: this console answers on this machine alone. */
export function secretsPage({ secrets }: ConsoleOptions): View {
  const shown = secrets.list();
  const body = html`<p class="dim">Made for this machine; the deployed app has its own.</p>
${shown.map(({ name, value }) => html`<details><summary>${name}</summary>${jsonText(value)}</details>`)}`;
  return {
    title: 'Secrets',
    json: { secrets: shown.map(({ name, arn, value }) => ({ name, arn, value })) },
    body,
  };
}

export function notFoundPage(path: string): View {
  return {
    title: 'Not found',
    status: 404,
    json: { error: 'NotFound', message: `there is no ${path}` },
    body: html`<p>There is no <code>${path}</code>. <a href="/local">Go to the overview</a>.</p>`,
  };
}

export function problemPage(status: number, name: string, message: string): View {
  return {
    title: status < 500 ? 'That cannot be done' : 'Local failed',
    status,
    json: { error: name, message },
    body: html`<p class="bad" role="alert">${message}</p>`,
  };
}
