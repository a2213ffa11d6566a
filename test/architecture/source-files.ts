import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../..');

/** What git does not carry, or a run leaves behind. */
const passedOver = new Set(['node_modules', 'cdk.out', 'dist', 'coverage']);

export interface SourceFile {
  /** from the repository's root */
  readonly path: string;
  readonly text: string;
  /** what it imports: a path from the root for our own files, a package's name for the rest */
  readonly imports: readonly string[];
}

/** Names at the top of the repository, dot files and what git does not carry left out. */
export function topLevel(): string[] {
  return readdirSync(root).filter((name) => !name.startsWith('.') && !passedOver.has(name));
}

/** Every TypeScript file of the repository, pages included. */
export function sourceFiles(): SourceFile[] {
  return filesUnder(root)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.') || passedOver.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [relative(root, path)];
  });
}

/** Subpath imports as package.json maps them: `#domain/*` to `shared/domain/*`. */
const aliases: [string, string][] = Object.entries(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> })
    .imports,
).map(([alias, target]) => [alias.replace('*', ''), target.replace('./', '').replace('*', '')]);

/** Imports and exports from elsewhere, types and `import()` included. */
export function importsOf(path: string, text: string): string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    if (fileName.startsWith('.')) return posix.join(dirname(path), fileName);
    const alias = aliases.find(([prefix]) => fileName.startsWith(prefix));
    return alias === undefined ? fileName : alias[1] + fileName.slice(alias[0].length);
  });
}

/** A file as TypeScript reads it; pages are written in JSX. */
export function parsed({ path, text }: Pick<SourceFile, 'path' | 'text'>): ts.SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

const usesOfFiles = new WeakMap<object, Set<string>>();

/**
 * What a file's code uses, as one would write it: `Date.now`, `process.env`, `setTimeout`, `test.each.skip`, and `new Date()` for a
 * date without arguments. Comments and texts do not count.
 */
export function usesOf(file: Pick<SourceFile, 'path' | 'text'>): Set<string> {
  const { path, text } = file;
  const known = usesOfFiles.get(file);
  if (known !== undefined) return known;
  const uses = new Set<string>();
  usesOfFiles.set(file, uses);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) uses.add(chainOf(node));
    else if (ts.isIdentifier(node)) uses.add(node.text);
    else if (ts.isNewExpression(node) && (node.arguments?.length ?? 0) === 0) {
      uses.add(`new ${node.expression.getText()}()`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed({ path, text }));
  return uses;
}

/** `test.each(table).skip` as `test.each.skip`. */
function chainOf(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return `${chainOf(node.expression)}.${node.name.text}`;
  if (ts.isCallExpression(node)) return chainOf(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

/** The names of a file's tests, as far as they are written out. */
export function testNamesOf({ path, text }: Pick<SourceFile, 'path' | 'text'>): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /^(test|it|describe)\b/.test(chainOf(node))) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteralLike(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed({ path, text }));
  return names;
}
