import { caniemail } from 'caniemail';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/policy.ts';
import { mailThemes } from '#infra/mail-themes.ts';
import type { MailLook } from '#shared/messages/look.ts';
import { render } from '#shared/messages/render.ts';
import { samples, setting, variants } from '#shared/messages/samples.ts';
import { renderReceipt } from '#shared/messages/withdrawal/receipt.ts';

/** What mail programs are known not to do (caniemail.com), and what their readers see instead. Anything else is a fault. */
const without: Readonly<Record<string, string>> = {
  'color-scheme CSS property': 'the light look, or one that the program darkens itself',
  'color-scheme meta tag': 'the light look, or one that the program darkens itself',
  '@media': 'the light look; a narrow card keeps its wider edges',
  '<style> element': 'the light look: it stands in the elements',
  '<body> element': 'the ground of the table, which has the same colour',
  'max-height property': 'nothing: what it hides is hidden otherwise, too',
  overflow: 'nothing: what it hides is hidden otherwise, too',
  'display:none': 'the beginning of the letter once more, above it',
  'border-radius': 'square corners',
  'white-space': 'amounts, whose spaces do not break anyway',
  'text-decoration': 'a button with a line under its text',
  'role attribute': 'tables that are read aloud as tables',
  'lang attribute': 'a voice in the language of the program',
  'width attribute': 'widths that its style says, too',
  'height attribute': 'a logo as high as it is',
};
const programs = ['gmail.*', 'apple-mail.*', 'outlook.*', 'yahoo.*', 'aol.*', 'samsung-email.*'] as const;
const more = ['protonmail.*', 'hey.*', 'fastmail.*'] as const;

const themes = Object.entries(await mailThemes());
const mails = themes.flatMap(([theme, { look }]) =>
  languages.flatMap((language) =>
    [...Object.values(samples), ...variants].map((message) => ({
      name: `${theme} ${language} ${message.kind}`,
      ...render(message, language, { ...setting, look: look as MailLook }),
    })),
  ),
);

describe('every mail, by what mail programs are known to show', () => {
  test.each(mails)('$name asks for nothing that is missed', ({ html }) => {
    const { issues } = caniemail({ clients: [...programs, ...more], html });
    const titles = [...issues.errors.values()].flat().map(({ title }) => title);
    expect([...new Set(titles)].filter((title) => !Object.hasOwn(without, title))).toEqual([]);
    // Gmail cuts what is longer
    expect(Buffer.byteLength(html)).toBeLessThan(80_000);
  });

  test.each(mails)('$name has a text, a beginning for lists, and pictures with words for them', (mail) => {
    expect(mail.text.length).toBeGreaterThan(80);
    const preheader = /<div style="display:none[^>]*>(.*?)\u00a0\u200c/.exec(mail.html)?.[1] ?? '';
    expect(preheader.length).toBeGreaterThan(20);
    for (const [picture] of mail.html.matchAll(/<img[^>]*>/g)) {
      expect(picture).toMatch(/ alt="/);
      expect(picture).toMatch(/ src="https:\/\/retur\.butik\.example\/assets\//);
    }
    expect(mail.html).toContain('<meta name="color-scheme" content="light dark">');
    expect(mail.html).not.toMatch(/<script|<form|<link|@import|url\(/);
  });

  test.each(languages)('so does the receipt of a withdrawal in %s', (language) => {
    const statement = { name: 'Kund Ett', contract: 'S-2001', email: 'kund.ett@example.com', language };
    const told = {
      withdrawalId: 'W4T7Q0M9C2R8K5X1B6H3Z0N7V4E',
      statedAt: '2026-11-29T23:30:12.480Z',
      statement,
    };
    const { html } = renderReceipt(told, language, setting);
    const { issues } = caniemail({ clients: [...programs, ...more], html });
    const titles = [...issues.errors.values()].flat().map(({ title }) => title);
    expect([...new Set(titles)].filter((title) => !Object.hasOwn(without, title))).toEqual([]);
  });
});

/** Every value of a message that is a text of its own. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* textsIn(one);
}

test.each(languages)(
  'a mail of a return in %s holds nothing personal: no name, no address, no telephone',
  (language) => {
    for (const message of [...Object.values(samples), ...variants]) {
      const { subject, text, html } = render(message, language, setting);
      // a message is all that a mail is made of, and it has no member for any of these
      for (const one of textsIn(message)) expect(one).not.toMatch(/@|\+46|^\d{5,}$/);
      const read = `${subject}\n${text}\n${html.replace(/https?:\/\/[^"\s<]+/g, '')}`;
      expect(read).not.toMatch(/[\w.]+@[\w.]+\.\w+|\+\d{6,}/);
    }
  },
);

test('nothing in a mail tells that it was read: no picture but the logo, and no address that names who reads', () => {
  for (const message of Object.values(samples)) {
    const { html } = render(message, 'sv', setting);
    const pictures = [...html.matchAll(/<img[^>]*src="([^"]*)"/g)].map(([, source]) => source);
    expect(pictures).toEqual([
      'https://retur.butik.example/assets/a.png',
      'https://retur.butik.example/assets/b.png',
    ]);
  }
});
