import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import { root } from '#infra/paths.ts';
import type { BadLine } from '#local/policy/past-files.ts';
import type { Report } from '#use-cases/backtest/report.ts';
import { anOrderDocument } from '../../support/order-document.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'returflow-backtest-'));
  await policyTool('sample', '--orders', '400', '--out', folder);
  await writeFile(join(folder, 'draft.json'), JSON.stringify(draft));
});
afterAll(() => rm(folder, { recursive: true }));

const builtIn = defaultPolicy('SE');
const draft = {
  ...builtIn,
  version: 1,
  rules: [
    {
      id: 'kept',
      lanes: ['reklamation'],
      when: [{ field: 'line.value', to: 40_000 }],
      decide: { outcome: 'returnless' },
    },
    ...builtIn.rules.filter(({ id }) => id !== 'damaged-and-cheap-is-kept'),
  ],
};

const policyTool = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const of = [join(root, 'local/policy/policy.ts'), ...args];
    execFile(process.execPath, of, { cwd: root, maxBuffer: 10_000_000 }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });

const at = (name: string) => join(folder, name);
const tested = (orders: string, returns: string, ...more: string[]) =>
  policyTool('backtest', at('draft.json'), '--orders', at(orders), '--returns', at(returns), ...more);
const reported = async (...args: Parameters<typeof tested>) => {
  const { code, out, err } = await tested(...args, '--json');
  expect([code, err]).toEqual([0, expect.stringContaining('100 %')]);
  return JSON.parse(out) as Report & { bad: BadLine[] };
};

test('the sample shop’s returns are judged by both policies, and told', async () => {
  const history = (await readFile(at('returns.ndjson'), 'utf8')).trim().split('\n');
  const report = await reported('orders.ndjson', 'returns.ndjson', '--freight', '4900');
  const skipped = Object.values(report.notJudged).reduce((sum, times) => sum + times, 0);
  expect(report.returns + skipped).toBe(history.length);
  expect(report.bad).toEqual([]);
  expect(report.outcomes['approve → returnless']).toBeGreaterThan(0);
  const { baseline, draft: then } = report.money.SEK ?? {};
  expect(then?.kept).toBeGreaterThan(baseline?.kept ?? 0);
  expect(then?.freight).toBeLessThan(baseline?.freight ?? 0);

  const { out } = await tested('orders.ndjson', 'returns.ndjson');
  for (const part of ['returns judged', 'goods that are kept', 'approve → returnless, for example'])
    expect(out).toContain(part);
});

test('however many threads read it, the report is the same', async () => {
  const one = await reported('orders.ndjson', 'returns.ndjson', '--threads', '1');
  expect(await reported('orders.ndjson', 'returns.ndjson', '--threads', '3')).toEqual(one);
});

test('lines that cannot be read are told by their place, and returns without a sale by their number', async () => {
  const order = anOrderDocument({ deliveredAt: '2026-10-03T10:00:00Z' });
  const back = {
    ...{ reference: 'r-1', orderNumber: 'S-2001', openedAt: '2026-10-04T10:00:00Z' },
    lines: [{ lineId: '1', quantity: 1, reason: 'changed-mind', answers: {} }],
    cancelled: { at: '2026-10-05T10:00:00Z' },
  };
  const lines = [
    JSON.stringify(back),
    '{"orderNumber": "S-2001", "ope',
    JSON.stringify({ ...back, reference: 'r-2', openedAt: 'yesterday' }),
    JSON.stringify({ ...back, reference: 'r-3', orderNumber: 'S-404' }),
    '',
    JSON.stringify({ ...back, lines: [{ ...back.lines[0], colour: 'blue' }] }),
  ];
  await writeFile(at('few.ndjson'), lines.join('\n'));
  await writeFile(at('one.ndjson'), JSON.stringify(order));
  const { bad, ...report } = await reported('one.ndjson', 'few.ndjson', '--threads', '2');
  expect(report).toMatchObject({ returns: 1, notJudged: { BadLine: 3, NoSuchSale: 1 } });
  expect(bad.map(({ line, why }) => [line, why])).toEqual([
    [2, expect.stringContaining('no JSON')],
    [3, expect.stringContaining('#/openedAt')],
    [6, expect.stringContaining('#/lines/0/colour')],
  ]);
});

test.each([
  [['backtest', 'draft.json'], 'BadArguments'],
  [['backtest', 'draft.json', '--orders', 'none', '--returns', 'none'], 'NoSuchFile'],
  [['sample', '--orders', 'many'], 'BadArguments'],
])('%j is refused by name', async (args, name) => {
  const [act = '', ...rest] = args;
  const { code, err } = await policyTool(act, ...rest.map((arg) => (arg === 'draft.json' ? at(arg) : arg)));
  expect(code).toBe(1);
  expect(err).toContain(name);
});
