import type { FunctionEntry } from './catalogue.ts';

/** Records what Step Functions tells of executions that ended without an ending of the machine. */
export const lostExecutions: FunctionEntry = {
  name: 'subscribers/record-lost-execution',
  trigger: {
    is: 'rule',
    source: 'aws.states',
    types: ['Step Functions Execution Status Change'],
    executions: ['FAILED', 'TIMED_OUT', 'ABORTED'],
  },
  needs: [{ table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] }],
};
