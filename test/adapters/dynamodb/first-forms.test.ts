import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policyKeys, returnKeys } from '#adapters/dynamodb/keys.ts';
import { dynamoPolicies } from '#adapters/dynamodb/policies.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { compileExpression } from '#adapters/expressions.ts';
import { PolicyDocument } from '#contracts/policies.ts';
import type { ReasonOutcome } from '#domain/policy.ts';
import { judge, readyPolicy } from '#domain/rules/ready-policy.ts';
import { aHead } from '../../support/a-head.ts';
import { type Dynoxide, startDynoxide } from '../../support/dynoxide.ts';
import { stillClock } from '../../support/still-clock.ts';

let engine: Dynoxide;
beforeAll(async () => {
  engine = await startDynoxide();
});
afterAll(() => engine.close());

const put = (Item: Record<string, unknown>) =>
  engine.db.send(new PutCommand({ TableName: engine.table, Item }));

const never = { sv: 'Aldrig.', en: 'Never.' };
const closed = { sv: 'Stängt.', en: 'Closed.' };
const reason = (code: string, outcome: ReasonOutcome, freeOfCharge = false) => ({
  ...{ code, outcome, freeOfCharge, deductByGrade: !freeOfCharge },
  label: { sv: code, en: code },
  ...(outcome === 'reject' && { because: never }),
});

/** As it was published before policies were rules. */
const first = {
  market: 'SE',
  version: 3,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  windowDays: 60,
  windowAnchor: 'delivered',
  reasons: [
    reason('changed-mind', 'approve'),
    reason('never', 'reject'),
    reason('look', 'review'),
    reason('broken', 'returnless', true),
  ],
  finalSale: never,
  windowClosed: closed,
  returnlessUpTo: 15_000,
  returnFee: 3_900,
  creditOn: 'first-scan',
  creditPercent: { A: 100, B: 80, C: 40 },
  dropOffDays: 14,
  remindDaysBefore: [7, 2],
  inspectionDays: 10,
  reviewDays: 3,
};

test('a policy that was published before policies were rules is read as the rules that say the same', async () => {
  await put({ ...policyKeys.version('SE', 3), entity: 'policy', v: 1, policy: first });
  const policy = await dynamoPolicies(engine.db, engine.table).read('SE', 3);
  expect(PolicyDocument.safeParse(policy).success).toBe(true);
  const ready = readyPolicy(policy, compileExpression);
  const judged = (code: string, value: number, statedAt = '2026-04-10T10:00:00.000Z') => {
    const facts = { reason: code, 'line.finalSale': false, 'return.value': value };
    const moments = { placedAt: '2026-03-01T10:00:00.000Z', deliveredAt: '2026-03-05T10:00:00.000Z' };
    return judge(ready, facts, { ...moments, statedAt });
  };
  expect(judged('changed-mind', 1).effects).toMatchObject({
    ...{ outcome: 'approve', handlingFee: 3_900, creditOn: 'first-scan' },
    creditPercent: { A: 100, B: 80, C: 40 },
  });
  expect(judged('never', 1)).toMatchObject({ outcome: 'reject', because: never });
  expect(judged('look', 1).outcome).toBe('review');
  expect(judged('broken', 15_000).outcome).toBe('returnless');
  expect(judged('broken', 15_001).effects).toMatchObject({
    ...{ outcome: 'approve', handlingFee: 0 },
    creditPercent: { A: 100, B: 100, C: 100 },
  });
  expect(judged('changed-mind', 1, '2026-06-01T10:00:00.000Z')).toMatchObject({
    ...{ outcome: 'reject', because: closed },
  });
});

test('lines that were opened before they had decisions are read as approved, and worth what they were', async () => {
  const head = aHead({ returnId: 'R1' });
  const line = {
    ...{ lineId: '1', position: 0, sku: 'S', name: 'Shirt', reason: 'changed-mind', quantity: 1 },
    takes: [{ run: 0, runUnits: 1, units: 1, amount: 100, tax: 20 }],
    inspected: { A: 0, B: 0, C: 0 },
  };
  await put({ ...returnKeys.head('R1'), entity: 'return', v: 1, head });
  await put({
    ...returnKeys.lines('R1', 0),
    ...{ entity: 'return-lines', v: 1 },
    lines: [
      { ...line, deductByGrade: true },
      { ...line, lineId: '2', deductByGrade: false },
    ],
  });
  const read = await dynamoReturns(engine.db, engine.table, stillClock()).read('R1');
  expect(read?.lines.map(({ creditPercent, decision }) => [creditPercent.C, decision.outcome])).toEqual([
    [50, 'approve'],
    [100, 'approve'],
  ]);
  expect(read?.lines[0]).not.toHaveProperty('deductByGrade');
});
