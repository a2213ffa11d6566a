import { expect, test } from 'vitest';
import { configOf, stageNames } from '#infra/config.ts';
import { officeSettings } from '#infra/constructs/office-settings.ts';
import { type FigureTargets, readTargets } from '#infra/figure-targets.ts';
import { measureNames, measures } from '#shared/contracts/figure-reading.ts';

const signIn = { issuer: 'https://issuer.example/pool', clientId: 'office', pages: 'https://pages.example' };

test('every stage has targets that the office can hold its figures against', () => {
  for (const stage of stageNames) {
    const { targets } = officeSettings(configOf(stage), signIn);
    for (const [name, target] of Object.entries(targets)) {
      const measure = measureNames.find((one) => one === name);
      expect(measure, name).toBeDefined();
      const isByCurrency = measure !== undefined && measures[measure].unit === 'amount';
      expect(typeof target, name).toBe(isByCurrency ? 'object' : 'number');
    }
  }
});

test('the office is told no more than it needs', () => {
  expect(Object.keys(officeSettings(configOf('prod'), signIn))).toEqual(['signIn', 'targets']);
  expect(officeSettings(configOf('prod'), signIn).signIn).toEqual({
    issuer: signIn.issuer,
    clientId: signIn.clientId,
  });
});

test.each<[object, string]>([
  [{ 'return-rate': 25 }, 'the target of return-rate must be a share from 0 to 1'],
  [{ 'resell-rate': -0.1 }, 'the target of resell-rate must be a share from 0 to 1'],
  [{ 'lead-time': 0 }, 'the target of lead-time must be hours above 0'],
  [{ 'cost-per-return': 200 }, 'the target of cost-per-return must be whole minor units'],
  [{ 'cost-per-return': { kr: 200 } }, 'the target of cost-per-return must be whole minor units'],
  [{ 'cost-per-return': { SEK: 199.5 } }, 'the target of cost-per-return must be whole minor units'],
  [{ profit: 1 }, 'there is no target for profit'],
  [{ toString: 1 }, 'there is no target for toString'],
])('a target that is none is refused by name: %j', (targets, says) => {
  expect(() => readTargets(targets as FigureTargets)).toThrow(
    expect.objectContaining({ name: 'WrongTarget', message: expect.stringContaining(says) }),
  );
});
