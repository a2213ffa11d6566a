import { type Html, html, textOf } from '../console/html.ts';
import type { DemoUser } from './demo-users.ts';

/** The choice that stands for a sign-in: nobody has a password on one machine. */
export function choicePage(users: DemoUser[], client: string): string {
  return pageOf(
    'Sign in',
    html`<p>To <strong>${client}</strong>, as one of the demo users of this machine.</p>
<form method="post">
${users.map(({ name, description }) => html`<button name="user" value="${name}" title="${description}">Sign in as ${name}</button>`)}
</form>`,
  );
}

/** Asks whether to end the session. The form of the library has no button of its own. */
export function signOutPage(form: string): string {
  return pageOf(
    'Sign out',
    html`<button name="logout" value="yes" form="op.logoutForm">Sign out</button>`,
    form,
  );
}

export function signedOutPage(): string {
  return pageOf('Signed out', html`<p>Nobody is signed in.</p>`);
}

/** What stands against a sign-in, as the library says it. */
export function troublePage(error: string, description: string): string {
  return pageOf(
    'That cannot be done',
    html`<p class="bad" role="alert"><code>${error}</code> ${description}</p>`,
  );
}

/** @param before markup of the library, which has escaped what is in it */
function pageOf(title: string, body: Html, before = ''): string {
  const head = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · local</title>
<link rel="stylesheet" href="/local/style.css">
</head>`;
  return `<!doctype html>\n${textOf(head)}\n<body><main>\n${textOf(html`<h1>${title}</h1>`)}\n${before}${textOf(body)}\n</main></body></html>\n`;
}
