import { expect, test } from 'vitest';
import { synthesized } from './templates.ts';

/** CloudFormation takes 500: who adds a route to a stack that is nearly full shall see it before the deployment does. */
const aim = 410;

test.each(['local', 'dev', 'prod'])('no stack of the stage %s has more resources than its aim', (stage) => {
  const templates = Object.entries(synthesized(stage)).filter(([name]) => name.endsWith('.template.json'));
  const sizes = templates.map(([name, text]): [string, number] => [
    name,
    Object.keys((JSON.parse(text) as { Resources: object }).Resources).length,
  ]);
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.filter(([, resources]) => resources > aim)).toEqual([]);
});
