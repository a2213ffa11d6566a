import { parentPort, workerData } from 'node:worker_threads';
import { compileExpression } from '#adapters/expressions.ts';
import type { Policy } from '#domain/policy.ts';
import { readyPolicy } from '#domain/rules/ready-policy.ts';
import { backtest } from '#use-cases/backtest/backtest.ts';
import type { Report } from '#use-cases/backtest/report.ts';
import { type BadLine, type PastFiles, readPast } from './past-files.ts';

/** What a thread is given. */
export interface PartOfBacktest {
  readonly files: PastFiles;
  readonly baseline: Policy;
  readonly draft: Policy;
  readonly freight: number;
}

/** What a thread tells: how far it is, and at last what it found. */
export type PartTold =
  | { readonly is: 'read'; readonly bytes: number }
  | { readonly is: 'done'; readonly report: Report; readonly bad: readonly BadLine[] };

const mostBad = 1000;

if (parentPort !== null) {
  const port = parentPort;
  const tell = (told: PartTold) => port.postMessage(told);
  const { files, baseline, draft, freight } = workerData as PartOfBacktest;
  const tested = backtest({
    baseline: readyPolicy(baseline, compileExpression),
    draft: readyPolicy(draft, compileExpression),
    freight,
  });
  const bad: BadLine[] = [];
  await readPast(files, {
    past: (one) => {
      const isOther = one.order.market !== draft.market;
      if (isOther) tested.skip(`OtherMarket: ${one.order.market}`);
      else tested.add(one);
    },
    unsold: () => tested.skip('NoSuchSale'),
    bad: (line) => {
      if (bad.length < mostBad) bad.push(line);
      tested.skip('BadLine');
    },
    bytes: (bytes) => tell({ is: 'read', bytes }),
  });
  tell({ is: 'done', report: tested.report, bad });
}
