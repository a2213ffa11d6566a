import type { EngineClient } from '../dynamodb/engine-client.ts';
import type { FaultRates } from '../dynamodb/faults.ts';
import { Front } from '../http-api/front.ts';
import { HttpApi } from '../http-api/http-api.ts';
import { PortalPages } from '../http-api/portal-pages.ts';
import type { Clock } from '../kernel.ts';
import type { FunctionLogs } from '../lambda/logs.ts';
import type { LambdaPool } from '../lambda/pool.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import type { App } from './app.ts';
import type { TimeMode } from './clock.ts';
import { makeConsole } from './console-of.ts';
import { durationMs } from './durations.ts';
import { type Foundation, layFoundation } from './foundation.ts';
import { makeParts, type Parts } from './parts.ts';
import { findFreePort } from './ports.ts';

export interface WorldOptions {
  /** folder that `cdk synth` wrote */
  assembly: string;
  /** folder of all state; what is there goes on */
  directory: string;
  /** `real` by default; `still` stands until it is moved */
  time?: TimeMode;
  /** where local's time begins when the state is new, ms */
  startAt?: number;
  /** the one port of API and console; 0, the default, takes a free one */
  port?: number;
  /** execution environments alive at a time, 28 by default: one for each function of an app like ours */
  workers?: number;
  faults?: Partial<FaultRates>;
  faultSeed?: number;
  /** a DynamoDB that runs already, instead of our own engine */
  dynamodbEndpoint?: string;
  /** told what local cannot serve and what a role forbids; absent: standard error */
  complain?: (message: string) => void;
}

/** The synthesized app, running on this machine. */
export interface World extends Omit<Parts, 'pump'> {
  readonly app: App;
  readonly apiUrl: string;
  readonly consoleUrl: string;
  readonly awsEndpoint: string;
  readonly clock: Clock;
  readonly lambda: LambdaPool;
  readonly logs: FunctionLogs;
  /** straight to the engine, past permissions and faults */
  readonly dynamodb: EngineClient;
  /** executions that a stopped process left running, and that go on */
  readonly resumed: number;
  /** everything that functions called and local could not serve or their role forbids */
  readonly complaints: readonly string[];
  /** Moves time forward by milliseconds or by `14d`, through everything that is due on the way. */
  advance(amount: number | string): Promise<void>;
  advanceTo(time: number): Promise<void>;
  /** Waits until nothing is under way; time does not move. */
  settle(): Promise<void>;
  setFaults(rates: Partial<FaultRates>, seed?: number): void;
  close(): Promise<void>;
}

const drainMs = 5000;

/**
 * Runs a synthesized app and goes on with all that its state directory holds.
 * @throws UnsupportedByLocal, MissingPermission or BrokenAssembly, naming what stands against it; nothing runs then
 */
export async function openWorld(options: WorldOptions): Promise<World> {
  const complaints: string[] = [];
  const complain = (message: string) => {
    complaints.push(message);
    if (options.complain === undefined) process.stderr.write(`local: ${message}\n`);
    else options.complain(message);
  };
  const port = await findFreePort(options.port ?? 0);
  const frontUrl = `http://127.0.0.1:${port}`;
  const foundation = await layFoundation({
    assembly: options.assembly,
    directory: options.directory,
    time: options.time ?? 'real',
    workers: options.workers ?? 28,
    apiUrl: frontUrl,
    complain,
    ...(options.startAt !== undefined && { startAt: options.startAt }),
    ...(options.dynamodbEndpoint !== undefined && { dynamodbEndpoint: options.dynamodbEndpoint }),
  });
  const apiUrl = `${frontUrl}${basePathOf(foundation)}`;
  let front: Front | undefined;
  let parts: Parts | undefined;
  try {
    parts = makeParts(foundation, options.faultSeed ?? 1);
    parts.faults.set(options.faults ?? {});
    front = new Front({
      pages: [
        parts.identity,
        makeConsole(foundation, parts, { apiPath: basePathOf(foundation), apiUrl, complaints }),
      ],
      portal: foundation.app.portal && new PortalPages(foundation.app.portal, basePathOf(foundation)),
      api: theApi(foundation, parts),
      sockets: parts.sockets,
    });
    await front.listen(port);
  } catch (error) {
    await closeAll(foundation, parts, front);
    throw error;
  }
  const resumed = runningExecutions(foundation, parts);
  parts.stepFunctions.resume();
  parts.pump.resume();
  foundation.time.rearm();
  return asWorld(foundation, parts, front, {
    apiUrl,
    consoleUrl: frontUrl,
    complaints,
    resumed,
  });
}

function asWorld(
  foundation: Foundation,
  parts: Parts,
  front: Front,
  told: Pick<World, 'apiUrl' | 'consoleUrl' | 'complaints' | 'resumed'>,
): World {
  const { app, clock, time, pool, logs, engine, endpointUrl } = foundation;
  const { pump: _, ...others } = parts;
  let closing: Promise<void> | undefined;
  return {
    ...others,
    ...told,
    app,
    awsEndpoint: endpointUrl,
    clock,
    lambda: pool,
    logs,
    dynamodb: engine.client,
    advance: (amount) => time.advanceTo(clock.now() + durationMs(amount)),
    advanceTo: (target) => time.advanceTo(target),
    settle: () => time.settle(),
    setFaults: (rates, seed) => parts.faults.set(rates, seed),
    close: () => {
      closing ??= closeAll(foundation, parts, front);
      return closing;
    },
  };
}

function runningExecutions({ app }: Foundation, { stepFunctions }: Parts): number {
  const running = app.machines.map(
    ({ arn }) =>
      stepFunctions.listExecutions(arn, { status: 'RUNNING', limit: Number.MAX_SAFE_INTEGER }).length,
  );
  return running.reduce((sum, count) => sum + count, 0);
}

/** What every path of the API begins with: its stage, unless that is the default one. */
function basePathOf({ app }: Foundation): string {
  const [stage] = app.httpApis[0]?.stages ?? [];
  return stage === undefined || stage.name === '$default' ? '' : `/${stage.name}`;
}

/** The template's one HTTP API: a second would need an address of its own. */
function theApi({ app, kernel }: Foundation, { identity }: Parts): HttpApi {
  const [api, ...others] = app.httpApis;
  if (others.length > 0)
    throw new UnsupportedByLocal(`${app.httpApis.length} HTTP APIs: one is what local has a port for`);
  const none = { id: 'none', name: 'none', routes: [], stages: [] };
  return new HttpApi(kernel, api ?? none, (issuer) => identity.keysOf(issuer));
}

/**
 * Takes nothing new, lets what is under way end for a while, and stops the rest where it is: like after a
 * SIGKILL, the next start goes on with it.
 */
async function closeAll(foundation: Foundation, parts?: Parts, front?: Front): Promise<void> {
  const { time, kernel, pool, endpoint, engine, store } = foundation;
  time.close();
  await front?.close();
  parts?.pump.close();
  const patience = new AbortController();
  const waited = new Promise((resolve) => {
    const timer = setTimeout(resolve, drainMs);
    patience.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  await Promise.race([kernel.work.idle(), waited]);
  patience.abort();
  await pool.close();
  await endpoint.close();
  await engine.close();
  store.close();
}
