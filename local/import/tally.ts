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
  readonly credits: CreditTally;
  seconds: number;
}

/** What became of the credits of a file, and how much of what was sold came back. */
export interface CreditTally {
  lines: number;
  /** laid against a sale, and taken in or known */
  matched: number;
  returns: number;
  readonly outcomes: Record<'stored' | 'unchanged', number>;
  readonly unmatched: Refused[];
  /** laid against a sale, and not taken */
  readonly refused: Refused[];
  /** by month of the order and country */
  readonly rates: Map<string, { sold: number; returned: number }>;
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
    credits: {
      ...{ lines: 0, matched: 0, returns: 0, outcomes: { stored: 0, unchanged: 0 } },
      ...{ unmatched: [], refused: [], rates: new Map() },
    },
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
    ...(tally.credits.lines > 0 ? creditLines(tally.credits, sent) : []),
    `seconds           ${tally.seconds.toFixed(1)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function creditLines(credits: CreditTally, sent: boolean): string[] {
  const { lines, matched, returns, outcomes, unmatched, refused, rates } = credits;
  const sorted = [...rates].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    `credit lines      ${lines}`,
    `  matched         ${matched}`,
    `  as returns      ${returns}`,
    ...(sent ? [`  stored          ${outcomes.stored}`, `  unchanged       ${outcomes.unchanged}`] : []),
    ...section('credits unmatched', byReason(unmatched)),
    ...section('credits refused', byReason(refused)),
    'return rate       units sold, returned, by month of the order and country',
    ...sorted.map(([name, { sold, returned }]) => {
      const rate = ((100 * returned) / sold).toFixed(2);
      return `  ${name.padEnd(30)} ${String(sold).padStart(8)} ${String(returned).padStart(7)} ${rate.padStart(6)} %`;
    }),
  ];
}

/** Every refusal on a line of its own, by line of the file. */
export function tellRefusals({ refusedLines, refusedOrders, credits }: Tally): string {
  const tell = (what: string) => (refused: Refused) => {
    const order = refused.orderNumber ? ` order ${refused.orderNumber}` : '';
    const detail = refused.detail ? ` (${refused.detail})` : '';
    return { line: refused.line, text: `${what} ${refused.line}${order}: ${refused.reason}${detail}\n` };
  };
  const all = [
    ...refusedLines.map(tell('line')),
    ...refusedOrders.map(tell('order from line')),
    ...credits.unmatched.map(tell('credit line')),
    ...credits.refused.map(tell('credit line')),
  ];
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
