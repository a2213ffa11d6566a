import { join } from 'node:path';
import { type Content, parse, type Token } from '@messageformat/parser';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { portalThemes } from '#infra/paths.ts';
import { themeNames } from '#infra/theme-names.ts';
import { languageNames, textsIn, textsOf } from '../../portal/build/messages.ts';
import { readTheme } from '../../portal/build/theme.ts';
import { textsOfPages, valuesOf } from './texts-of-pages.ts';

/** Texts that the page of the build says, and no code. */
const ofThePage = ['page.title', 'page.description', 'page.no-script'];
const sites = [
  { site: 'portal', pages: await textsOfPages('portal') },
  { site: 'office', pages: await textsOfPages('office') },
] as const;

describe.each(sites)(
  'of the $site',
  ({ pages: { languages, texts, swedish, nodesOf, written, patterns } }) => {
    describe.each(languages)('in %s', (language) => {
      const own = texts[language] ?? {};

      test('nothing is missing, nothing is left over, nothing is empty', () => {
        expect(Object.keys(own).sort()).toEqual(Object.keys(swedish).sort());
        expect(Object.entries(own).filter(([, text]) => text.trim() === '')).toEqual([]);
      });

      test.each(Object.keys(swedish))('%s is filled in with the same as in Swedish', (key) => {
        expect(valuesOf(own[key] ?? '')).toEqual(valuesOf(swedish[key] ?? ''));
      });

      test('a number has a form for each that the language has', () => {
        const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
        const plurals = (tokens: readonly (Content | Token)[]): string[][] =>
          tokens.flatMap((token) => (token.type === 'plural' ? [token.cases.map(({ key }) => key)] : []));
        for (const [key, text] of Object.entries(own)) {
          for (const cases of plurals(parse(text))) expect(cases, key).toEqual(expect.arrayContaining(forms));
        }
      });
    });

    test('every text is said somewhere', () => {
      const idle = Object.keys(swedish).filter(
        (key) =>
          !written.has(key) && !ofThePage.includes(key) && !patterns.some((pattern) => pattern.test(key)),
      );
      expect(idle).toEqual([]);
    });

    test('every text that is asked for by name is there', () => {
      const asked = nodesOf(ts.isCallExpression)
        .filter(({ node }) => /^(words\.)?t$/.test(node.expression.getText()))
        .flatMap(({ node }) => node.arguments.slice(0, 1))
        .filter(ts.isStringLiteralLike)
        .map(({ text }) => text);
      expect(asked.length).toBeGreaterThan(50);
      expect(asked.filter((key) => !(key in swedish))).toEqual([]);
    });

    test('no page says anything that is not a text', () => {
      const letters = /\p{L}{2}/u;
      const between = nodesOf(ts.isJsxText)
        .filter(({ node }) => letters.test(node.text))
        .map(({ path, node }) => `${path}: ${node.text.trim()}`);
      const said = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'hint', 'says', 'action']);
      const attributes = nodesOf(ts.isJsxAttribute)
        .filter(({ node }) => said.has(node.name.getText()))
        .filter(({ node: { initializer } }) => {
          const isWritten = initializer !== undefined && ts.isStringLiteral(initializer);
          return isWritten && letters.test(initializer.text) && !(initializer.text in swedish);
        })
        .map(({ path, node }) => `${path}: ${node.getText()}`);
      expect([...between, ...attributes]).toEqual([]);
    });
  },
);

test.each(await themeNames())(
  'what the theme %s says in its own words is filled in with what there is',
  async (name) => {
    const theme = await readTheme(join(portalThemes, name));
    const swedish = await textsOf('sv');
    for (const language of await languageNames()) {
      for (const [key, text] of Object.entries(await textsIn(language, theme))) {
        const known = [...valuesOf(swedish[key] ?? ''), 'shop'];
        expect(
          valuesOf(text).filter((value) => !known.includes(value)),
          key,
        ).toEqual([]);
      }
    }
  },
);

test('a theme that says what there is no text for is refused by name', async () => {
  const theme = await readTheme(join(portalThemes, 'provbutik'));
  const typo = { ...theme, texts: { sv: { 'find.titel': 'Hej' } } };
  await expect(textsIn('sv', typo)).rejects.toThrow(/no text find\.titel in sv/);
  const strange = { ...theme, texts: { xx: { 'find.title': 'Hej' } } };
  await expect(textsIn('sv', strange)).rejects.toThrow(/xx, which the portal does not speak/);
});
