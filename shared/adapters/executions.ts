import { type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Executions } from '#shared/ports.ts';

/** Executions of the return machine, one per round, named `<returnId>.<round>`. */
export function stepFunctionsExecutions(sfn: SFNClient, stateMachineArn: string): Executions {
  return {
    async start(returnId, round) {
      // the same name with the same input is the same execution, so starting twice is starting once
      const name = `${returnId}.${round}`;
      const input = JSON.stringify({ returnId, round });
      try {
        await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input }));
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return;
        throw error;
      }
    },
  };
}
