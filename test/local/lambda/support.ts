import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LambdaPool } from '#local/lambda/pool.ts';
import type { FunctionModel } from '#local/runtime/app/functions.ts';
import { VirtualClock } from '#local/runtime/clock.ts';
import { openStore } from '#local/runtime/store.ts';

export const startOfTest = Date.parse('2026-03-01T12:00:00Z');

/** A pool over bundles given as source text, by function name. */
export function aPool(bundles: Record<string, string>, more: PoolChoices = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-pool-'));
  const store = openStore(directory);
  const clock = new VirtualClock(store, 'still', startOfTest);
  const output: string[] = [];
  const functions = Object.entries(bundles).map(([name, source]) => {
    const codeDirectory = join(directory, name);
    mkdirSync(codeDirectory);
    if (source !== '') writeFileSync(join(codeDirectory, 'index.mjs'), source);
    return { ...aFunction(name, codeDirectory), ...more.functions?.[name] };
  });
  const pool = new LambdaPool(functions, {
    maximumEnvironments: more.maximumEnvironments ?? 4,
    ...(more.maximumRunning !== undefined && { maximumRunning: more.maximumRunning }),
    clockMemory: clock.memory,
    endpoint: 'http://127.0.0.1:9',
    region: 'eu-north-1',
    log: (_name, text) => output.push(text),
  });
  return {
    pool,
    clock,
    output,
    close: async () => {
      await pool.close();
      store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export interface PoolChoices {
  maximumEnvironments?: number;
  maximumRunning?: number;
  functions?: Record<string, Partial<FunctionModel>>;
}

export function aFunction(name: string, codeDirectory: string): FunctionModel {
  return {
    logicalId: name,
    arn: `arn:aws:lambda:eu-north-1:000000000000:function:${name}`,
    name,
    handler: 'index.handler',
    codeDirectory,
    environment: { TABLE_NAME: 'returns' },
    timeoutSeconds: 10,
    memoryMb: 128,
    roleArn: `arn:aws:iam::000000000000:role/${name}`,
    qualifiers: ['$LATEST', 'live'],
    asyncInvoke: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 21_600 },
  };
}
