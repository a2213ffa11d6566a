import { describe, expect, test } from 'vitest';
import { outcomeOf, pass, task, worldWith } from './world.ts';

async function outputOf(template: unknown, input: unknown = {}) {
  const { output } = await outcomeOf({ Only: pass({ Output: template }) }, input);
  return output;
}

describe('Output', () => {
  test('replaces the input; without it the input goes through as it came', async () => {
    expect(await outputOf({ id: '{% $states.input.id %}', kept: true }, { id: 7 })).toEqual({
      id: 7,
      kept: true,
    });
    expect((await outcomeOf({ Only: pass() }, { id: 7 })).output).toEqual({ id: 7 });
  });

  test('takes a string for JSONata only when the marks are its very ends', async () => {
    const template = { plain: ' {% $states.input %} ', dollar: '$states.input', marked: '{%1+1%}' };

    expect(await outputOf(template)).toEqual({ ...template, marked: 2 });
  });

  test('holds an expression inside lists and objects, and null', async () => {
    const template = [null, { deep: ['{% $states.input.n * 2 %}'] }];

    expect(await outputOf(template, { n: 4 })).toEqual([null, { deep: [8] }]);
  });

  test('gives clean JSON of a sequence, unwraps a single item and drops what is undefined inside an object', async () => {
    const input = { lines: [{ sku: 'a' }, { sku: 'b', one: 1 }] };

    expect(await outputOf('{% $states.input.lines.sku %}', input)).toEqual(['a', 'b']);
    expect(await outputOf('{% $states.input.lines.one %}', input)).toBe(1);
    expect(await outputOf('{% {"a": $states.input.nothing, "b": 1} %}', input)).toEqual({ b: 1 });
  });

  test("that is undefined fails the execution with the service's words", async () => {
    const { trace, ...end } = await outcomeOf({
      First: pass({ Next: 'Second' }),
      Second: pass({ Output: { a: { b: '{% $nobody %}' } } }),
    });

    expect(end).toEqual({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Second' (entered at the event id #4). The JSONata expression " +
        "'$nobody' specified for the field 'Output/a/b' returned nothing (undefined).",
    });
    expect(trace.slice(3)).toEqual(['PassStateEntered', 'EvaluationFailed', 'ExecutionFailed']);
  });

  test("that throws names jsonata's code, and a function is an unsupported result", async () => {
    const thrown = await outcomeOf({ Only: pass({ Output: '{% $nosuch(1) %}' }) });
    const lambda = await outcomeOf({ Only: pass({ Output: '{% function($x){ $x } %}' }) });

    expect(thrown.cause).toContain(
      'threw an error during evaluation. T1006: Attempted to invoke a non-function',
    );
    expect(lambda.cause).toContain('returned an unsupported result type.');
  });
});

describe('Assign', () => {
  test('and Output both see the variables as they were before the state', async () => {
    const { output } = await outcomeOf({
      Set: pass({ Assign: { turn: 1, shop: 'north' }, Next: 'Swap' }),
      Swap: pass({
        Assign: { turn: '{% $turn + 1 %}', before: '{% $turn %}' },
        Output: '{% $turn %}',
        Next: 'Tell',
      }),
      Tell: pass({ Output: ['{% $states.input %}', '{% $turn %}', '{% $before %}', '{% $shop %}'] }),
    });

    expect(output).toEqual([1, 2, 1, 'north']);
  });

  test('is told in the history as JSON texts', async () => {
    const world = worldWith({ Set: pass({ Assign: { id: 'r-1', units: 2 } }) });
    const arn = await world.run();

    const exited = world.service.getExecutionHistory(arn)[2];
    expect(exited?.details).toMatchObject({
      stateExitedEventDetails: { assignedVariables: { id: '"r-1"', units: '2' } },
    });
  });

  test('of a task sees the result', async () => {
    const world = worldWith(
      {
        Ask: task('ask', {
          Assign: { grade: '{% $states.result.Payload.grade %}' },
          Output: '{% $states.input %}',
          Next: 'Tell',
        }),
        Tell: pass({ Output: { grade: '{% $grade %}', id: '{% $states.input.id %}' } }),
      },
      { lambdas: { ask: () => ({ grade: 'B' }) } },
    );

    expect(world.end(await world.run({ id: 3 })).output).toEqual({ grade: 'B', id: 3 });
  });
});

describe('Choice', () => {
  const choice = {
    Choose: {
      Type: 'Choice',
      Choices: [
        { Condition: '{% $states.input.n > 10 %}', Next: 'Tell', Assign: { size: 'big' }, Output: 'rule' },
        { Condition: '{% $states.input.n > 5 %}', Next: 'Tell', Assign: { size: 'middling' } },
      ],
      Default: 'Tell',
      Assign: { size: 'small' },
      Output: 'default',
    },
    Tell: pass({ Output: ['{% $size %}', '{% $states.input %}'] }),
  };

  test("takes the first true rule with the rule's own Assign and Output", async () => {
    expect((await outcomeOf(choice, { n: 20 })).output).toEqual(['big', 'rule']);
    expect((await outcomeOf(choice, { n: 7 })).output).toEqual(['middling', { n: 7 }]);
  });

  test("uses the state's Assign and Output only for its Default", async () => {
    expect((await outcomeOf(choice, { n: 1 })).output).toEqual(['small', 'default']);
  });

  test('with a Condition that is no boolean fails by name', async () => {
    const states = {
      Choose: { Type: 'Choice', Choices: [{ Condition: '{% "yes" %}', Next: 'Tell' }], Default: 'Tell' },
      Tell: pass(),
    };

    const { error, cause } = await outcomeOf(states);
    expect(error).toBe('States.QueryEvaluationError');
    expect(cause).toContain(`Expected 'boolean', but was 'string' for value: "yes"`);
  });

  test('without a true rule and a Default fails with States.Runtime', async () => {
    const states = {
      Choose: { Type: 'Choice', Choices: [{ Condition: false, Next: 'Tell' }] },
      Tell: pass(),
    };

    const { error, trace } = await outcomeOf(states);
    expect(error).toBe('States.Runtime');
    expect(trace).toEqual(['ExecutionStarted', 'ChoiceStateEntered', 'ExecutionFailed']);
  });
});
