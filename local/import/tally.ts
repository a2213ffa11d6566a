import type { Refused } from './findings.ts';

export type Outcome = 'stored' | 'unchanged' | 'older';

/** What a run has come to. */
export interface Tally {
  rows: number;
  orders: number;
  /** told in an earlier run that was interrupted */
  settledBefore: number;
  sent: number;
  readonly outcomes: Record<Outcome, number>;
  readonly leftOut: Map<string, number>;
  readonly refusedLines: Refused[];
  readonly refusedOrders: Refused[];
  seconds: number;
}

export function newTally(): Tally {
  return {
    rows: 0,
    orders: 0,
    settledBefore: 0,
    sent: 0,
    outcomes: { stored: 0, unchanged: 0, older: 0 },
    leftOut: new Map(),
    refusedLines: [],
    refusedOrders: [],
    seconds: 0,
  };
}

/** The run in words: figures first, then what was refused by reason. */
export function tellTally(tally: Tally, sent: boolean): string {
  const { outcomes } = tally;
  const lines = [
    `rows              ${tally.rows}`,
    `orders            ${tally.orders}`,
    ...(sent
      ? [
          `  sent            ${tally.sent}`,
          `  stored          ${outcomes.stored}`,
          `  unchanged       ${outcomes.unchanged}`,
          `  older           ${outcomes.older}`,
          ...(tally.settledBefore > 0 ? [`  sent before     ${tally.settledBefore}`] : []),
        ]
      : ['  not sent: a dry run']),
    ...section('rows left out', tally.leftOut),
    ...section('rows refused', byReason(tally.refusedLines)),
    ...section('orders refused', byReason(tally.refusedOrders)),
    `seconds           ${tally.seconds.toFixed(1)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Every refusal on a line of its own, by line of the file. */
export function tellRefusals({ refusedLines, refusedOrders }: Tally): string {
  const tell = (what: string) => (refused: Refused) => {
    const order = refused.orderNumber ? ` order ${refused.orderNumber}` : '';
    const detail = refused.detail ? ` (${refused.detail})` : '';
    return { line: refused.line, text: `${what} ${refused.line}${order}: ${refused.reason}${detail}\n` };
  };
  const all = [...refusedLines.map(tell('line')), ...refusedOrders.map(tell('order from line'))];
  return all
    .sort((a, b) => a.line - b.line)
    .map(({ text }) => text)
    .join('');
}

function section(title: string, counts: ReadonlyMap<string, number>): string[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return [
    `${title.padEnd(17)} ${total}`,
    ...sorted.map(([reason, count]) => `  ${String(count).padStart(6)}  ${reason}`),
  ];
}

function byReason(refused: readonly Refused[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reason } of refused) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}
