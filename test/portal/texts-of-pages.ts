import { parse, type Token } from '@messageformat/parser';
import ts from 'typescript';
import { languageNames, type Site, type Texts, textsOf } from '../../portal/build/messages.ts';
import { parsed, sourceFiles } from '../architecture/source-files.ts';

/** The code that speaks: pages of its own, and what it shares with the other. */
const rooms: Readonly<Record<Site, { own: string; shared: string }>> = {
  portal: { own: 'portal/app/', shared: 'portal/app/' },
  office: { own: 'portal/office/', shared: 'portal/app/' },
};

/** The texts of a site, and what its code says. */
export async function textsOfPages(site: Site) {
  const languages = await languageNames(site);
  const texts: Readonly<Record<string, Texts>> = Object.fromEntries(
    await Promise.all(languages.map(async (name) => [name, await textsOf(name, site)] as const)),
  );
  const { own, shared } = rooms[site];
  const all = sourceFiles();
  const nodesIn =
    (...folders: string[]) =>
    <T extends ts.Node>(isWanted: (node: ts.Node) => node is T): { path: string; node: T }[] =>
      all
        .filter(({ path }) => folders.some((folder) => path.startsWith(folder)))
        .flatMap((file) => nodesOf(file, isWanted));
  const anywhere = nodesIn(own, shared);
  return {
    languages,
    texts,
    swedish: texts.sv ?? {},
    /** everything of a kind in the code of its own pages */
    nodesOf: nodesIn(own),
    written: new Set(anywhere(ts.isStringLiteralLike).map(({ node }) => node.text)),
    /** keys that are put together, as what they may be: `stage.${stage}.lead` */
    patterns: anywhere(ts.isTemplateExpression)
      .map(({ node }) => patternOf(node))
      // one without a stem of its own would fit everything
      .filter(({ source }) => /^\^[a-z-]+\\\./.test(source) || /^\^\\x[0-9a-f]{2}[a-z-]+\\\./.test(source)),
  };
}

type SourceFile = ReturnType<typeof sourceFiles>[number];

function nodesOf<T extends ts.Node>(
  file: SourceFile,
  isWanted: (node: ts.Node) => node is T,
): { path: string; node: T }[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found.map((node) => ({ path: file.path, node }));
}

function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)].map((text) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(`^${parts.join('[\\w-]+')}$`);
}

/** What a text is filled in with, and whether by a number that decides its form. */
export function valuesOf(text: string): string[] {
  const visit = (tokens: readonly Token[]): string[] =>
    tokens.flatMap((token) => {
      if (token.type === 'argument') return [token.arg];
      if (token.type === 'plural' || token.type === 'select')
        return [`${token.arg}#`, ...token.cases.flatMap((one) => visit(one.tokens))];
      return [];
    });
  return [...new Set(visit(parse(text)))].sort();
}
