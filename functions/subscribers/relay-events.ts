import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SFNClient } from '@aws-sdk/client-sfn';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { eventInRecord } from '#adapters/dynamodb/stream-record.ts';
import { eventBridgeBus } from '#adapters/eventbridge.ts';
import { stepFunctionsExecutions } from '#adapters/executions.ts';
import { systemClock } from '#adapters/system.ts';
import { stepFunctionsWaits } from '#adapters/waits.ts';
import { sourceOf } from '#contracts/bus-events.ts';
import { withdrawalsSource } from '#contracts/withdrawal-events.ts';
import { text } from '#lambda/env.ts';
import { figures } from '#lambda/observability.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { streamReader } from '#lambda/stream.ts';
import type { Bus } from '#shared/ports.ts';
import { type FollowEventDeps, followEvent } from '#use-cases/follow-event.ts';
import { tallyEvent } from '#use-cases/tally-event.ts';

const run = streamReader('relay-events', (deps: FollowEventDeps & { readonly bus: Bus }) => {
  const follow = followEvent(deps);
  const tally = tallyEvent({ ...deps, figures });
  return async (record) => {
    const { of, event } = eventInRecord(record);
    const source = of === 'return' ? sourceOf(event) : withdrawalsSource;
    await deps.bus.publish([{ source, type: event.type, detail: event }]);
    if (of === 'return') await follow(event).then(() => tally(event));
  };
});

const settings = { TABLE_NAME: text, EVENT_BUS_NAME: text, STATE_MACHINE_ARN: text };
export const handler = onLambda(settings, ({ TABLE_NAME, EVENT_BUS_NAME, STATE_MACHINE_ARN }) => {
  const [db, sfn] = [documentClient(), new SFNClient({})];
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    waits: stepFunctionsWaits(db, TABLE_NAME, sfn),
    executions: stepFunctionsExecutions(sfn, STATE_MACHINE_ARN),
    bus: eventBridgeBus(new EventBridgeClient({}), EVENT_BUS_NAME),
  });
});
