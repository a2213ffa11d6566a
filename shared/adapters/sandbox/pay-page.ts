import { languageOf } from '#domain/policy.ts';
import { Html, html } from '#shared/messages/html.ts';
import { payPageWords } from './pay-page-words.ts';
import type { SandboxBill } from './sandbox-till.ts';

/** The page's only style sheet, light and dark, from 320 px on. */
export const payPageStyle = `
:root { color-scheme: light dark; --ink: #1b2530; --paper: #ffffff; --line: #7a8794; --strong: #14539a; --on: #ffffff; --note: #f1f4f7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6ebf0; --paper: #12181e; --line: #8593a1; --strong: #8ab8ff; --on: #0b1a2b; --note: #1c242c; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 34rem; margin: 0 auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
dt { font-weight: 600; margin-top: .75rem; }
dd { margin: 0; }
.note { background: var(--note); border-left: 4px solid var(--line); padding: .75rem 1rem; margin: 1rem 0; }
form { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1.5rem; }
button { font: inherit; min-height: 2.75rem; padding: .5rem 1.25rem; border-radius: .4rem; border: 2px solid var(--strong);
  background: var(--paper); color: var(--strong); cursor: pointer; }
button.first { background: var(--strong); color: var(--on); font-weight: 600; }
a { color: var(--strong); }
:focus-visible { outline: 3px solid var(--strong); outline-offset: 3px; }
`;

/** What the sandbox shows a customer who follows a link: how much, what for, and how it stands. No script. */
export function payPage({ bill, standing }: SandboxBill, portalUrl: string, wasDeclined = false): string {
  const language = languageOf(bill.language);
  const words = payPageWords(language);
  const amount = words.money(bill.amount, bill.currency);
  const title = words.say('title', { amount });
  const told = standing === 'open' ? (wasDeclined ? ('declined' as const) : undefined) : standing;
  const notes =
    told === undefined ? [] : [html`<p class="note" role="status">${words.say(told, { amount })}</p>`];
  const form = html`<form method="post">
<button class="first">${words.say('pay', { amount })}</button>
<button formaction="?outcome=declined">${words.say('decline')}</button>
</form>`;
  const main = html`<h1>${title}</h1>
<p class="note">${words.say('trial')}</p>
${notes}<dl>
<dt>${words.say('for')}</dt><dd>${bill.says}</dd>
<dt>${words.say('amount')}</dt><dd>${amount}</dd>
<dt>${words.say('return')}</dt><dd>${bill.returnId}</dd>
</dl>
${standing === 'open' ? [form] : []}
<p><a href="${`${portalUrl}/returns/${bill.returnId}`}">${words.say('back')}</a></p>`;
  return page(language, title, main);
}

/** For a link that leads to nothing: nobody's language is known. */
export const noPayPage = () =>
  page(
    'en',
    'No such link',
    html`<h1>No such link</h1><p>Check that you have the whole address.</p>
<p lang="sv">Länken finns inte. Kontrollera att du har fått med hela adressen.</p>`,
  );

function page(language: string, title: string, main: Html): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Html(payPageStyle)}</style>
</head>
<body><main>
${main}
</main></body>
</html>
`.markup;
}
