import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inParallel } from '../client/in-parallel.ts';
import { readKey, type SignerName } from '../client/keys.ts';
import { aMinute } from '../client/send.ts';
import { signedClient } from '../client/signed-client.ts';
import { readTheirClock } from '../client/their-clock.ts';
import { runTool, Trouble } from '../client/trouble.ts';
import type { ExportFile, Finding } from '../import/findings.ts';
import { importOrders } from '../import/import-orders.ts';
import { openJournal } from '../import/journal.ts';
import { tellTally } from '../import/tally.ts';
import { openWorld, type World } from '../runtime/world.ts';
import { audit } from './audit.ts';
import { BusWatch } from './bus-watch.ts';
import { chooseReturns, ImportedOrder, type WantedReturn } from './choose-returns.ts';
import { exportedOrders } from './exported-orders.ts';
import { type Roads, signIn, type Walked, walkReturn } from './walk-return.ts';

process.env.TZ = 'UTC';

const usage = `npm run bench -- <orders> [options], or npm run bench -- decisions [options]

  <orders>          orders as JSON lines, a CSV export (with --map), or sample:<orders>[:<seed>], so many of the sample shop
  --map <mapping>   how to read the CSV: a mapping file, or one of our samples (online-retail)
  --returns <n>     opened at once (200)
  --assembly <d>    the folder that was synthesized into (cdk.out)
  --workers <n>     execution environments alive at a time (28)
`;

/** sign-ins that have not been answered count as attempts of their source, which may have thirty */
const signInsAtOnce = 10;

await runTool(async () => {
  const { file, map, returns, assembly, workers } = readArguments();
  const directory = await mkdtemp(join(tmpdir(), 'returflow-bench-'));
  const world = await openWorld({ assembly, directory, workers });
  try {
    const roads = await roadsTo(world);
    const orders = await importFile({ file, map, directory }, roads);
    const wanted = chooseReturns(orders, returns);
    tell(await drive(world, roads, wanted), wanted);
  } finally {
    await world.close();
    await rm(directory, { recursive: true, force: true });
  }
});

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      map: { type: 'string' },
      returns: { type: 'string', default: '200' },
      assembly: { type: 'string', default: 'cdk.out' },
      workers: { type: 'string', default: '28' },
    },
  });
  const [file] = positionals;
  if (file === undefined) throw new Trouble('BadArguments', usage);
  const { map, assembly } = values;
  return { file, map, assembly, returns: Number(values.returns), workers: Number(values.workers) };
}

async function roadsTo(world: World) {
  const { apiUrl, consoleUrl } = world;
  const target = { apiUrl, consoleUrl };
  const clock = await readTheirClock(target, aMinute);
  const as = async (signer: SignerName) =>
    signedClient({ target, clock, patience: aMinute, key: await readKey(signer, target, aMinute) });
  const [shop, carrier, warehouse] = [await as('shop'), await as('carrier'), await as('warehouse')];
  return { apiUrl, shop, carrier, warehouse, bus: new BusWatch(world), now: () => clock.now() };
}

/** Tells the orders as `npm run import` does, and gives the orders that were taken in. */
async function importFile(
  { file, map, directory }: { file: string; map: string | undefined; directory: string },
  { shop, now }: Awaited<ReturnType<typeof roadsTo>>,
): Promise<ImportedOrder[]> {
  const startedAt = performance.now();
  const found = await exportedOrders(file, map, now());
  const orders = new Map<string, ImportedOrder>();
  const findings = noting(found, (order) => orders.set(order.orderNumber, order));
  const journal = await openJournal(directory, [file]);
  const tally = await importOrders({ ...found, findings }, { shop, journal, atOnce: 8 }, () => undefined);
  for (const { orderNumber = '' } of tally.refusedOrders) orders.delete(orderNumber);
  tally.seconds = (performance.now() - startedAt) / 1000;
  process.stdout.write(
    `${tellTally(tally, true)}orders a second   ${(tally.sent / tally.seconds).toFixed(0)}\n`,
  );
  return [...orders.values()];
}

async function* noting(
  { findings }: ExportFile,
  note: (order: ImportedOrder) => void,
): AsyncGenerator<Finding> {
  for await (const found of findings) {
    if (found.is === 'order') note(ImportedOrder.parse(found.order));
    yield found;
  }
}

interface Driven {
  readonly walked: readonly Walked[];
  readonly seconds: number;
  /** of all threads of this process, the engine left out */
  readonly cpuSeconds: number;
  readonly faults: readonly string[];
  readonly failed: number;
  readonly coldStarts: number;
  readonly invocations: number;
}

async function drive(world: World, roads: Roads, wanted: readonly WantedReturn[]): Promise<Driven> {
  const tokens = new Map<string, string>();
  const orders = new Map(wanted.map(({ order }) => [order.orderNumber, order]));
  await inParallel(orders.values(), signInsAtOnce, async (order) => {
    tokens.set(order.orderNumber, await signIn(roads.apiUrl, order));
  });
  const watching = roads.bus.run();
  const before = world.lambda.figures();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const walks = wanted.map((one) => walkReturn(roads, one, tokens.get(one.order.orderNumber) ?? ''));
  const walked = await Promise.all(walks);
  const seconds = (performance.now() - startedAt) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  await world.settle();
  roads.bus.close();
  await watching;
  const { coldStarts, invocations } = world.lambda.figures();
  return {
    walked,
    seconds,
    cpuSeconds: (cpu.user + cpu.system) / 1_000_000,
    faults: await audit(world, roads.bus, walked),
    failed: world.queues.list().reduce((sum, { messages }) => sum + messages, 0),
    coldStarts: coldStarts - before.coldStarts,
    invocations: invocations - before.invocations,
  };
}

function tell(driven: Driven, wanted: readonly WantedReturn[]): void {
  const { walked, seconds, cpuSeconds, faults, failed, coldStarts, invocations } = driven;
  const write = (what: string, text: string | number) => process.stdout.write(`${what.padEnd(17)} ${text}\n`);
  const unitsIn = ({ lines }: WantedReturn) => lines.reduce((sum, { quantity }) => sum + quantity, 0);
  write('returns', wanted.length);
  write('  most lines', Math.max(...wanted.map(({ lines }) => lines.length)));
  write('  most units', Math.max(...wanted.flatMap(({ lines }) => lines.map(({ quantity }) => quantity))));
  write(
    '  units in all',
    wanted.reduce((sum, one) => sum + unitsIn(one), 0),
  );
  for (const [ending, group] of Map.groupBy(walked, ({ ending }) => ending)) {
    const countries = new Set(group.map(({ wanted: { order } }) => order.customer.address.country));
    write(`  ${ending}`, `${group.length} (${[...countries].join(' ')})`);
  }
  write('seconds', seconds.toFixed(1));
  write('  of processor', cpuSeconds.toFixed(1));
  write('returns a second', (walked.length / seconds).toFixed(1));
  const took = (name: string, times: number[]) => {
    const sorted = times.sort((a, b) => a - b);
    const at = (part: number) =>
      `${((sorted[Math.ceil(sorted.length * part) - 1] ?? 0) / 1000).toFixed(1)} s`;
    write(name, `p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`);
  };
  took(
    'opening',
    walked.map(({ openedInMs }) => openedInMs),
  );
  took(
    'opening to end',
    walked.map(({ endedInMs }) => endedInMs),
  );
  write('invocations', `${invocations}, ${coldStarts} of them cold`);
  write('given up on', failed);
  write('faults', faults.length);
  for (const fault of faults) write('', fault);
  if (faults.length > 0 || failed > 0) process.exitCode = 1;
}
