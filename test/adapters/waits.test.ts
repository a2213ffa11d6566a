import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { stepFunctionsExecutions } from '#adapters/executions.ts';
import { stepFunctionsWaits } from '#adapters/waits.ts';
import type { Waits } from '#shared/ports.ts';
import { type Dynoxide, startDynoxide } from '../support/dynoxide.ts';
import { memoryWaits, type Woken } from '../support/memory.ts';
import { type StepFunctionsDouble, startStepFunctionsDouble } from '../support/step-functions-double.ts';

let engine: Dynoxide;
let service: StepFunctionsDouble;

beforeAll(async () => {
  engine = await startDynoxide();
  service = await startStepFunctionsDouble();
});
afterAll(async () => {
  await service.close();
  await engine.close();
});
beforeEach(() => {
  service.calls.length = 0;
  service.refuses.clear();
});

/** What the executions were told, read from the calls that reached the service. */
function told(): Woken[] {
  return service.calls.map(({ action, input }) => ({
    token: String(input.taskToken),
    outcome:
      action === 'SendTaskSuccess'
        ? { is: 'over' as const }
        : { is: 'left' as const, by: String(input.error) as 'Cancelled' },
  }));
}

const kinds = [
  {
    kind: 'memory',
    start: (): { waits: Waits; woken: () => Woken[] } => {
      const waits = memoryWaits();
      return { waits, woken: () => waits.woken };
    },
  },
  {
    kind: 'DynamoDB and Step Functions',
    start: (): { waits: Waits; woken: () => Woken[] } => ({
      waits: stepFunctionsWaits(engine.db, engine.table, service.sfn),
      woken: told,
    }),
  },
];

describe.each(kinds)('waits in $kind', ({ kind, start }) => {
  test('what is parked is known until it is woken, once', async () => {
    const { waits, woken } = start();
    const returnId = `R1-${kind}`;
    expect(await waits.parked(returnId)).toEqual([]);
    await waits.park(returnId, 'scan', 'token-a');
    await waits.park(returnId, 'review', 'token-b');
    expect(await waits.parked(returnId)).toEqual(['review', 'scan']);
    await waits.wake(returnId, 'scan', { is: 'over' });
    await waits.wake(returnId, 'scan', { is: 'over' });
    expect(await waits.parked(returnId)).toEqual(['review']);
    await waits.wake(returnId, 'review', { is: 'left', by: 'Cancelled' });
    expect(await waits.parked(returnId)).toEqual([]);
    expect(woken()).toEqual([
      { token: 'token-a', outcome: { is: 'over' } },
      { token: 'token-b', outcome: { is: 'left', by: 'Cancelled' } },
    ]);
  });

  test('the token parked last is the one that is woken', async () => {
    const { waits, woken } = start();
    const returnId = `R2-${kind}`;
    await waits.park(returnId, 'scan', 'token-old');
    await waits.park(returnId, 'scan', 'token-new');
    await waits.wake(returnId, 'scan', { is: 'over' });
    expect(woken()).toEqual([{ token: 'token-new', outcome: { is: 'over' } }]);
  });

  test('waking what is not parked tells nobody', async () => {
    const { waits, woken } = start();
    await waits.wake(`R3-${kind}`, 'inspection', { is: 'over' });
    expect(woken()).toEqual([]);
  });

  test('returns do not wake each other', async () => {
    const { waits } = start();
    await waits.park(`R4-${kind}`, 'scan', 'token-4');
    await waits.wake(`R5-${kind}`, 'scan', { is: 'over' });
    expect(await waits.parked(`R4-${kind}`)).toEqual(['scan']);
  });
});

describe('waits in Step Functions', () => {
  const waits = () => stepFunctionsWaits(engine.db, engine.table, service.sfn);

  test.each(['TaskTimedOut', 'TaskDoesNotExist'])(
    'a token that is gone (%s) is a late arrival',
    async (name) => {
      const returnId = `R-${name}`;
      await waits().park(returnId, 'scan', 'token-gone');
      service.refuses.set('token-gone', name);
      await waits().wake(returnId, 'scan', { is: 'over' });
      expect(await waits().parked(returnId)).toEqual([]);
    },
  );

  test('any other answer of the service is an error, and the wait stays parked', async () => {
    await waits().park('R-busy', 'scan', 'token-busy');
    service.refuses.set('token-busy', 'InvalidOutput');
    await expect(waits().wake('R-busy', 'scan', { is: 'over' })).rejects.toThrow(
      expect.objectContaining({ name: 'InvalidOutput' }),
    );
    expect(await waits().parked('R-busy')).toEqual(['scan']);
  });

  test('a token parked while the old one is woken stays', async () => {
    const slow = waits();
    await slow.park('R-again', 'scan', 'token-1');
    service.during = async () => {
      service.during = undefined;
      await waits().park('R-again', 'scan', 'token-2');
    };
    await slow.wake('R-again', 'scan', { is: 'over' });
    expect(told()).toEqual([{ token: 'token-1', outcome: { is: 'over' } }]);
    expect(await slow.parked('R-again')).toEqual(['scan']);
  });
});

describe('executions', () => {
  const executions = () =>
    stepFunctionsExecutions(service.sfn, 'arn:aws:states:eu-north-1:1:stateMachine:return');

  test('are named by return and round, and get no more than that', async () => {
    await executions().start('R1', 2);
    expect(service.calls).toEqual([
      {
        action: 'StartExecution',
        input: {
          stateMachineArn: 'arn:aws:states:eu-north-1:1:stateMachine:return',
          name: 'R1.2',
          input: '{"returnId":"R1","round":2}',
        },
      },
    ]);
  });

  test('that were started before are not an error, others are', async () => {
    service.refuses.set('R1.1', 'ExecutionAlreadyExists');
    await executions().start('R1', 1);
    service.refuses.set('R1.1', 'ExecutionLimitExceeded');
    await expect(executions().start('R1', 1)).rejects.toThrow(
      expect.objectContaining({ name: 'ExecutionLimitExceeded' }),
    );
  });
});
