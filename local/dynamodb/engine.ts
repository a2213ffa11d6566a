import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../runtime/ports.ts';
import { engineBinary } from './engine-binary.ts';
import { EngineClient } from './engine-client.ts';

/** DynamoDB as local has it: something that speaks its protocol at an address. */
export interface Engine {
  readonly client: EngineClient;
  /** the engine's own database file, absent when another engine was pointed at */
  readonly file?: string;
  close(): Promise<void>;
}

/** The engine did not come up, or ended by itself. */
export class EngineFailed extends Error {
  override readonly name = 'EngineFailed';
}

/**
 * The engine runs beside a `cat` that reads our pipe: when this process dies, however it dies, the pipe
 * closes, cat ends, and the engine is killed. When the engine ends first, the shell ends with it.
 */
const guard =
  'exec 3<&0; "$0" "$@" </dev/null & engine=$!; (cat <&3 >/dev/null; kill -9 $engine 2>/dev/null) & wait $engine';
const attempts = 5;
const readyWithinMs = 10_000;

/**
 * Starts Dynoxide on the database file in `directory`, on a free loopback port; or, when `endpoint` is given
 * (DYNAMODB_ENDPOINT), uses the engine that listens there.
 */
export async function startEngine(directory: string, endpoint?: string): Promise<Engine> {
  if (endpoint !== undefined) {
    const client = new EngineClient(new URL(endpoint));
    await waitUntilReady(client, () => undefined);
    return { client, close: async () => client.close() };
  }
  const binary = engineBinary(join(directory, 'engine'));
  let failure: unknown;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    try {
      return await launch(binary, directory);
    } catch (error) {
      // somebody else may have taken the port between finding it and listening on it
      failure = error;
    }
  }
  throw failure;
}

async function launch(binary: string, directory: string): Promise<Engine> {
  const port = await findFreePort(0);
  const file = join(directory, 'dynamodb.sqlite');
  const log = openSync(join(directory, 'dynamodb.log'), 'a');
  const flags = ['--host', '127.0.0.1', '--port', String(port), '--db-path', file];
  // a group of its own: Ctrl-C in a terminal reaches us alone, and we close it in order
  const shell = spawn('sh', ['-c', guard, binary, ...flags], { stdio: ['pipe', log, log], detached: true });
  closeSync(log);
  let ended: string | undefined;
  shell.once('error', (error) => (ended ??= error.message));
  shell.once('exit', (code, signal) => (ended ??= `it ended with ${signal ?? code}`));
  const client = new EngineClient(new URL(`http://127.0.0.1:${port}`));
  try {
    await waitUntilReady(client, () => ended);
  } catch (error) {
    client.close();
    shell.stdin?.end();
    throw error;
  }
  shell.unref();
  return { client, file, close: () => stop(shell, client) };
}

async function stop(shell: ChildProcess, client: EngineClient): Promise<void> {
  client.close();
  if (shell.exitCode !== null || shell.signalCode !== null) return;
  const gone = new Promise((resolve) => shell.once('exit', resolve));
  shell.ref();
  shell.stdin?.end();
  await gone;
}

async function waitUntilReady(client: EngineClient, ended: () => string | undefined): Promise<void> {
  const until = performance.now() + readyWithinMs;
  for (;;) {
    const why = ended();
    if (why !== undefined) throw new EngineFailed(`the DynamoDB engine did not start: ${why}`);
    try {
      await client.call('DynamoDB_20120810.ListTables', { Limit: 1 });
      return;
    } catch (error) {
      if (performance.now() > until)
        throw new EngineFailed(`the DynamoDB engine does not answer: ${String(error)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}
