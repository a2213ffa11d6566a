import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles, topLevel, usesOf } from './source-files.ts';

const files = sourceFiles();
const own = /^(infra|functions|shared|portal|local|test)\//;
const inside = (room: string) => files.filter(({ path }) => path.startsWith(room));

/** Where each room may lean, besides on itself and without what is `besides` it. `packages` says whether npm and Node's own may be imported. */
const rooms: { room: string; besides?: string[]; leansOn: string[]; packages: RegExp }[] = [
  { room: 'shared/domain/', leansOn: [], packages: /^node:crypto$/ },
  { room: 'shared/ports.ts', leansOn: ['shared/domain/'], packages: /^$/ },
  { room: 'shared/passing.ts', leansOn: [], packages: /^$/ },
  // the border turns what comes in into what ports speak of
  { room: 'shared/contracts/', leansOn: ['shared/domain/', 'shared/ports.ts'], packages: /^zod\/mini$/ },
  { room: 'shared/messages/', leansOn: ['shared/domain/'], packages: /^$/ },
  {
    room: 'shared/use-cases/',
    leansOn: ['shared/domain/', 'shared/ports.ts', 'shared/messages/'],
    packages: /^$/,
  },
  {
    room: 'shared/adapters/',
    leansOn: ['shared/domain/', 'shared/ports.ts', 'shared/passing.ts', 'shared/messages/'],
    packages: /./,
  },
  {
    room: 'shared/lambda/',
    leansOn: ['shared/domain/', 'shared/ports.ts', 'shared/passing.ts', 'shared/contracts/'],
    packages: /./,
  },
  { room: 'functions/', leansOn: ['shared/'], packages: /./ },
  { room: 'portal/', leansOn: ['shared/contracts/'], packages: /./ },
  { room: 'infra/', leansOn: [], packages: /./ },
  // its tools judge as the shop does; what runs the app knows it from its template alone
  {
    room: 'local/bench/',
    leansOn: [
      'local/',
      'shared/domain/',
      'shared/ports.ts',
      'shared/adapters/expressions.ts',
      // figures are read and counted as the shop does it, over an engine of its own
      'shared/adapters/dynamodb/',
      'shared/use-cases/',
    ],
    packages: /./,
  },
  {
    room: 'local/policy/',
    leansOn: [
      'local/',
      'shared/domain/',
      'shared/contracts/',
      'shared/use-cases/backtest/',
      'shared/adapters/expressions.ts',
    ],
    packages: /./,
  },
  { room: 'local/sie/', leansOn: ['local/', 'shared/domain/', 'shared/adapters/sie/'], packages: /./ },
  {
    room: 'local/peppol/',
    leansOn: ['local/', 'shared/domain/', 'shared/ports.ts', 'shared/adapters/credit-note/'],
    packages: /./,
  },
  {
    room: 'local/',
    besides: ['local/bench/', 'local/policy/', 'local/sie/', 'local/peppol/'],
    leansOn: [],
    packages: /./,
  },
  { room: 'test/', leansOn: ['shared/', 'functions/', 'infra/', 'local/', 'portal/'], packages: /./ },
];

describe.each(rooms)('$room', ({ room, besides = [], leansOn, packages }) => {
  test('leans only where it may', () => {
    const files = inside(room).filter(({ path }) => !besides.some((other) => path.startsWith(other)));
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter((target) =>
          own.test(target)
            ? ![room, ...leansOn].some((allowed) => target.startsWith(allowed))
            : !packages.test(target),
        )
        .map((target) => `${path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

test('every source file is in a room', () => {
  const homeless = files.filter(
    ({ path }) => path.includes('/') && !rooms.some(({ room }) => path.startsWith(room)),
  );
  expect(homeless.map(({ path }) => path)).toEqual([]);
});

test('the top of the repository holds the rooms and nothing else', () => {
  const allowed = [
    'infra',
    'functions',
    'statemachines',
    'shared',
    'portal',
    'local',
    'test',
    'docs',
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'LICENSE',
    'cdk.json',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'biome.json',
    'vitest.config.ts',
  ];
  expect(topLevel().filter((name) => !allowed.includes(name))).toEqual([]);
});

test('imports are found in every form they take', () => {
  const text = `
    import { a } from '#domain/a.ts';
    import type { B } from '../b.ts';
    export { c } from './c.ts';
    const d = await import('node:fs');
    import 'pkg/sub';`;
  expect(importsOf('shared/use-cases/x.ts', text)).toEqual([
    'shared/domain/a.ts',
    'shared/b.ts',
    'shared/use-cases/c.ts',
    'node:fs',
    'pkg/sub',
  ]);
});

describe('time, chance and environment', () => {
  const using = (paths: (path: string) => boolean, names: readonly string[]) =>
    files
      .filter(({ path }) => paths(path))
      .flatMap((file) => {
        const uses = usesOf(file);
        return names.filter((name) => uses.has(name)).map((name) => `${file.path} uses ${name}`);
      });

  test.each(['shared/domain/', 'shared/use-cases/', 'shared/messages/', 'shared/contracts/'])(
    'come into %s as values',
    (room) => {
      const names = [
        'Date.now',
        'new Date()',
        'Math.random',
        'performance',
        'process',
        'crypto',
        'setTimeout',
      ];
      expect(using((path) => path.startsWith(room), names)).toEqual([]);
    },
  );

  test('the environment is read in one file of the app, by the tools, and nowhere else', () => {
    const readers = (path: string) =>
      path === 'shared/lambda/env.ts' ||
      // stands for a part of the SDK, and gives credentials to nobody else
      path === 'shared/lambda/environment-credentials.ts' ||
      /^(infra|local|test)\//.test(path);
    expect(using((path) => !readers(path), ['process.env'])).toEqual([]);
  });

  test('are found in code, and not in comments or texts', () => {
    const text = '/* Date.now() */ const a = "setTimeout Math.random"; const b = [`new Date()`, new Date()];';
    const uses = usesOf({ path: 'x.ts', text });
    expect(uses).toContain('new Date()');
    expect(uses).not.toContain('Date.now');
    expect(uses).not.toContain('setTimeout');
    expect(usesOf({ path: 'x.ts', text: 'x(new Date(b)); test.each([]).skip("a", f)' })).not.toContain(
      'new Date()',
    );
    expect(usesOf({ path: 'x.ts', text: 'test.each([]).skip("a", f)' })).toContain('test.each.skip');
  });
});
