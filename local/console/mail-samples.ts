import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Html, html } from './html.ts';
import { grid, nothing } from './parts.ts';
import type { Asked, RawAnswer, View } from './view.ts';

/** Where the build puts every mail with sample data, a file a theme. */
const built = fileURLToPath(new URL('../../.build/mails/', import.meta.url));

interface SampleMail {
  name: string;
  language: string;
  subject: string;
  preheader: string;
  text: string;
  html: string;
}

const schemes = { light: 'by day', dark: 'by night' } as const;

/** Every mail that there is, in every form, theme and language. */
export async function everyMailPage(): Promise<View> {
  const themes = await Promise.all(
    (await themeNames()).map(async (theme) => ({ theme, mails: (await mailsOf(theme)) ?? [] })),
  );
  const sections = themes.map(({ theme, mails }) => {
    const rows = [...Map.groupBy(mails, ({ name }) => name)].map(([name, inLanguages]) => [
      html`<a href="/local/mailbox/${theme}/${name}">${name}</a>`,
      html`<ul>${inLanguages.map(({ language, subject }) => html`<li lang="${language}">${subject}</li>`)}</ul>`,
    ]);
    return html`<h2>${theme}</h2>${grid(['Message', 'Subject'], rows)}`;
  });
  const json = themes.map(({ theme, mails }) => ({
    theme,
    mails: mails.map(({ name, language, subject, preheader }) => ({ name, language, subject, preheader })),
  }));
  const body = html`<p class="dim">With sample data, as each theme writes them. What was sent is under <a href="/local/mail">Mail</a>.</p>
${sections.length === 0 ? nothing('None was built: npm run build.') : sections}`;
  return { title: 'Every mail', json: { themes: json }, body };
}

/** One mail of a theme: in every language by day, by night, and as text. */
export async function sampleMailPage({ parts }: Asked): Promise<View | undefined> {
  const { theme = '', name = '' } = parts;
  const mails = ((await mailsOf(theme)) ?? []).filter((mail) => mail.name === name);
  if (mails.length === 0) return undefined;
  const body = html`${mails.map((mail) => inLanguage(theme, mail))}`;
  return { title: `${name} in ${theme}`, json: { mails }, body };
}

function inLanguage(theme: string, { name, language, subject, preheader, text }: SampleMail): Html {
  const path = `/local/mailbox/${theme}/${name}/${language}`;
  const frames = Object.entries(schemes).map(
    ([scheme, words]) =>
      html`<h3>HTML ${words}</h3><iframe title="${name} in ${language}, ${words}" sandbox="allow-popups allow-popups-to-escape-sandbox" src="${path}/${scheme}"></iframe>`,
  );
  return html`<section><h2 lang="${language}">${subject}</h2>
<p class="dim" lang="${language}">${preheader}</p>
${frames}
<h3>Text</h3><pre tabindex="0" lang="${language}">${text}</pre></section>`;
}

/** A mail's own HTML in a scheme of colours, whichever the browser is in. */
export async function sampleMailHtml({ parts }: Asked): Promise<RawAnswer | undefined> {
  const { theme = '', name = '', language = '', scheme = '' } = parts;
  const mail = (await mailsOf(theme))?.find((one) => one.name === name && one.language === language);
  if (mail === undefined || !Object.hasOwn(schemes, scheme)) return undefined;
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'self'",
    },
    body: mail.html
      .replaceAll('(prefers-color-scheme:dark)', scheme === 'dark' ? 'all' : 'not all')
      .replaceAll('color-scheme:light dark', `color-scheme:${scheme}`),
  };
}

async function themeNames(): Promise<string[]> {
  const files = await readdir(built).catch(() => []);
  return files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));
}

async function mailsOf(theme: string): Promise<SampleMail[] | undefined> {
  // a theme is a name of the list and never a path
  if (!(await themeNames()).includes(theme)) return undefined;
  return JSON.parse(await readFile(join(built, `${theme}.json`), 'utf8'));
}
