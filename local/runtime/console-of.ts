import { Console } from '../console/console.ts';
import { executionsOf } from '../console/executions-view.ts';
import type { Foundation } from './foundation.ts';
import type { Parts } from './parts.ts';

/** The console over what a world is made of. */
export function makeConsole({ app, clock, time, kernel }: Foundation, parts: Parts, apiUrl: string): Console {
  return new Console({
    clock: {
      now: () => clock.now(),
      advanceTo: (target) => time.advanceTo(target),
      nextDue: () => time.nextDue(),
    },
    pending: () => kernel.work.pending(),
    mailbox: parts.mailbox,
    events: parts.eventBridge,
    queues: parts.queues,
    scheduler: parts.scheduler,
    secrets: parts.secrets,
    executions: executionsOf(
      parts.stepFunctions,
      app.machines.map((machine) => machine.arn),
    ),
    faults: parts.faults,
    staff: {
      pools: () => parts.identity.list(),
      signIn: (user) => parts.identity.signIn(user),
      apiUrl,
    },
    outputs: Object.entries(app.outputs).map(([name, value]) => ({ name, value })),
  });
}
