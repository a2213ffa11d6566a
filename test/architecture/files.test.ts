import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sourceFiles, testNamesOf, usesOf } from './source-files.ts';

const files = sourceFiles();
const tests = files.filter(({ path }) => path.startsWith('test/'));

/** Files that may be longer than 200 lines, and why. */
const longer: Record<string, string> = {
  'shared/ports.ts': 'types only: every promise that the use cases ask for, on one page',
  'portal/api/schema.ts': 'generated from the document of the API: nobody reads it from top to bottom',
};

/**
 * A function only translates. A test reads from top to bottom and has no reader but the one who changes it: it may be half
 * as long again as other files.
 */
const mostLines = (path: string) =>
  path.startsWith('functions/') ? 40 : path.startsWith('test/') ? 300 : 200;

describe('source files', () => {
  const long = files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > mostLines(path));

  test('are short enough to be read at once, save those with a reason', () => {
    expect(long.filter(({ path }) => !(path in longer))).toEqual([]);
  });

  test('with a reason to be longer are longer', () => {
    expect(Object.keys(longer).filter((path) => !long.some((file) => file.path === path))).toEqual([]);
  });

  test('have names in kebab-case, none of them index.ts', () => {
    const odd = files.filter(
      ({ path }) =>
        basename(path) === 'index.ts' ||
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d|\.config)?\.tsx?$/.test(basename(path)),
    );
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  test('hold no path of a machine and no address of a registry', () => {
    const machine = new RegExp(['/' + 'work/', '/' + 'home/', 'registry\\.' + 'npmjs'].join('|'));
    expect(files.filter(({ text }) => machine.test(text)).map(({ path }) => path)).toEqual([]);
  });
});

describe('tests', () => {
  const holding = (wanted: (name: string) => boolean) =>
    tests.flatMap((file) => [...usesOf(file)].filter(wanted).map((name) => `${file.path} uses ${name}`));

  test('are all run: none is skipped, singled out, expected to fail or left for later', () => {
    const kinds = /^(test|it|describe|suite)\b.*\.(skip|only|todo|fails|skipIf|runIf)$/;
    expect(holding((name) => kinds.test(name))).toEqual([]);
  });

  test('do not sleep', () => {
    const sleeps = ['setTimeout', 'setInterval', 'Atomics.wait', 'timers.setTimeout', 'scheduler.wait'];
    expect(holding((name) => sleeps.includes(name))).toEqual([]);
    const timers = tests.filter(({ imports }) => imports.some((name) => /^(node:)?timers/.test(name)));
    expect(timers.map(({ path }) => path)).toEqual([]);
  });

  test('replace no module behind the code', () => {
    expect(holding((name) => /^vi\.(mock|doMock|hoisted)$/.test(name))).toEqual([]);
  });

  test('are named as facts, not as wishes', () => {
    const named = tests.flatMap((file) => testNamesOf(file));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((name) => /^should\b|\bshould be\b/i.test(name))).toEqual([]);
  });

  test('lie in a room of their own and assert something', () => {
    const cases = tests.filter(({ path }) => path.endsWith('.test.ts'));
    expect(cases.filter(({ path }) => path.split('/').length < 3).map(({ path }) => path)).toEqual([]);
    expect(cases.filter((file) => !usesOf(file).has('expect')).map(({ path }) => path)).toEqual([]);
  });
});
