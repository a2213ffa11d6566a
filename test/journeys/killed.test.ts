import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { apiBase } from '#contracts/api.ts';
import { aMinute } from '#local/client/send.ts';
import { readTheirClock } from '#local/client/their-clock.ts';
import { openNotebook } from '#local/demo/notebook.ts';
import { walkOneReturn } from '#local/demo/walk.ts';
import { watchContract } from './people/contract-watch.ts';
import { goBetween, type Interference } from './people/go-between.ts';
import { insightOf } from './people/insight.ts';
import { MainProgram } from './people/main-program.ts';
import { newWorld } from './people/world.ts';

let directory = '';
let program: MainProgram;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'returflow-killed-'));
  program = new MainProgram(directory);
  await program.start();
});

afterEach(async () => {
  await program.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Ten kills: each of these requests is lost once with the process that got it, and once its answer is. */
const requests = [
  /^PUT \/api\/orders\//,
  /^POST \/api\/sessions$/,
  /^POST \/api\/returns$/,
  /^POST \/api\/webhooks\/carriers\//,
  /^POST \/api\/webhooks\/warehouse$/,
];
/** Ten more: when the execution has so many events (of 41 without a kill), or so many mails have gone out. */
const moments: readonly { history?: number; mails?: number }[] = [
  { history: 1 },
  { history: 8 },
  { history: 13 },
  { mails: 1 },
  { history: 18 },
  { history: 24 },
  { history: 28 },
  { history: 32 },
  { history: 36 },
  { mails: 2 },
];

const patience = { forMs: 600_000, pause: (ms: number) => aMinute.pause(ms / 10) };
const silent = { chapter() {}, call() {}, state() {}, say() {} };

test('a return survives twenty kills of the process and ends with one credit', async () => {
  const lost = new Set<string>();
  const interfere: Interference = async (what, moment) => {
    const at = requests.findIndex((request) => request.test(what));
    const kill = `${at} ${moment}`;
    if (at < 0 || lost.has(kill)) return false;
    lost.add(kill);
    await program.killAndStart();
    return true;
  };
  const between = await goBetween(() => new URL(program.target.apiUrl).origin, interfere);
  const target = { apiUrl: `${between.url}${apiBase}`, consoleUrl: between.url };
  const wrong: string[] = [];
  const endWatch = watchContract(target.apiUrl, ({ faults }, told) => {
    wrong.push(...faults.map((fault) => `${fault}: ${told}`));
  });
  const clock = await readTheirClock(target, patience);
  const notebook = await openNotebook(directory, clock.now());
  const walk = { target, clock, patience, narrator: silent, notebook };
  const [{ returnId, credit, mails }] = await Promise.all([walkOneReturn(walk), killOnTheWay()]);
  await until(async () => (await execution())?.status === 'SUCCEEDED');
  between.close();
  endWatch();

  expect(wrong).toEqual([]);
  expect(program.kills).toBe(requests.length * 2 + moments.length);
  expect(program.engines()).toBe(1);
  expect(await program.stop()).toBe(0);
  expect(program.engines()).toBe(0);
  expect(credit).toBe(124_900);
  // one for the label, one for the credit; a kill between sending and noting sends one again
  expect(new Set(mails).size).toBe(2);
  await seenFromBehind(returnId, credit);
}, 120_000);

test('a second process over the same state is refused by name', async () => {
  const second = program.spawn('pipe');
  if (second.stderr === null || second.stdout === null) throw new TypeError('the output is piped');
  second.stdout.resume();
  const [said, [code]] = await Promise.all([text(second.stderr), once(second, 'exit')]);

  expect(code).toBe(1);
  expect(said).toMatch(/^AlreadyRunning: process \d+ already runs on /);
  expect((await fetch(`${program.target.consoleUrl}/local/clock.json`)).status).toBe(200);
});

async function killOnTheWay(): Promise<void> {
  for (const { history = 0, mails = 0 } of moments) {
    await until(async () => {
      const [now, sent] = [await execution(), await look<{ mails: unknown[] }>('mail')];
      return (now?.history.length ?? 0) >= history && (sent?.mails.length ?? 0) >= mails;
    });
    await program.killAndStart();
  }
}

/** The return's execution as the console shows it; undefined before it began. */
async function execution(): Promise<{ status: string; history: unknown[] } | undefined> {
  const list = await look<{ executions: { name: string }[] }>('executions');
  const [first] = list?.executions ?? [];
  return first && (await look(`executions/${first.name}`));
}

/** A page of the console as JSON; undefined while the process is away. */
async function look<T>(page: string): Promise<T | undefined> {
  try {
    const answer = await fetch(`${program.target.consoleUrl}/local/${page}.json`);
    return (await answer.json()) as T;
  } catch {
    await program.up();
    return undefined;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await patience.pause(50);
}

/** Opens what the killed processes left behind, and looks into every corner. */
async function seenFromBehind(returnId: string, credit: number): Promise<void> {
  const world = await newWorld({ directory: program.stateDirectory, time: 'real' });
  try {
    const insight = insightOf(world, 'demo-');
    const story = await insight.story(returnId);
    expect(story.toSorted()).toEqual([
      'CreditIssued',
      'CreditNoteIssued',
      'CreditReserved',
      'ItemsClassified',
      'ItemsInspected',
      'ParcelBooked',
      'ParcelScanned',
      'ParcelScanned',
      'ReturnApproved',
      'ReturnEnded',
      'ReturnOpened',
    ]);
    expect(await insight.refunds(returnId)).toEqual([credit]);
    expect(insight.execution(returnId)).toMatchObject({ status: 'SUCCEEDED' });
    expect(world.failed()).toBe(0);
    expect(world.complaints).toEqual([]);
  } finally {
    await world.close();
  }
}
