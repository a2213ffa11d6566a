import { type Html, html, textOf } from './html.ts';
import { places } from './places.ts';
import type { View } from './view.ts';
import { instant } from './words.ts';

/** A whole page around a view. */
export function wholePage({ title, body }: View, path: string, now: number): string {
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · local</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/local/style.css">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header>
<p class="where"><strong>local</strong> <a href="/local/clock">${instant(now)}</a></p>
<nav aria-label="Console">${places.map(
    ({ purpose, pages }) => html`<p class="purpose">${purpose}</p>
<ul>${pages.map(({ href, name }) => place(href, name, path))}</ul>
`,
  )}</nav>
</header>
<main id="content" tabindex="-1">
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
