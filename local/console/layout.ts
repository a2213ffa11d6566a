import { type Html, html, textOf } from './html.ts';
import type { View } from './view.ts';
import { instant } from './words.ts';

const places: [string, string][] = [
  ['/local', 'Overview'],
  ['/local/mail', 'Mail'],
  ['/local/executions', 'Executions'],
  ['/local/events', 'Events'],
  ['/local/queues', 'Queues'],
  ['/local/clock', 'Clock'],
  ['/local/faults', 'Faults'],
  ['/local/secrets', 'Secrets'],
  ['/local/staff', 'Staff'],
];

/** A whole page around a view. */
export function pageOf({ title, body }: View, path: string, now: number): string {
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · local</title>
<link rel="stylesheet" href="/local/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header>
<nav aria-label="Console"><ul>${places.map(([href, name]) => place(href, name, path))}</ul></nav>
<p>${instant(now)}</p>
</header>
<main id="content">
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return `<!doctype html>\n${textOf(page)}`;
}

function place(href: string, name: string, path: string): Html {
  const isHere = href === '/local' ? path === href : path === href || path.startsWith(`${href}/`);
  return isHere
    ? html`<li><a href="${href}" aria-current="${path === href ? 'page' : 'true'}">${name}</a></li>`
    : html`<li><a href="${href}">${name}</a></li>`;
}
