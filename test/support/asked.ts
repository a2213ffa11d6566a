import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { successesOf } from '../contracts/judge.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** the folder in which each journey leaves what the API answered, in a file of its own name */
    askedIn: string;
  }
}

const journeys = 'test/journeys';
let folder = '';

export function setup({ provide }: TestProject): void {
  folder = mkdtempSync(join(tmpdir(), 'returflow-asked-'));
  provide('askedIn', folder);
}

/**
 * After a run of all journeys: each success that the document promises was met by one of them.
 * @throws Error naming those that were not, which fails the run
 */
export function teardown(): void {
  const told = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  rmSync(folder, { recursive: true });
  const inWorlds = readdirSync(journeys).filter(
    (name) => name.endsWith('.test.ts') && readFileSync(join(journeys, name), 'utf8').includes('newWorld('),
  );
  if (!inWorlds.every((name) => told.has(name))) return;
  const met = new Set([...told.values()].flatMap((text) => text.split('\n')));
  const unmet = successesOf().filter((success) => !met.has(success));
  if (unmet.length > 0) throw new Error(`no journey met these answers of the API: ${unmet.join(', ')}`);
}
