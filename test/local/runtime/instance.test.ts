import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { durationMs } from '#local/runtime/durations.ts';
import { lockDirectory } from '#local/runtime/instance-lock.ts';
import { findFreePort } from '#local/runtime/ports.ts';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'returflow-instance-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('the lock on a state directory', () => {
  test('refuses a second runtime and names the first, until that one is gone', async () => {
    const module = new URL('../../../local/runtime/instance-lock.ts', import.meta.url).href;
    const program = `
      const { lockDirectory } = await import(${JSON.stringify(module)});
      lockDirectory(${JSON.stringify(directory)});
      console.log('locked');
      setInterval(() => undefined, 1000);`;
    const other = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(createInterface({ input: other.stdout }), 'line');
    expect(() => lockDirectory(directory)).toThrow(
      expect.objectContaining({
        name: 'AlreadyRunning',
        message: expect.stringContaining(String(other.pid)),
      }),
    );
    other.kill('SIGKILL');
    await once(other, 'exit');
    lockDirectory(directory).release();
  });

  test('can be taken again once it is released', () => {
    const first = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(expect.objectContaining({ name: 'AlreadyRunning' }));
    first.release();
    const second = lockDirectory(directory);
    second.release();
  });
});

test('a taken port is passed over for the next free one', async () => {
  const taken = createServer();
  const wanted = await findFreePort(0);
  taken.listen(wanted, '127.0.0.1');
  await once(taken, 'listening');
  const found = await findFreePort(wanted);
  expect(found).toBeGreaterThan(wanted);
  expect(found).toBeLessThan(wanted + 50);
  taken.close();
});

test.each([
  [250, 250],
  ['90s', 90_000],
  ['15m', 900_000],
  ['1.5h', 5_400_000],
  ['14d', 1_209_600_000],
])('%s is so many milliseconds', (given, expected) => {
  expect(durationMs(given)).toBe(expected);
});

test.each(['', 'soon', '-1d', '5 weeks', '1e9d'])('"%s" is no length of time', (given) => {
  expect(() => durationMs(given)).toThrow(expect.objectContaining({ name: 'InvalidDuration' }));
});
