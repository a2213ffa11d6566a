import { describe, expect, test } from 'vitest';
import * as appKeys from '#adapters/dynamodb/keys.ts';
import { byOpening, byQueue, byRefundDue } from '#adapters/dynamodb/list-keys.ts';
import * as storeCreditKeys from '#adapters/dynamodb/store-credit-keys.ts';
import * as sandboxKeys from '#adapters/sandbox/keys.ts';
import { quoted, tableOf } from './pages.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles().filter(({ path }) => path.startsWith('shared/'));
const questions = tableOf('docs/table.md', '## Questions').map(([, pk, sk, key, file]) => ({
  pk: quoted(pk),
  sk: quoted(sk),
  key: quoted(key)[0] ?? '',
  file: `shared/${quoted(file)[0]}`,
}));

const indexes = tableOf('docs/table.md', '## Indexes').map(([, index, pk, sk]) => ({
  index: quoted(index)[0] ?? '',
  pk: quoted(pk),
  sk: quoted(sk),
}));
const listKeys = new Map<string, object>([
  [byOpening.index, byOpening.key('*', '*')],
  [byQueue.index, byQueue.key('*', '*', '*')],
  [byRefundDue.index, byRefundDue.key('*', '*')],
]);
const listKeyOf = (index: string) => listKeys.get(index) ?? {};

type Built = { pk: string; sk: string } | { from: string; to: string } | string;
type Builder = (...parts: never[]) => Built;

const { chunkOf: _chunkOf, linesPerItem: _linesPerItem, ...ourKeys } = appKeys;

/** Every key and range by the name that code calls it by, the groups taken apart. */
const builders = new Map(
  Object.entries<Builder | Record<string, Builder | Built>>({
    ...ourKeys,
    ...storeCreditKeys,
    ...sandboxKeys,
  }).flatMap(([name, one]): [string, Builder | Built][] =>
    typeof one === 'function'
      ? [[name, one]]
      : Object.entries(one).map(([member, inner]) => [`${name}.${member}`, inner]),
  ),
);
const isPartition = (name: string) => name.endsWith('.partition');

/** A key with `*` where its parts stand. */
const build = (name: string): Built => {
  const builder = builders.get(name) ?? '';
  return typeof builder === 'function' ? builder(...(['*', '*', '*'] as never[])) : builder;
};
const pattern = (key: string) => key.replace(/<[^>]+>|0*\*/g, '*');

describe('docs/table.md', () => {
  test('has a row for every key that code builds, and no other', () => {
    const named = questions.map(({ key }) => key).filter((key) => key !== 'AnswerItems');
    expect(named.toSorted()).toEqual([...builders.keys()].filter((name) => !isPartition(name)).toSorted());
  });

  test.each(questions)('$key is as code builds it', ({ key, pk, sk }) => {
    const built = key === 'AnswerItems' ? { pk: 'ANSWER#*', sk: 'ANSWER' } : build(key);
    if (typeof built === 'string') throw new TypeError(`${key} is a partition`);
    const partition = 'pk' in built ? built.pk : build(`${key.split('.')[0]}.partition`);
    expect(pk.map(pattern)).toEqual([pattern(String(partition))]);
    expect(sk.map(pattern)).toEqual('sk' in built ? [pattern(built.sk)] : [built.from, built.to]);
  });

  test.each(questions)('$key is asked for in $file', ({ key, file }) => {
    const text = files.find(({ path }) => path === file)?.text ?? '';
    expect(text.includes(key)).toBe(true);
  });

  test.each(indexes)('$index has the keys that code builds', ({ index, pk, sk }) => {
    const built = Object.entries(listKeyOf(index)).map(([name, key]) => [name, pattern(key)]);
    expect([pk, sk].map(([name, key = '']) => [name, pattern(key)])).toEqual(built);
  });

  test('names every index, and no other', () => {
    expect(indexes.map(({ index }) => index)).toEqual([...listKeys.keys()]);
  });

  test('knows every kind of partition and sort key that the sources spell', () => {
    const spelt = files.flatMap(({ text }) => [...text.matchAll(/`([A-Z]+#)\$\{/g)].map(([, kind]) => kind));
    const shown = [...questions, ...indexes].flatMap(({ pk, sk }) =>
      [...pk, ...sk].flatMap((part) => /^([A-Z]+#)</.exec(part)?.[1] ?? []),
    );
    expect([...new Set(shown)].toSorted()).toEqual([...new Set(spelt)].toSorted());
  });

  test('tells what each entity holds, and of no other', () => {
    const written = files.flatMap(({ text }) =>
      [...text.matchAll(/\bentity'?: '([a-z-]+)'/g)].map(([, entity]) => entity),
    );
    const told = tableOf('docs/table.md', '## Items').map(([entity]) => quoted(entity)[0]);
    expect(told.toSorted()).toEqual([...new Set(written)].toSorted());
  });
});
