import type { FunctionEntry } from './catalogue.ts';

/** Records what Step Functions tells of executions that ended without an ending of the machine. */
const lostExecutions: FunctionEntry = {
  name: 'subscribers/record-lost-execution',
  trigger: {
    is: 'rule',
    source: 'aws.states',
    types: ['Step Functions Execution Status Change'],
    executions: ['FAILED', 'TIMED_OUT', 'ABORTED'],
  },
  needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }],
};

/** Measures what waits and what is due. It reads two lists and nothing else. */
const watchReturns: FunctionEntry = {
  name: 'subscribers/watch-returns',
  trigger: { is: 'clock' },
  needs: [{ list: 'byQueue' }, { list: 'byRefundDue' }],
};

/** The functions that see what does not move by itself. */
export const watching: readonly FunctionEntry[] = [lostExecutions, watchReturns];

/** The functions that see what takes longer than usual: one plans when to look, the other looks. */
export const silence: readonly FunctionEntry[] = [
  {
    name: 'subscribers/plan-look',
    trigger: { is: 'rule', source: 'returflow.returns', types: ['ParcelScanned'] },
    needs: [
      { table: ['GetItem', 'Query', 'BatchGetItem'] },
      { looks: 'plan' },
      { messages: 'know' },
      { usualHours: true },
      { figures: 'count' },
    ],
  },
  {
    name: 'subscribers/look-at-silence',
    trigger: { is: 'schedule' },
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }, { looks: 'plan' }, { messages: 'know' }],
  },
];
