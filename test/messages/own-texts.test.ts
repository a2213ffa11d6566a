import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailThemeOf } from '#adapters/mail/theme-of.ts';
import { bundle } from '#infra/bundle.ts';
import { mailThemes } from '#infra/mail-themes.ts';
import { portalThemes } from '#infra/paths.ts';
import { BadText, ownTexts } from '#shared/messages/own-texts.ts';
import { render } from '#shared/messages/render.ts';
import { samples, setting } from '#shared/messages/samples.ts';

describe('the own words of a shop', () => {
  test('take the place of ours, in the language that they are of', () => {
    const texts = ownTexts('theme', { sv: { 'label.subject': 'Etikett, order {orderNumber}' } });
    expect(render(samples.label, 'sv', { ...setting, texts }).subject).toBe('Etikett, order 1001');
    expect(render(samples.label, 'en', { ...setting, texts }).subject).toBe(
      'Your return label for order 1001',
    );
  });

  test.each([
    [{ da: { greeting: 'Hej' } }, 'theme x: mails are not written in da'],
    [{ sv: { 'label.heading2': 'Hej' } }, 'theme x, sv: there is no text label.heading2'],
    [{ sv: { toString: 'Hej' } }, 'theme x, sv: there is no text toString'],
    [{ sv: { greeting: 'Hej {name}!' } }, 'theme x, sv: greeting asks for {name}, which is not told there'],
    [{ en: { 'label.lead': 'Hand it in.' } }, 'theme x, en: label.lead leaves out {handInBy}'],
    [{ sv: { greeting: '' } }, 'theme x, sv: greeting must be one line of text'],
    [{ sv: { greeting: 'Hej\nBcc: a' } }, 'theme x, sv: greeting must be one line of text'],
    [{ sv: { greeting: 7 } }, 'theme x, sv: greeting must be one line of text'],
  ])('are refused by name: %o', (given, says) => {
    const refused = () => ownTexts('theme x', given as never);
    expect(refused).toThrow(BadText);
    expect(refused).toThrow(says);
  });
});

describe('a folder of themes', () => {
  let folder: string;
  const theme = join(portalThemes, 'norrsken');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'returflow-themes-'));
    await mkdir(join(folder, 'own', 'mails'), { recursive: true });
    for (const name of ['theme.json', 'logo.svg', 'icon.svg']) {
      await cp(join(theme, name), join(folder, 'own', name));
    }
  });
  afterAll(() => rm(folder, { recursive: true }));
  const say = (name: string, text: string) => writeFile(join(folder, 'own', 'mails', name), text);

  test('is read with its looks and its words', async () => {
    await say('en.json', JSON.stringify({ greeting: 'Hi,' }));
    const { own } = await mailThemes(folder);
    expect(own?.texts).toEqual({ en: { greeting: 'Hi,' } });
    expect(own?.look).toMatchObject({
      fonts: { text: 'sans', headings: 'serif' },
      logo: { width: 28, height: 28, light: expect.stringMatching(/^assets\/mail-logo-[0-9a-f]{8}\.png$/) },
    });
  });

  test.each([
    ['en.json', '{"greeting":"Hi {who},"}', 'theme own, en: greeting asks for {who}'],
    ['en.json', '[]', 'own/mails/en.json: must be a JSON object'],
    ['en.json', '{', 'own/mails/en.json: must be a JSON object'],
    ['notes.txt', '', 'own/mails/notes.txt: texts of mails are <language>.json'],
  ])('is refused by name where a file of it is wrong: %s %s', async (name, text, says) => {
    await say(name, text);
    await expect(mailThemes(folder)).rejects.toThrow(says);
    await rm(join(folder, 'own', 'mails', name));
  });
});

test('the themes are in what sends mails, and nothing of what reads or draws them', async () => {
  const made = await bundle(['subscribers/tell-customer', 'api/get-order']);
  const code = (name: string) => Buffer.from(made.get(name) ?? '').toString();
  const holds = (name: string, text: string) => code(name).includes(text);
  expect(holds('subscribers/tell-customer', 'mail-logo-')).toBe(true);
  expect(holds('subscribers/tell-customer', 'in one of our stores')).toBe(true);
  expect(holds('subscribers/tell-customer', 'viewBox')).toBe(false);
  expect(holds('subscribers/tell-customer', 'napi-rs')).toBe(false);
  expect(holds('api/get-order', 'mail-logo-')).toBe(false);
});

test('a stage whose theme was not built sends nothing', () => {
  const { look } = setting;
  expect(mailThemeOf('a', { a: { look, texts: {} } })?.look).toBe(look);
  expect(() => mailThemeOf('b', { a: { look, texts: {} } })).toThrow('no theme b was built');
  expect(mailThemeOf('b', {})).toBeUndefined();
});
