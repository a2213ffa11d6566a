import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openWorld, type World } from '#local/runtime/world.ts';
import { aSmallApp, bundles, withoutPermission } from './small-app.ts';
import { anAssembly, type TestAssembly } from './support.ts';

let assembly: TestAssembly;
let directory = '';
let opened: World[] = [];

beforeEach(() => {
  assembly = anAssembly({ Data: aSmallApp.data, App: aSmallApp.app }, bundles);
  directory = mkdtempSync(join(tmpdir(), 'returflow-world-'));
});

afterEach(async () => {
  for (const world of opened) await world.close();
  opened = [];
  assembly.remove();
  rmSync(directory, { recursive: true, force: true });
});

async function open(from = assembly.directory): Promise<World> {
  const world = await openWorld({
    assembly: from,
    directory,
    time: 'still',
    workers: 3,
    complain: () => undefined,
  });
  opened.push(world);
  return world;
}

/** The sort keys under a return: what has happened to it. */
async function happened(world: World, id: string): Promise<string[]> {
  const { Items } = (await world.dynamodb.call('DynamoDB_20120810.Query', {
    TableName: 'returns',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: id } },
  })) as { Items: { sk: { S: string } }[] };
  return Items.map((item) => item.sk.S);
}

function openReturn(url: string, id: string): Promise<Response> {
  return fetch(`${url}/returns/${id}`, { method: 'POST', body: '{}' });
}

describe('a world', () => {
  test('carries a return from the API through stream, machine, wait, event and rule to its end', async () => {
    const world = await open();
    const answer = await openReturn(world.apiUrl, 'r1');
    expect([answer.status, await answer.json()]).toEqual([201, { id: 'r1' }]);
    await world.settle();
    expect(await happened(world, 'r1')).toEqual(['opened']);
    await world.advance('13d');
    expect(await happened(world, 'r1')).toEqual(['opened']);
    await world.advance('1d');
    expect(await happened(world, 'r1')).toEqual(['closed', 'noted', 'opened']);
    expect(world.complaints).toEqual([]);
  });

  test('many returns at once all end, each once', async () => {
    const world = await open();
    const ids = Array.from({ length: 20 }, (_, index) => `r${index}`);
    await Promise.all(ids.map((id) => openReturn(world.apiUrl, id)));
    await world.advance('15d');
    for (const id of ids) expect(await happened(world, id)).toEqual(['closed', 'noted', 'opened']);
    const [machine] = world.app.machines;
    const executions = world.stepFunctions.listExecutions(machine?.arn ?? '');
    expect(executions.map((one) => one.status)).toEqual(ids.map(() => 'SUCCEEDED'));
  });

  test('goes on after it was closed, in the same time', async () => {
    const first = await open();
    await openReturn(first.apiUrl, 'r1');
    await first.advance('3d');
    const then = first.clock.now();
    await first.close();
    const second = await open();
    expect(second.clock.now()).toBe(then);
    await second.advance('11d');
    expect(await happened(second, 'r1')).toEqual(['closed', 'noted', 'opened']);
  });

  test('goes on after its process was killed', async () => {
    const module = new URL('../../../local/runtime/world.ts', import.meta.url).href;
    const options = { assembly: assembly.directory, directory, time: 'still', workers: 3 };
    const program = `
      const { openWorld } = await import(${JSON.stringify(module)});
      const world = await openWorld(${JSON.stringify(options)});
      await fetch(world.apiUrl + '/returns/r1', { method: 'POST', body: '{}' });
      console.log('opened');
      setInterval(() => undefined, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    expect(line).toBe('opened');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const world = await open();
    await world.advance('15d');
    expect(await happened(world, 'r1')).toEqual(['closed', 'noted', 'opened']);
  });

  test('ends the same way though writes conflict, are throttled or lose their answer', async () => {
    const world = await open();
    world.setFaults({ transactionConflict: 0.2, throttle: 0.2, lostAnswer: 0.2 }, 11);
    const ids = Array.from({ length: 10 }, (_, index) => `r${index}`);
    for (const id of ids) {
      // as a client would: again until it is taken
      for (let status = 0; status !== 201; ) status = (await openReturn(world.apiUrl, id)).status;
    }
    await world.advance('30d');
    for (const id of ids) expect(await happened(world, id)).toEqual(['closed', 'noted', 'opened']);
    const injected = Object.values(world.faults.injected()).reduce((sum, count) => sum + count, 0);
    expect(injected).toBeGreaterThan(0);
  });
});

describe('a function', () => {
  test('may only do what its role allows', async () => {
    const strict = anAssembly({ Data: aSmallApp.data, App: withoutPermission('opener') }, bundles);
    const world = await open(strict.directory);
    expect((await openReturn(world.apiUrl, 'r1')).status).toBe(500);
    expect(world.complaints).toEqual([
      expect.stringMatching(/assumed-role\/opener\/open is not authorized to perform: dynamodb:PutItem/),
    ]);
    expect(await happened(world, 'r1')).toEqual([]);
    strict.remove();
  });
});

describe('a world does not open', () => {
  test('on something that local cannot do, and leaves nothing behind that would keep it from opening later', async () => {
    const odd = { Resources: { Odd: { Type: 'AWS::Kinesis::Stream' } } };
    const broken = anAssembly({ Odd: odd }, {});
    await expect(open(broken.directory)).rejects.toMatchObject({ name: 'UnsupportedByLocal' });
    broken.remove();
    const world = await open();
    expect((await openReturn(world.apiUrl, 'r1')).status).toBe(201);
  });

  test('where the template gives a machine no right to its functions', async () => {
    const wrong = anAssembly({ Data: aSmallApp.data, App: withoutPermission('machine') }, bundles);
    await expect(open(wrong.directory)).rejects.toMatchObject({ name: 'MissingPermission' });
    wrong.remove();
  });
});
