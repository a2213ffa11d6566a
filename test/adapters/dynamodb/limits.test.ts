import { describe, expect, test } from 'vitest';
import { claimWrites } from '#adapters/dynamodb/claim-writes.ts';
import { linesPerItem } from '#adapters/dynamodb/keys.ts';
import type { ClaimChange } from '#shared/ports.ts';

/** Takes from all three runs of every line: as long as an expression gets. */
function aClaim(lines: number): ClaimChange {
  const take = (run: number) => ({ run, runUnits: 1_000_000, units: 1_000_000, amount: 1, tax: 0 });
  return {
    orderNumber: 'S'.repeat(64),
    shipping: true,
    stays: { lineId: `${'x'.repeat(60)}7`, position: 7, run: 2, runUnits: 1_000_000 },
    lines: Array.from({ length: lines }, (_, position) => ({
      lineId: `${'x'.repeat(60)}${position}`,
      position,
      takes: [take(0), take(1), take(2)],
    })),
  };
}

const commit = { before: undefined, returnId: 'R1', events: [] };
const operators = (expression: string) => expression.match(/[+=]|<=|>=|<>|\bAND\b|\bOR\b/g)?.length ?? 0;

describe.each(['claim', 'release'] as const)('the %s of a thousand lines from every run', (direction) => {
  const writes = claimWrites('table', { ...commit, [direction]: aClaim(1_000) });

  test('is an update for every item of lines, and leaves room in a transaction of 100', () => {
    expect(writes).toHaveLength(1_000 / linesPerItem);
  });

  test('has expressions of 4 KB and 300 operators at most', () => {
    for (const { Update } of writes) {
      for (const expression of [Update?.UpdateExpression ?? '', Update?.ConditionExpression ?? '']) {
        expect(Buffer.byteLength(expression)).toBeGreaterThan(0);
        expect(Buffer.byteLength(expression)).toBeLessThanOrEqual(4_096);
        expect(operators(expression)).toBeLessThanOrEqual(300);
      }
    }
  });

  test('names exactly what its expressions use', () => {
    for (const { Update } of writes) {
      const text = `${Update?.UpdateExpression} ${Update?.ConditionExpression}`;
      const used = (sign: string) => new Set(text.match(new RegExp(`${sign}\\w+`, 'g')));
      expect(used('#')).toEqual(new Set(Object.keys(Update?.ExpressionAttributeNames ?? {})));
      expect(used(':')).toEqual(new Set(Object.keys(Update?.ExpressionAttributeValues ?? {})));
    }
  });
});
