import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FunctionLogs } from '#local/lambda/logs.ts';

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'returflow-logs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('lines have the time at which they were written', () => {
  let now = 1000;
  const logs = new FunctionLogs(aFolder(), () => now);
  logs.write('Open', 'one\ntwo\n');
  now = 2000;
  logs.write('Open', 'three\n');
  logs.write('Close', 'other\n');
  expect(logs.lines('Open')).toEqual([
    { at: 1000, text: 'one' },
    { at: 1000, text: 'two' },
    { at: 2000, text: 'three' },
  ]);
  expect(logs.lines('Never')).toEqual([]);
});

test('what an earlier process wrote is there, without a time, and no half line of it', () => {
  const folder = aFolder();
  const earlier = new FunctionLogs(folder, () => 1000);
  const long = `${'å'.repeat(1000)}\n`;
  for (let at = 0; at < 100; at += 1) earlier.write('Open', `${at} ${long}`);

  const logs = new FunctionLogs(folder, () => 2000);
  logs.write('Open', 'now\n');
  const lines = logs.lines('Open');
  expect(lines.at(-1)).toEqual({ at: 2000, text: 'now' });
  expect(lines.at(-2)).toMatchObject({ at: undefined, text: expect.stringMatching(/^99 å+$/) });
  expect(lines.length).toBeLessThan(100);
  expect(lines[0]?.text).toMatch(/^\d+ å+$/);
});
