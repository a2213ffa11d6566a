import { availableParallelism } from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { AwsEndpoint } from '../aws-endpoint/aws-endpoint.ts';
import { type Engine, startEngine } from '../dynamodb/engine.ts';
import { createTables } from '../dynamodb/tables.ts';
import { Permissions } from '../iam/permissions.ts';
import { checkWiring } from '../iam/wiring.ts';
import { type Kernel, Work } from '../kernel.ts';
import { FunctionLogs } from '../lambda/logs.ts';
import { LambdaPool } from '../lambda/pool.ts';
import type { App } from './app.ts';
import { type TimeMode, VirtualClock } from './clock.ts';
import { loadApp } from './load-app.ts';
import { openStore } from './store.ts';
import { Timekeeper } from './timekeeper.ts';

export interface FoundationOptions {
  /** folder that `cdk synth` wrote */
  assembly: string;
  /** folder of all state */
  directory: string;
  time: TimeMode;
  /** where local's time begins when the state is new, ms; absent: now */
  startAt?: number;
  /** execution environments alive at a time */
  workers: number;
  apiUrl: string;
  /** a DynamoDB that runs already, instead of our own */
  dynamodbEndpoint?: string;
  /** told what local cannot serve and what a role forbids */
  complain: (message: string) => void;
}

/** What every part stands on: time, store, work, functions, the engine, the endpoint and who may do what. */
export interface Foundation {
  kernel: Kernel;
  app: App;
  clock: VirtualClock;
  time: Timekeeper;
  store: DatabaseSync;
  pool: LambdaPool;
  logs: FunctionLogs;
  engine: Engine;
  endpoint: AwsEndpoint;
  endpointUrl: string;
  permissions: Permissions;
}

/**
 * How many events functions deal with at a time. Threads that share a core only take turns, and each that begins puts
 * a warm one of another function out of its place: with 28 at a time, 80 returns at once took three times the work.
 */
const runningAtATime = Math.max(4, 2 * availableParallelism());

/** Reads the assembly, checks it, and starts what runs beside us. What was started ends again when this throws. */
export async function layFoundation(options: FoundationOptions): Promise<Foundation> {
  const { directory, complain } = options;
  const undo: (() => unknown)[] = [];
  try {
    const store = openStore(directory);
    undo.push(() => store.close());
    const clock = new VirtualClock(store, options.time, options.startAt);
    const work = new Work();
    const time = new Timekeeper(clock, work);
    let permissions: Permissions | undefined;
    const endpoint = new AwsEndpoint({
      services: [],
      clock,
      guard: (key, service, needs) => permissions?.guard(key, service, needs),
      complain,
    });
    const endpointUrl = await endpoint.listen();
    undo.push(() => endpoint.close());
    const app = loadApp(options.assembly, { endpoint: endpointUrl, apiUrl: options.apiUrl });
    permissions = new Permissions(app);
    checkWiring(app, permissions);
    const logs = new FunctionLogs(directory, () => clock.now());
    const pool = new LambdaPool(app.functions, {
      maximumEnvironments: options.workers,
      maximumRunning: runningAtATime,
      clockMemory: clock.memory,
      endpoint: endpointUrl,
      region: app.region,
      log: (name, text) => logs.write(name, text),
    });
    const engine = await startEngine(directory, options.dynamodbEndpoint);
    undo.push(() => engine.close());
    await createTables(engine, app.tables);
    const kernel: Kernel = {
      clock,
      work,
      store,
      lambda: pool,
      account: app.account,
      region: app.region,
      directory,
      rearm: () => time.rearm(),
    };
    return { kernel, app, clock, time, store, pool, logs, engine, endpoint, endpointUrl, permissions };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}
