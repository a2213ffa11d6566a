import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startEngine } from '#local/dynamodb/engine.ts';
import { createTables } from '#local/dynamodb/tables.ts';
import { aDirectory, removeDirectory, returnsTable } from './support.ts';

let directory = '';

beforeEach(() => {
  directory = aDirectory();
});
afterEach(() => removeDirectory(directory));

test('tables and items are still there after a restart', async () => {
  const first = await startEngine(directory);
  await createTables(first, [returnsTable]);
  const item = { pk: { S: 'a' }, sk: { S: '1' } };
  await first.client.call('DynamoDB_20120810.PutItem', { TableName: 'returns', Item: item });
  await first.close();
  const second = await startEngine(directory);
  await createTables(second, [returnsTable]);
  const found = await second.client.call('DynamoDB_20120810.GetItem', { TableName: 'returns', Key: item });
  expect(found).toEqual({ Item: item });
  await second.close();
});

test('a table that is there with other keys is refused by name', async () => {
  const engine = await startEngine(directory);
  await createTables(engine, [returnsTable]);
  const other = { ...returnsTable, sortKey: { attribute: 'other', type: 'S' as const } };
  await expect(createTables(engine, [other])).rejects.toMatchObject({ name: 'TableDiffers' });
  await engine.close();
});

test('an engine that is pointed at is used and left running', async () => {
  const own = await startEngine(directory);
  const address = own.client.address;
  const pointed = await startEngine(directory, address);
  await createTables(pointed, [returnsTable]);
  await pointed.close();
  const tables = await own.client.call('DynamoDB_20120810.ListTables', {});
  expect(tables).toEqual({ TableNames: ['returns'] });
  await own.close();
});

test('the engine dies with the process that started it, though that one is killed', async () => {
  const program = `
    const { startEngine } = await import(${JSON.stringify(new URL('../../../local/dynamodb/engine.ts', import.meta.url).href)});
    const engine = await startEngine(${JSON.stringify(directory)});
    console.log(engine.client.address);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [address] = (await once(lines, 'line')) as [string];
  const socket = new Socket();
  socket.connect(Number(new URL(address).port), '127.0.0.1');
  await once(socket, 'connect');
  // the engine's end closes the connection: that is what is waited for
  const ended = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.resume();
  child.kill('SIGKILL');
  await once(child, 'exit');
  await ended;
  const refused = new Socket();
  refused.connect(Number(new URL(address).port), '127.0.0.1');
  const [error] = (await once(refused, 'error')) as [NodeJS.ErrnoException];
  // reset: it was ending while we knocked
  expect(['ECONNREFUSED', 'ECONNRESET']).toContain(error.code);
});
