import aslValidator from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { parseMachine } from '#local/step-functions/parse-machine.ts';
import { pass, task, tokenTask } from './world.ts';

function machineOf(states: Record<string, unknown>, top: object = {}) {
  return { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...top };
}

function load(states: Record<string, unknown>, top: object = {}) {
  return () => parseMachine(JSON.stringify(machineOf(states, top)));
}

const choice = (rule: object) => ({ Type: 'Choice', Choices: [{ Next: 'S', ...rule }], Default: 'S' });

describe('what local does not run is refused by the name of its state and field', () => {
  test.each<[string, Record<string, unknown>]>([
    ['Map state "S"', { S: { Type: 'Map', End: true } }],
    ['Parallel state "S"', { S: { Type: 'Parallel', End: true } }],
    ['query language JSONPath of Pass state "S"', { S: pass({ QueryLanguage: 'JSONPath' }) }],
    ['field ResultPath of Pass state "S"', { S: pass({ ResultPath: '$' }) }],
    [
      'field Timestamp of Wait state "S"',
      { S: { Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true } },
    ],
    ['no Seconds of Wait state "S"', { S: { Type: 'Wait', Timestamp: '2026-01-01T00:00:00Z', End: true } }],
    ['Seconds that is no whole number of Wait state "S"', { S: { Type: 'Wait', Seconds: 1.5, End: true } }],
    [
      'Resource arn:aws:states:::sqs:sendMessage of Task state "S"',
      { S: task('f', { Resource: 'arn:aws:states:::sqs:sendMessage' }) },
    ],
    [
      'Resource arn:aws:lambda:eu-north-1:1:function:f of Task state "S"',
      { S: task('f', { Resource: 'arn:aws:lambda:eu-north-1:1:function:f' }) },
    ],
    [
      'Arguments.Qualifier of Task state "S"',
      { S: task('f', { Arguments: { FunctionName: 'f', Qualifier: '1' } }) },
    ],
    ['Arguments that is no object of Task state "S"', { S: task('f', { Arguments: '{% $states.input %}' }) }],
    ['field Credentials of Task state "S"', { S: task('f', { Credentials: {} }) }],
    ['HeartbeatSeconds without a task token of Task state "S"', { S: task('f', { HeartbeatSeconds: 5 }) }],
    [
      'HeartbeatSeconds not below TimeoutSeconds of Task state "S"',
      { S: tokenTask('f', { HeartbeatSeconds: 5, TimeoutSeconds: 5 }) },
    ],
    ['TimeoutSeconds 0 of Task state "S"', { S: task('f', { TimeoutSeconds: 0 }) }],
    [
      'JitterStrategy HALF of Retry[0] of Task state "S"',
      { S: task('f', { Retry: [{ ErrorEquals: ['A'], JitterStrategy: 'HALF' }] }) },
    ],
    [
      'ErrorEquals without names of Retry[0] of Task state "S"',
      { S: task('f', { Retry: [{ ErrorEquals: [] }] }) },
    ],
    [
      'States.ALL beside other names of Catch[0] of Task state "S"',
      { S: task('f', { Catch: [{ ErrorEquals: ['States.ALL', 'A'], Next: 'S' }] }) },
    ],
    [
      'States.ALL before the last entry of Task state "S"',
      { S: task('f', { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }] }) },
    ],
    ['field Variable of Choices[0] of Choice state "S"', { S: choice({ Condition: true, Variable: '$.a' }) }],
    [
      'a Condition that is neither a boolean nor JSONata of Choices[0] of Choice state "S"',
      { S: choice({ Condition: 'true' }) },
    ],
    ['the variable name states in Assign of Pass state "S"', { S: pass({ Assign: { states: 1 } }) }],
    ['the variable name a-b in Assign of Pass state "S"', { S: pass({ Assign: { 'a-b': 1 } }) }],
    ['the variable sum, which hides a function, of Pass state "S"', { S: pass({ Assign: { sum: 1 } }) }],
    ['Next and End: exactly one is needed of Pass state "S"', { S: { Type: 'Pass' } }],
    ['the unknown state "Nowhere" after Pass state "S"', { S: pass({ Next: 'Nowhere' }) }],
    [
      'the unknown state "Nowhere" after Task state "S"',
      { S: task('f', { Catch: [{ ErrorEquals: ['A'], Next: 'Nowhere' }] }) },
    ],
  ])('%s', (reason, states) => {
    expect(load(states)).toThrow(
      expect.objectContaining({ name: 'UnsupportedByLocal', message: `local cannot do this: ${reason}` }),
    );
  });

  test('so are unknown fields of the machine, another version and a default of JSONPath', () => {
    expect(load({ S: pass() }, { ProcessorConfig: {} })).toThrow(
      'field ProcessorConfig of the state machine',
    );
    expect(load({ S: pass() }, { Version: '2.0' })).toThrow('Version "2.0" of the state machine');
    expect(load({ S: pass() }, { QueryLanguage: 'JSONPath' })).toThrow(
      'query language JSONPath of Pass state "S"',
    );
  });
});

describe('a machine of the whole subset', () => {
  const states = {
    Book: {
      ...task('book', { Next: 'Choose' }),
      Comment: 'Books the parcel.',
      TimeoutSeconds: 30,
      Retry: [
        {
          ErrorEquals: ['Lambda.TooManyRequestsException'],
          IntervalSeconds: 1,
          MaxAttempts: 4,
          BackoffRate: 2,
          MaxDelaySeconds: 30,
          JitterStrategy: 'FULL',
        },
      ],
      Catch: [
        { ErrorEquals: ['States.ALL'], Next: 'Down', Assign: { error: '{% $states.errorOutput.Error %}' } },
      ],
    },
    Choose: {
      Type: 'Choice',
      Choices: [{ Condition: '{% $states.input.ok = true %}', Next: 'Await' }],
      Default: 'Rest',
    },
    Await: tokenTask('await', {
      TimeoutSeconds: '{% $states.input.seconds %}',
      HeartbeatSeconds: 60,
      Next: 'Rest',
    }),
    Rest: { Type: 'Wait', Seconds: 5, Next: 'Note' },
    Note: pass({ Assign: { noted: 'yes' }, Output: { a: '{% $states.input %}' }, Next: 'Done' }),
    Done: { Type: 'Succeed' },
    Down: { Type: 'Fail', Error: 'CarrierUnavailable', Cause: '{% $string($states.input) %}' },
  };
  const withoutHidden = {
    ...states,
    Book: { ...states.Book, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Down' }] },
  };

  test('loads, and asl-validator finds it valid too', () => {
    const machine = machineOf(withoutHidden, { Comment: 'All of it.', TimeoutSeconds: 3600, Version: '1.0' });

    expect(parseMachine(JSON.stringify(machine)).states.size).toBe(7);
    expect(aslValidator(JSON.parse(JSON.stringify(machine))).errorsText()).toBe('');
  });

  test('that lacks a state or a transition is refused by both', () => {
    const broken = machineOf({ ...withoutHidden, Rest: { Type: 'Wait', Seconds: 5, Next: 'Nowhere' } });

    expect(() => parseMachine(JSON.stringify(broken))).toThrow('Nowhere');
    expect(aslValidator(JSON.parse(JSON.stringify(broken))).isValid).toBe(false);
  });

  test('may choose JSONata state by state', () => {
    const machine = { StartAt: 'S', States: { S: pass({ QueryLanguage: 'JSONata' }) } };

    expect(parseMachine(JSON.stringify(machine)).startAt).toBe('S');
  });
});
