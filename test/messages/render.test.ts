import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/policy.ts';
import type { Message } from '#shared/messages/message.ts';
import { render } from '#shared/messages/render.ts';
import { samples, setting, variants } from '#shared/messages/samples.ts';
import { type TextKey, texts } from '#shared/messages/words.ts';

const all: readonly Message[] = [...Object.values(samples), ...variants];
const everyone = languages.flatMap((language) => all.map((message) => ({ language, message })));
const textsOf = (language: keyof typeof texts) => Object.entries<string>(texts[language]);
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
/** Intl writes amounts with spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('the texts', () => {
  test.each(languages)('are all there in %s, with the same placeholders as in Swedish', (language) => {
    const shape = (entries: [string, string][]) =>
      Object.fromEntries(entries.map(([key, text]) => [key, placeholders(text)]));
    expect(shape(textsOf(language))).toEqual(shape(textsOf('sv')));
    for (const [, text] of textsOf(language)) expect(text.trim()).not.toBe('');
  });

  test.each(languages)('are all said by some message in %s', (language) => {
    const said = all.map((message) => {
      const { subject, text } = render(message, language, setting);
      return `${subject}\n${text}`;
    });
    const unsaid = textsOf(language).filter(([, text]) => {
      const fragments = text.split(/\{\w+\}/);
      return !said.some((whole) => fragments.every((fragment) => whole.includes(fragment)));
    });
    expect(unsaid).toEqual([]);
  });

  test('differ between the languages', () => {
    const keys = textsOf('sv').map(([key]) => key as TextKey);
    expect(keys.filter((key) => texts.sv[key] === texts.en[key])).toEqual([]);
  });
});

describe('every message', () => {
  test.each(everyone)(
    'says in $language what $message.kind means, and nothing is left to fill in',
    (sample) => {
      const { subject, text, html } = render(sample.message, sample.language, setting);
      for (const part of [subject, text, html.replace(/<style>.*<\/style>/s, '')]) {
        expect(part).not.toMatch(/[{}]|undefined|NaN|\[object/);
      }
      expect(subject.length).toBeLessThan(78);
      expect(subject).not.toContain('\n');
      expect(text).toContain(sample.message.returnId);
      expect(text).toContain(setting.statusUrl);
      expect(html).toContain(`<html lang="${sample.language}">`);
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(html).not.toMatch(/<script|http:/);
    },
  );

  test.each(everyone)(
    'says the same in HTML as in text: $language $message.kind',
    ({ language, message }) => {
      const { text, html } = render(message, language, setting);
      const body = visible(html);
      for (const line of text.split('\n')) {
        const words = line.replace(/^(-|\d+\.) /, '').replace(/:$/, '');
        const parts = /https?:/.test(words) ? [] : words.split(/: (?=[^:]*$)/);
        for (const part of parts) expect(body).toContain(part);
      }
      expect(html).toContain('href="https://butik.example/retur?id=1&amp;lang=sv"');
    },
  );
});

describe('a message in Swedish', () => {
  test('tells the last day to hand in as it falls in the shop’s time zone', () => {
    const late = { ...samples.label, handInBy: '2026-12-08T23:30:00.000Z' };
    expect(render(samples.label, 'sv', setting).text).toContain('senast tisdag 8 december');
    expect(render(late, 'sv', setting).text).toContain('senast onsdag 9 december');
    expect(render(late, 'sv', { ...setting, timeZone: 'UTC' }).text).toContain('senast tisdag 8 december');
  });

  test('shows why it is this amount', () => {
    const { subject, text } = render(samples.credited, 'sv', setting);
    expect(plain(subject)).toBe('Vi har betalat tillbaka 1 482,50 kr');
    const sums = plain(text)
      .split('\n')
      .filter((line) => line.endsWith(' kr'));
    expect(sums).toEqual([
      '1 st Regnjacka Fjäll, blå, M: 1 199,00 kr',
      '2 st Ullstrumpor: 298,00 kr',
      'Avdrag: 1 st Ullstrumpor: −74,50 kr',
      'Frakt: 49,00 kr',
      'Presentinslagning: 25,00 kr',
      'Returavgift: −39,00 kr',
      'Extra ersättning från oss: 25,00 kr',
      'Att få tillbaka: 1 482,50 kr',
    ]);
    expect(text).toContain('Det här fanns inte i paketet:\n- 1 st Ullstrumpor');
  });

  test('leaves out what does not apply', () => {
    const { text } = render(
      { ...samples.credited, deductions: [], fee: 0, goodwill: 0, shipping: 0, missing: [] },
      'sv',
      setting,
    );
    expect(text).not.toMatch(/Avdrag|Frakt|Returavgift|Extra|fanns inte/);
  });

  test.each([
    [0, 'Sista dagen att lämna in din retur'],
    [1, '1 dag kvar att lämna in din retur'],
    [7, '7 dagar kvar att lämna in din retur'],
  ])('counts %d days left', (daysLeft, subject) => {
    expect(render({ ...samples.reminder, daysLeft }, 'sv', setting).subject).toBe(subject);
  });

  test('gives the reason of a refusal', () => {
    expect(render(samples.rejected, 'sv', setting).text).toContain('Tiden för öppet köp har gått ut.');
    expect(render(samples.rejected, 'en', setting).text).toContain(
      'The time to return this item has passed.',
    );
  });
});

describe('a message in HTML', () => {
  test('never lets a name become markup', () => {
    const hostile = fc
      .array(fc.constantFrom('<', '>', '"', "'", '&', '</li>', '<script>', '&lt;', 'å', '`', '{x}'), {
        minLength: 1,
      })
      .map((parts) => parts.join(''));
    const tags = (html: string) => html.match(/<[^>]*>/g);
    fc.assert(
      fc.property(hostile, hostile, (name, shopName) => {
        const calm = render({ ...samples.expired, lines: [{ name: 'x', quantity: 1 }] }, 'sv', setting);
        const wild = { ...samples.expired, lines: [{ name, quantity: 1 }] };
        const { html } = render(wild, 'sv', { ...setting, shopName });
        expect(tags(html)).toEqual(tags(calm.html));
        expect(visible(html)).toContain(`1 st ${name}`);
      }),
    );
  });

  test('never lets a link out of its attribute', () => {
    const statusUrl = 'https://butik.example/retur?"onmouseover="x';
    const { html } = render(samples.cancelled, 'sv', { ...setting, statusUrl });
    expect(html).toContain('href="https://butik.example/retur?&quot;onmouseover=&quot;x"');
  });

  test('links to web pages only', () => {
    const unsafe = { ...setting, statusUrl: 'javascript:alert(1)' };
    expect(() => render(samples.cancelled, 'sv', unsafe)).toThrow(TypeError);
  });
});

/** The text that a reader of the page sees. */
function visible(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const entities = new Map([
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&amp;', '&'],
  ]);
  return body.replace(/<[^>]*>/g, '\n').replace(/&[#\w]+;/g, (entity) => entities.get(entity) ?? entity);
}
