import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { aMinute } from './client/send.ts';
import { addressFile, type Target } from './client/target.ts';
import { showProgress } from './import/progress.ts';
import { lockDirectory, lockFiles } from './runtime/instance-lock.ts';
import { openWorld, type World } from './runtime/world.ts';
import { loadShop } from './shop/load-shop.ts';

/** Lambda's own zone; the workers share this process's. */
process.env.TZ = 'UTC';

const usage = `npm start -- [options]

  --fresh         forget everything that earlier runs left
  --empty         leave an empty store empty, now and at later starts
  --orders <n>    how many orders of the sample shop an empty store gets (400)
  --port <n>      the port of API and console (4400, or the next free one; 0 takes any)
  --assembly <d>  the folder that was synthesized into (cdk.out)
`;
const directory = resolve('.local');
const usualPort = 4400;
const usualOrders = 400;
/** of some functions two run at once: with one environment for each, they would push one another out */
const usualWorkers = 36;
const mostOrders = 20_000;

try {
  await run();
} catch (error) {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`${name}: ${message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { fresh, port, assembly, orders } = readArguments();
  const lock = lockDirectory(directory);
  process.once('exit', () => lock.release());
  if (fresh) forgetEverything();
  const world = await openWorld({
    assembly,
    directory,
    port,
    workers: Number(process.env.RETURFLOW_WORKERS ?? usualWorkers),
    ...(process.env.DYNAMODB_ENDPOINT !== undefined && { dynamodbEndpoint: process.env.DYNAMODB_ENDPOINT }),
  });
  const { apiUrl, consoleUrl } = world;
  leaveOnSignal(world);
  try {
    await loadSampleShop({ apiUrl, consoleUrl }, orders);
  } catch (error) {
    await world.close();
    throw error;
  }
  writeFileSync(join(directory, addressFile), JSON.stringify({ apiUrl, consoleUrl }));
  tell(world, port);
}

function readArguments(): { fresh: boolean; port: number; assembly: string; orders: number } {
  const options = {
    fresh: { type: 'boolean' },
    empty: { type: 'boolean' },
    orders: { type: 'string' },
    port: { type: 'string' },
    assembly: { type: 'string', default: 'cdk.out' },
    help: { type: 'boolean' },
  } as const;
  try {
    const { values } = parseArgs({ options });
    const port = Number(values.port ?? usualPort);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Error(`--port ${values.port} is no port`);
    const orders = values.empty === true ? 0 : Number(values.orders ?? usualOrders);
    if (!Number.isInteger(orders) || orders < 0 || orders > mostOrders)
      throw new Error(`--orders ${values.orders} is no number up to ${mostOrders}`);
    if (values.help === true) {
      process.stdout.write(usage);
      process.exit(0);
    }
    return { fresh: values.fresh ?? false, port, assembly: values.assembly, orders };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(2);
  }
}

/** All but the lock that we hold, and the engine that was fetched for this platform. */
function forgetEverything(): void {
  const kept: string[] = [...lockFiles, 'engine'];
  for (const name of readdirSync(directory)) {
    if (!kept.includes(name)) rmSync(join(directory, name), { recursive: true, force: true });
  }
}

/** The first signal shuts down in order; a second one leaves at once. */
function leaveOnSignal(world: World): void {
  let leaving = false;
  const leave = (): void => {
    if (leaving) process.exit(130);
    leaving = true;
    rmSync(join(directory, addressFile), { force: true });
    world.close().then(() => process.exit(0));
  };
  process.on('SIGINT', leave);
  process.on('SIGTERM', leave);
}

/** Once per state directory. Loading it twice changes nothing, so a start that was killed meanwhile does it again. */
async function loadSampleShop(target: Required<Target>, orders: number): Promise<void> {
  const done = join(directory, 'samples-loaded');
  if (existsSync(done)) return;
  if (orders > 0) {
    const progress = showProgress(process.stderr);
    const loaded = await loadShop({ target, directory, orders, patience: aMinute, progress });
    const { finished, live, toTry } = loaded;
    process.stdout.write(
      `An empty store: it has the sample shop now, ${loaded.orders} orders, ${finished} finished returns and ${live} live ones.\n`,
    );
    if (toTry !== undefined) {
      process.stdout.write(`To try a return: order ${toTry.orderNumber}, ${toTry.customer.email}\n`);
    }
  }
  writeFileSync(done, '');
}

function demoUsers({ identity }: World): string {
  return identity
    .list()
    .flatMap(({ users }) => users.map(({ name }) => name))
    .join(', ');
}

function tell(world: World, wanted: number): void {
  const { apiUrl, consoleUrl } = world;
  // as mails call it: another name of this machine would be another origin, where no session is known
  const portalUrl = consoleUrl.replace('127.0.0.1', 'localhost');
  if (wanted !== 0 && !consoleUrl.endsWith(`:${wanted}`))
    process.stdout.write(`Port ${wanted} is taken; using another.\n`);
  if (world.resumed > 0) process.stdout.write(`Going on with ${world.resumed} executions under way.\n`);
  const ahead = world.clock.now() - Date.now();
  if (ahead > 60_000) process.stdout.write(`Local time is ${new Date(world.clock.now()).toISOString()}.\n`);
  process.stdout.write(`
  Portal    ${portalUrl}
  Office    ${portalUrl}/office
  Console   ${consoleUrl}/local
  Mailbox   ${consoleUrl}/local/mail
  Staff     ${consoleUrl}/local/staff  (sign in as ${demoUsers(world)})
  API       ${apiUrl}
  AWS       ${world.awsEndpoint}

Ready. Stop with Ctrl-C; npm start goes on where it stopped.
`);
}
