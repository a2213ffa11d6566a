import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '#infra/paths.ts';
import { assembly } from '../support/synthesized.ts';

const run = promisify(execFile);
let copy: string;

/** The same sources in another folder, bundled and synthesized there. */
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'returflow-elsewhere-'));
  for (const part of [
    'infra',
    'functions',
    'shared',
    'portal',
    'statemachines',
    'package.json',
    'tsconfig.json',
  ]) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const node = (file: string) =>
    run(process.execPath, [join(copy, file)], {
      cwd: tmpdir(),
      env: { PATH: process.env.PATH, CDK_OUTDIR: join(copy, 'out') },
    });
  await node('infra/build.ts');
  await node('infra/synth.ts');
});
afterAll(() => rmSync(copy, { recursive: true }));

test('another folder, another day and another working directory give the same templates and the same bundles', () => {
  const here = join(root, assembly);
  const files = readdirSync(here).filter((name) => /\.(template|assets)\.json$/.test(name));
  expect(files.length).toBeGreaterThan(3);
  for (const name of files) {
    expect(readFileSync(join(copy, 'out', name), 'utf8'), name).toBe(readFileSync(join(here, name), 'utf8'));
  }
});
