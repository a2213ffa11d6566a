import type { Sample } from './samples.ts';

/** What one policy comes to, in minor units of one currency. */
export interface Side {
  /** what goes back to customers, fees taken off */
  refunds: number;
  fees: number;
  /** what the parcels back cost the shop */
  freight: number;
  /** what was paid for goods that customers keep, and returns with such goods */
  kept: number;
  keptReturns: number;
}

export interface Count {
  lines: number;
  changed: number;
}

/** What becomes of history under a draft. Counts are of lines where nothing else is said. */
export interface Report {
  returns: number;
  lines: number;
  /** returns that could not be judged, by why */
  notJudged: Record<string, number>;
  /** by currency; money of two is never added. `paidBack`: what was really paid back, of the `told` returns whose history says so */
  money: Record<string, { baseline: Side; draft: Side; paidBack: number; told: number }>;
  /** returns that a person would have to look at */
  reviews: { baseline: number; draft: number };
  /** `outcome → outcome`, those that stay among them */
  outcomes: Record<string, number>;
  /** by the lane that the draft puts them in */
  lanes: Record<string, number>;
  /** `rule → rule`, where another one decides */
  rules: Record<string, number>;
  /** returns whose credit falls due by another fact */
  timing: Record<string, number>;
  categories: Record<string, Count>;
  reasons: Record<string, Count>;
  /** a few lines of each change, always the same ones */
  samples: Record<string, readonly Sample[]>;
}

export function emptyReport(): Report {
  return {
    returns: 0,
    lines: 0,
    notJudged: {},
    money: {},
    reviews: { baseline: 0, draft: 0 },
    outcomes: {},
    lanes: {},
    rules: {},
    timing: {},
    categories: {},
    reasons: {},
    samples: {},
  };
}

export function count(by: Record<string, number>, name: string): void {
  by[name] = (by[name] ?? 0) + 1;
}

type Tree = { [name: string]: number | Tree };

/** Adds every number of one tree to its place in another. */
export function add(to: Tree, from: Tree): void {
  for (const [name, value] of Object.entries(from)) {
    if (typeof value === 'number') {
      const before = to[name];
      to[name] = (typeof before === 'number' ? before : 0) + value;
      continue;
    }
    const before = to[name];
    const inside: Tree = typeof before === 'object' ? before : {};
    to[name] = inside;
    add(inside, value);
  }
}
