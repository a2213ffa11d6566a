import { expect, test } from 'vitest';
import { replay } from '#local/step-functions/replay-cases.ts';

const recorded = {
  name: 'waits and ends',
  def: {
    QueryLanguage: 'JSONata',
    StartAt: 'W',
    States: { W: { Type: 'Wait', Seconds: 3, Output: [1, 2], End: true } },
  },
  input: {},
  type: 'ExecutionSucceeded',
  output: '[1,2]',
  trace: ['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded'],
};

test('a recording that local answers alike is as recorded', async () => {
  expect(await replay(recorded)).toEqual({ name: 'waits and ends', kind: 'as recorded', why: '' });
});

test('a recording whose machine local refuses is refused by name', async () => {
  const mapped = { ...recorded, def: { StartAt: 'M', States: { M: { Type: 'Map', End: true } } } };

  expect(await replay(mapped)).toMatchObject({
    kind: 'refused by name',
    why: 'local cannot do this: Map state "M"',
  });
});

test.each([
  ['output', { output: '[1,2,3]' }],
  ['end', { type: 'ExecutionFailed' }],
  ['error', { error: 'States.Timeout' }],
  ['cause', { cause: 'none' }],
  ['trace', { trace: ['ExecutionStarted'] }],
])('a recording with another %s is different and says so', async (what, change) => {
  const { kind, why } = await replay({ ...recorded, ...change });

  expect(kind).toBe('different');
  expect(why).toMatch(new RegExp(`^${what}: recorded`));
});
