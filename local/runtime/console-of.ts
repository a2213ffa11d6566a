import { Console } from '../console/console.ts';
import { executionsOf } from '../console/executions-view.ts';
import type { ConsoleOptions } from '../console/options.ts';
import { tableReader } from '../console/table-reader.ts';
import type { Foundation } from './foundation.ts';
import type { Parts } from './parts.ts';

/** The console over what a world is made of. */
export function makeConsole(
  foundation: Foundation,
  parts: Parts,
  told: Pick<ConsoleOptions, 'apiPath' | 'complaints'> & { apiUrl: string },
): Console {
  const { app, clock, time, kernel, engine, logs, endpointUrl } = foundation;
  return new Console({
    ...told,
    app,
    awsEndpoint: endpointUrl,
    clock: {
      now: () => clock.now(),
      advanceTo: (target) => time.advanceTo(target),
      nextDue: () => time.nextDue(),
    },
    pending: () => kernel.work.pending(),
    mailbox: parts.mailbox,
    events: parts.eventBridge,
    queues: parts.queues,
    redrive: parts.redrive,
    scheduler: parts.scheduler,
    secrets: parts.secrets,
    executions: executionsOf(
      parts.stepFunctions,
      app.machines.map((machine) => machine.arn),
    ),
    table: tableReader(engine.client, app.tables),
    logs,
    faults: parts.faults,
    staff: {
      pools: () => parts.identity.list(),
      signIn: (user) => parts.identity.signIn(user),
      apiUrl: told.apiUrl,
    },
  });
}
