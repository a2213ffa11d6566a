import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exportOf, newFile, row } from './exports.ts';
import { type StubApi, startStubApi } from './stub-api.ts';

const program = fileURLToPath(new URL('../../../local/import/import.ts', import.meta.url));

/** `npm run import` with these arguments, in the folder of the file. */
function start(file: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [program, file, ...args], {
    cwd: dirname(file),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function run(file: string, ...args: string[]) {
  const child = start(file, ...args);
  const read = (stream: Readable | null) => (stream === null ? '' : text(stream));
  const [[code], out, err] = await Promise.all([once(child, 'exit'), read(child.stdout), read(child.stderr)]);
  return { code, out, err };
}

const rows = Array.from({ length: 12 }, (_, index) => row({ no: String(1000 + index) }));
const toStub = (api: StubApi) => ['--map', 'online-retail', '--url', api.url, '--at-once', '1'];

describe('npm run import', () => {
  test('killed at the sixth order and started again tells the other orders once', async () => {
    await using api = await startStubApi();
    const file = await exportOf(...rows);
    const killed = start(file, ...toStub(api));
    api.before = () => {
      if (api.received.length === 6) killed.kill('SIGKILL');
      return undefined;
    };
    await once(killed, 'exit');

    const { code, out } = await run(file, ...toStub(api));

    expect(code).toBe(0);
    expect(out).toContain('going on after 5 orders of an interrupted run');
    const numbers = rows.map((_, index) => String(1000 + index));
    expect(api.received).toEqual([...numbers.slice(0, 6), ...numbers.slice(5)]);
    expect(api.stored.size).toBe(12);
  });

  test('ends well when lines were refused, and lists every one', async () => {
    await using api = await startStubApi();
    const file = await exportOf(...rows, row({ no: '1', quantity: 'x' }));

    const { code, out } = await run(file, ...toStub(api));

    expect(code).toBe(0);
    expect(out).toMatch(/stored +12\n/);
    expect(out).toContain('line 14 order 1: quantity is no whole number (x)');
    const [listed] = (await readdir(join(dirname(file), '.local/import'))).filter((name) =>
      name.endsWith('.txt'),
    );
    expect(await readFile(join(dirname(file), '.local/import', listed ?? ''), 'utf8')).toContain(
      'line 14 order 1',
    );
  });

  test('a dry run asks nobody', async () => {
    const { code, out } = await run(await exportOf(...rows), '--map', 'online-retail', '--dry-run');
    expect(code).toBe(0);
    expect(out).toMatch(/rows +12\norders +12\n +not sent/);
  });

  test('says by name why it cannot begin', async () => {
    const file = await exportOf(...rows);
    const bad = await newFile('bad.json', '{}');
    const said = await Promise.all([
      run(file),
      run(join(dirname(file), 'none.csv'), '--map', 'online-retail', '--dry-run'),
      run(file, '--map', bad, '--dry-run'),
      run(file, '--map', 'online-retail'),
      run(file, '--map', 'online-retail', '--url', 'https://api.example.com'),
    ]);
    expect(said.map(({ code, err }) => [code, err.trim().split(':')[0]])).toEqual([
      [1, 'BadArguments'],
      [1, 'NoSuchFile'],
      [1, 'BadMapping'],
      [1, 'NothingRuns'],
      [1, 'KeyMissing'],
    ]);
  });
});
