import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Patience } from '#local/client/send.ts';
import { readTheirClock } from '#local/client/their-clock.ts';
import { narrator } from '#local/demo/narrator.ts';
import { openNotebook } from '#local/demo/notebook.ts';
import { names } from '#local/demo/until.ts';
import { walkOneReturn } from '#local/demo/walk.ts';
import { type StubReturns, startStubReturns } from './stub-returns.ts';

const atOnce: Patience = { forMs: 3000, pause: async () => {} };

/** `npm run demo` against a stub, with its notebook in that folder. */
async function walk(stub: StubReturns, directory: string, patience = atOnce) {
  const target = { apiUrl: stub.url, consoleUrl: stub.url };
  const clock = await readTheirClock(target, patience);
  const notebook = await openNotebook(directory, clock.now());
  const told: string[] = [];
  const ended = await walkOneReturn({
    target,
    clock,
    patience,
    narrator: narrator((line) => told.push(line)),
    notebook,
  });
  return { ...ended, told, resumed: notebook.resumed };
}

const newFolder = () => mkdtemp(join(tmpdir(), 'returflow-demo-'));

describe('a walk through one return', () => {
  test('ends with the credit and the mail, and tells each step', async () => {
    await using stub = await startStubReturns();

    const { credit, mails, told, returnId } = await walk(stub, await newFolder());

    expect(credit).toBe(124_900);
    expect(mails.at(-1)).toContain('249,00');
    expect([...stub.credits]).toEqual([[returnId, 124_900]]);
    const steps = told.join('\n');
    expect(steps).toMatch(/opened · goods announced.+approved · goods booked.+ended, credited/s);
    expect(steps).toMatch(/POST \/webhooks\/carriers\/sandbox → 202 {2}SB\w+ accepted/);
    const writes = stub.received.filter((line) => !line.startsWith('GET'));
    expect(writes.map((line) => line.replace(/DEMO-\w+/, '…'))).toEqual([
      'PUT /orders/…',
      'POST /sessions',
      'POST /orders/…/return-preview',
      'POST /returns',
      'POST /webhooks/carriers/sandbox',
      'POST /webhooks/carriers/sandbox',
      'POST /webhooks/warehouse',
    ]);
  });

  test('ends the same way whatever request or answer is lost on the way', async () => {
    await using calm = await startStubReturns();
    await walk(calm, await newFolder());
    for (let lost = 1; lost <= calm.received.length; lost += 1) {
      for (const loss of ['lose the request', 'lose the answer'] as const) {
        await using stub = await startStubReturns();
        stub.fate = (number) => (number === lost ? loss : 'answer');
        await walk(stub, await newFolder());
        expect([loss, lost, ...stub.credits.values()]).toEqual([loss, lost, 124_900]);
      }
    }
  });

  test('stopped before or after any request and begun again, ends with one return and one credit', async () => {
    await using calm = await startStubReturns();
    await walk(calm, await newFolder());
    const impatient: Patience = { forMs: 0, pause: async () => {} };
    for (let last = 1; last <= calm.received.length; last += 1) {
      for (const loss of ['lose the request', 'lose the answer'] as const) {
        await using stub = await startStubReturns();
        const folder = await newFolder();
        stub.fate = (number) => (number < last ? 'answer' : number === last ? loss : 'lose the request');
        await expect(walk(stub, folder, impatient)).rejects.toMatchObject({
          name: /ApiUnreachable|DemoUnfinished/,
        });
        stub.fate = () => 'answer';

        const { credit } = await walk(stub, folder);

        expect([loss, last, credit, ...stub.credits.values()]).toEqual([loss, last, 124_900, 124_900]);
        expect(stub.returns.size).toBe(1);
      }
    }
  });

  test('after one that has ended is about another order', async () => {
    await using stub = await startStubReturns();
    const folder = await newFolder();
    const first = await walk(stub, folder);
    const second = await walk(stub, folder);
    expect(second.resumed).toBe(false);
    expect(second.returnId).not.toBe(first.returnId);
    expect(stub.credits.size).toBe(2);
  });

  test('goes on in a store that was emptied, with a return of its own', async () => {
    const folder = await newFolder();
    await using before = await startStubReturns();
    before.fate = (number) => (number <= 12 ? 'answer' : 'lose the request');
    await expect(walk(before, folder)).rejects.toMatchObject({ name: 'ApiUnreachable' });
    expect(before.returns.size).toBe(1);
    await using after = await startStubReturns();
    const { credit, resumed } = await walk(after, folder);
    expect({ credit, resumed }).toEqual({ credit: 124_900, resumed: true });
  });

  test('that ends in another way says how it stands', async () => {
    await using stub = await startStubReturns();
    stub.fate = () => {
      for (const seen of stub.returns.values()) Object.assign(seen, { status: 'ended', ending: 'rejected' });
      return 'answer';
    };
    const pauses: number[] = [];
    const ended = walk(stub, await newFolder(), { forMs: 3000, pause: async (ms) => pauses.push(ms) });
    await expect(ended).rejects.toMatchObject({
      name: 'DemoUnfinished',
      message: expect.stringMatching('rejected'),
    });
    expect(pauses).toEqual([]);
  });
});

describe('the notebook of a walk', () => {
  test('keeps a message as it was first made', async () => {
    const folder = await newFolder();
    const first = await (await openNotebook(folder, 1000)).message('accepted', 2000);
    const again = await openNotebook(folder, 3000);
    expect(again.resumed).toBe(true);
    expect(await again.message('accepted', 4000)).toEqual(first);
  });

  test('begins a new page when asked to, or when time has gone back', async () => {
    const folder = await newFolder();
    const { walk: first } = await openNotebook(folder, 5000);
    const { walk: second } = await openNotebook(folder, 6000, true);
    const { walk: third } = await openNotebook(folder, 1000);
    expect(new Set([first, second, third]).size).toBe(3);
  });

  test('that somebody else wrote is not taken for one', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'demo.json'), '{"walk":1}');
    await expect(openNotebook(folder, 1000)).rejects.toThrow();
  });
});

test.each([
  ['Vi har betalat tillbaka 1\u00a0249,00\u00a0kr', 124_900, true],
  ['We have refunded SEK 1,249', 124_900, true],
  ['We have refunded SEK 12.49', 124_900, false],
  ['Din returetikett för order DEMO-1', 124_900, false],
])('%j names %i minor units: %s', (subject, amount, is) => {
  expect(names(subject, amount)).toBe(is);
});
