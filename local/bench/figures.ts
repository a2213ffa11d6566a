import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { type Asked, figureNames } from '#domain/figures/asked.ts';
import { type Addition, difference } from '#domain/figures/cubes.ts';
import { groupsOf } from '#domain/figures/figures.ts';
import { toldAdditions } from '#domain/figures/order-told.ts';
import { returnAdditions } from '#domain/figures/return-additions.ts';
import type { Counted, FigureBooks } from '#shared/ports.ts';
import { readFigure } from '#use-cases/read-figure.ts';
import { Trouble } from '../client/trouble.ts';
import { startEngine } from '../dynamodb/engine.ts';
import { anyReturns, daysOfReturns, lastDay } from './any-returns.ts';

const table = 'bench';
const timeZone = 'Europe/Stockholm';
const prices = { estimates: {}, keeps: { A: 100, B: 60, C: 0 } };
/** sums that a transaction takes beside the mark */
const together = 99;
/** of hot sums: so many items hold them */
const goes = 4;
const putTogether = 200_000;
const runs = 5;

/**
 * Puts the sums of so many returns into an engine of its own, over the same days and groups whatever their number, and prints what each figure
 * consumes and takes: `npm run bench -- figures [--returns 1000,10000,100000]`. Read units must not differ by more than 5 %.
 */
export async function benchFigures(args: readonly string[]): Promise<void> {
  const sizes = readArguments(args);
  const consumed = new Map<string, number[]>();
  for (const returns of sizes) {
    const measured = await measure(returns);
    for (const { name, units, ms, rows } of measured) {
      consumed.set(name, [...(consumed.get(name) ?? []), units]);
      write(`${String(returns).padStart(7)}  ${name.padEnd(36)} ${units.toFixed(1).padStart(8)} read units`);
      write(`${ms.toFixed(0).padStart(6)} ms  ${rows} rows\n`);
    }
  }
  const spread = [...consumed].map(([name, units]) => ({
    name,
    is: Math.max(...units) / Math.min(...units) - 1,
  }));
  const widest = spread.reduce((a, b) => (a.is > b.is ? a : b));
  write(`widest difference in read units: ${(100 * widest.is).toFixed(1)} % (${widest.name})\n`);
  if (widest.is > 0.05) process.exitCode = 1;
}

const write = (text: string) => process.stdout.write(text);

async function measure(returns: number) {
  const directory = await mkdtemp(join(tmpdir(), 'returflow-figures-'));
  const engine = await startEngine(directory);
  const meter = { units: 0 };
  const client = clientOf(engine.client.address, meter);
  try {
    await client.send(new CreateTableCommand(tableOf));
    const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
    await count((shard) => dynamoFigureBooks(db, table, () => shard / goes), returns);
    return await queries(dynamoFigureBooks(db, table, Math.random), meter);
  } finally {
    client.destroy();
    await engine.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Adds what the projector would of all of it, in four goes, each to another of the items that hot sums are spread over. What is read hangs on the sums that
 * stand in the end, not on how many additions they came by; so those of a go are put together in memory first.
 */
async function count(booksIn: (shard: number) => FigureBooks, size: number): Promise<void> {
  const startedAt = performance.now();
  const past = anyReturns(size);
  for (let go = 0; go < goes; go += 1) {
    let additions: Addition[] = [];
    let fresh: Addition[] = [];
    for (const named of past.named) {
      if (past.roundOf(named) % goes !== go) continue;
      fresh.push(...additionsOf(past, named));
      if (fresh.length < putTogether) continue;
      additions = difference([...additions, ...fresh]);
      fresh = [];
    }
    await add(booksIn(go), difference([...additions, ...fresh]), go);
  }
  write(`${size} returns counted in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
}

function additionsOf(past: ReturnType<typeof anyReturns>, named: Counted): Addition[] {
  if (named.is === 'order') return toldAdditions(past.tellingOf(named.orderNumber), 0, timeZone);
  return returnAdditions(past.eventsOf(named.returnId), 0, timeZone);
}

async function add(books: FigureBooks, additions: readonly Addition[], go: number): Promise<void> {
  for (let at = 0; at < additions.length; at += together) {
    const of: Counted = { is: 'return', returnId: `go-${go}` };
    const move = { of, part: at / together, from: 0, to: 1 };
    await books.add(1, [move], additions.slice(at, at + together));
  }
}

async function queries(books: FigureBooks, meter: { units: number }) {
  const read = readFigure({ books, prices });
  const measured = [];
  for (const figure of figureNames) {
    const groups = groupsOf(figure).filter((group) => !group.includes('/'));
    for (const by of [undefined, ...groups]) {
      const asked: Asked = {
        ...{ figure, ...daysOfReturns, by: by as Asked['by'], interval: 'whole', within: 30, today: lastDay },
      };
      let [rows, ms] = [0, Number.POSITIVE_INFINITY];
      meter.units = 0;
      for (let run = 0; run < runs; run += 1) {
        const startedAt = performance.now();
        rows = (await read(asked)).rows.length;
        ms = Math.min(ms, performance.now() - startedAt);
      }
      measured.push({
        name: by === undefined ? figure : `${figure} by ${by}`,
        units: meter.units / runs,
        ms,
        rows,
      });
    }
  }
  return measured;
}

/** A client of the engine that adds up the read units that every answer says. */
function clientOf(endpoint: string, meter: { units: number }): DynamoDBClient {
  const client = new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const reads = ['QueryCommand', 'BatchGetItemCommand', 'GetItemCommand'].includes(commandName);
        if (!reads) return next(args);
        const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: Consumed | Consumed[] };
        for (const one of [ConsumedCapacity ?? []].flat()) meter.units += one.CapacityUnits ?? 0;
        return answer;
      },
    { step: 'initialize' },
  );
  return client;
}

interface Consumed {
  readonly CapacityUnits?: number | undefined;
}

const tableOf: CreateTableCommandInput = {
  TableName: table,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
};

function readArguments(args: readonly string[]): number[] {
  try {
    const options = { returns: { type: 'string', default: '1000,10000,100000' } } as const;
    const sizes = parseArgs({ args: [...args], options })
      .values.returns.split(',')
      .map(Number);
    if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
      throw new TypeError('--returns takes numbers, such as 1000,10000,100000');
    }
    return sizes;
  } catch (error) {
    throw new Trouble('BadArguments', error instanceof Error ? error.message : String(error));
  }
}
