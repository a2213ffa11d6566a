import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { textOf } from '#local/console/html.ts';
import { drawMachine } from '#local/console/machine-drawing.ts';
import { graphOf, waysTaken } from '#local/console/machine-graph.ts';
import { layOut } from '#local/console/machine-layout.ts';
import { type Step, stepsOf } from '#local/console/steps.ts';
import { StepFunctions } from '#local/step-functions/step-functions.ts';
import { NamedError, TestKernel } from '../support/test-kernel.ts';

const task = (resource: string, next: string, errors: Record<string, string> = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::lambda:invoke${resource}`,
  Arguments: { FunctionName: 'ask', Payload: '{% $states.input %}' },
  Retry: [{ ErrorEquals: ['Busy'], IntervalSeconds: 1, MaxAttempts: 2 }],
  Catch: Object.entries(errors).map(([error, Next]) => ({ ErrorEquals: [error], Next })),
  Next: next,
});

const machine = {
  arn: 'arn:aws:states:eu-north-1:111122223333:stateMachine:Returns',
  name: 'Returns',
  type: 'STANDARD',
  roleArn: 'arn:aws:iam::111122223333:role/Returns',
  definition: JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Ask',
    States: {
      Ask: task('', 'Done', { Refused: 'Done', Busy: 'Failed', Broken: 'Failed' }),
      Unused: task('.waitForTaskToken', 'Done'),
      Done: { Type: 'Succeed' },
      Failed: { Type: 'Fail', Error: 'Failed' },
    },
  }),
};
const graph = graphOf(machine.definition);

/** The steps of an execution whose function throws these errors, one after another, and then answers. */
async function stepsAfter(...errors: string[]): Promise<Step[]> {
  const kernel = new TestKernel({
    lambdas: {
      ask: () => {
        const name = errors.shift();
        if (name !== undefined) throw new NamedError(name, 'no');
        return 'yes';
      },
    },
  });
  const stepFunctions = new StepFunctions(kernel);
  stepFunctions.register(machine);
  const { executionArn } = stepFunctions.startExecution({ stateMachineArn: machine.arn, name: 'one' });
  await kernel.passTime(stepFunctions, 60_000);
  return stepsOf(stepFunctions.getExecutionHistory(executionArn));
}

const wayTaken = async (...errors: string[]) =>
  [...waysTaken(graph, await stepsAfter(...errors))].map(({ from, to, errors: names }) => [from, to, names]);

describe('the way of an execution', () => {
  test('is the ordinary one when nothing fails, also after tries that did', async () => {
    expect(await wayTaken()).toEqual([['Ask', 'Done', []]]);
    expect(await wayTaken('Busy')).toEqual([['Ask', 'Done', []]]);
    expect(await stepsAfter('Busy')).toMatchObject([
      {
        state: 'Ask',
        caught: undefined,
        failures: [{ error: 'Busy', cause: expect.stringContaining('no') }],
      },
      { state: 'Done', failures: [] },
    ]);
  });

  test('is that of the catcher when an error is caught, also to where the ordinary one leads', async () => {
    expect(await wayTaken('Refused')).toEqual([['Ask', 'Done', ['Refused']]]);
    expect(await wayTaken('Busy', 'Busy', 'Busy')).toEqual([['Ask', 'Failed', ['Busy', 'Broken']]]);
    expect(await stepsAfter('Refused')).toMatchObject([
      { state: 'Ask', caught: 'Refused' },
      { state: 'Done' },
    ]);
  });

  test('ends in the state whose error nobody catches', async () => {
    expect(await wayTaken('Surprise')).toEqual([]);
    expect(await stepsAfter('Surprise')).toMatchObject([
      { state: 'Ask', leftAt: undefined, failures: [{ error: 'Surprise' }] },
    ]);
  });
});

describe('the drawing', () => {
  test('has a box for each state and a line for each way, those taken marked', async () => {
    const taken = waysTaken(graph, await stepsAfter('Refused'));
    const svg = textOf(drawMachine(graph, { description: 'the <way>', taken, looks: new Map() }));
    expect([...svg.matchAll(/class="box"/g)]).toHaveLength(4);
    expect([...svg.matchAll(/<path class="way/g)]).toHaveLength(4);
    expect(svg.match(/<path class="way caught taken"/g)).toHaveLength(1);
    expect(svg).toContain('class="state task start"');
    expect(svg).toContain('class="state token"');
    expect(svg).toContain('the &lt;way&gt;');
    expect(svg).toContain('>Refused</text>');
  });

  test('of the return machine covers no state by another or by the name of an error', () => {
    const whole = graphOf(
      readFileSync(new URL('../../../statemachines/return.asl.json', import.meta.url), 'utf8'),
    );
    const { boxes, lines, width, height } = layOut(
      whole,
      new Map([['AwaitScan', ['since', 'until tomorrow']]]),
    );
    const labels = lines.flatMap(({ label }) => label ?? []);
    const areas = [...boxes, ...labels];
    const cover = (one: (typeof areas)[number], other: (typeof areas)[number]) =>
      Math.abs(one.x - other.x) * 2 < one.width + other.width &&
      Math.abs(one.y - other.y) * 2 < one.height + other.height;
    const covered = boxes.flatMap((box) => areas.filter((other) => other !== box && cover(box, other)));
    expect(labels.length).toBeGreaterThan(20);
    expect(covered).toEqual([]);
    for (const { x, y } of [...areas, ...lines.flatMap(({ points }) => points)]) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
  });
});
