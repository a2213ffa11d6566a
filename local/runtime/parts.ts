import { DynamoDb } from '../dynamodb/dynamodb.ts';
import { Faults } from '../dynamodb/faults.ts';
import { StreamPump } from '../dynamodb/stream-pump.ts';
import { TtlRemovals } from '../dynamodb/ttl-removals.ts';
import { TtlSweep } from '../dynamodb/ttl-sweep.ts';
import { AsyncInvoker } from '../events/async-invoke.ts';
import { EventBridge } from '../events/event-bridge.ts';
import { compilePattern } from '../events/pattern.ts';
import { targetSender } from '../events/targets.ts';
import { Identity } from '../identity/identity.ts';
import { Redrive } from '../redrive/redrive.ts';
import { Buckets } from '../s3/buckets.ts';
import { Scheduler } from '../scheduler/scheduler.ts';
import { Secrets } from '../secrets/secrets.ts';
import { Mailbox } from '../ses/mailbox.ts';
import { Queues } from '../sqs/queues.ts';
import { StepFunctions } from '../step-functions/step-functions.ts';
import { Sockets } from '../web-socket-api/sockets.ts';
import type { Foundation } from './foundation.ts';

/** The services that the app calls, and what moves things between them. */
export interface Parts {
  asyncInvoker: AsyncInvoker;
  buckets: Buckets;
  eventBridge: EventBridge;
  faults: Faults;
  identity: Identity;
  mailbox: Mailbox;
  pump: StreamPump;
  queues: Queues;
  redrive: Redrive;
  scheduler: Scheduler;
  secrets: Secrets;
  sockets: Sockets;
  stepFunctions: StepFunctions;
}

/** Makes every part of what the template holds, and wires them. @throws UnsupportedByLocal from each, at load */
export function makeParts(foundation: Foundation, faultSeed: number): Parts {
  const { app, kernel, engine, endpoint, time } = foundation;
  const queues = new Queues(kernel, { queues: app.queues });
  const toQueue = (arn: string, body: string, attributes: Record<string, string> = {}) => {
    queues.send(arn, body, attributes);
  };
  const asyncInvoker = new AsyncInvoker(kernel, {
    functions: app.functions,
    toQueue,
    onProgress: (arn, payload, progress) => eventBridge.invoked(arn, payload, progress),
  });
  const sending = { send: targetSender(asyncInvoker, queues), deadLetter: toQueue };
  const eventBridge: EventBridge = new EventBridge(kernel, {
    buses: app.buses,
    rules: app.rules,
    ...sending,
  });
  const scheduler = new Scheduler(kernel, {
    groups: app.scheduleGroups,
    schedules: app.schedules,
    ...sending,
  });
  const stepFunctions = new StepFunctions(kernel, {
    onStatusChange: (event) => eventBridge.publishInternal(event),
  });
  for (const machine of app.machines) stepFunctions.register(machine);
  const removals = new TtlRemovals(kernel.store);
  const { client } = engine;
  const pump = new StreamPump(kernel, {
    client,
    app,
    removals,
    compilePattern,
    sendToQueue: async (arn, body) => toQueue(arn, body),
  });
  const faults = new Faults(faultSeed);
  const onWrite = (tables: string[]) => pump.notice(tables);
  const parts: Parts = {
    asyncInvoker,
    buckets: new Buckets(kernel, { buckets: app.buckets }),
    eventBridge,
    faults,
    identity: new Identity(kernel, { pools: app.userPools }),
    mailbox: new Mailbox(kernel, {
      verifiedDomains: app.mailIdentities,
      configurationSets: app.configurationSets,
      tell: (event) => eventBridge.publishInternal(event),
    }),
    pump,
    queues,
    redrive: new Redrive({
      store: kernel.store,
      models: app.queues,
      queues,
      send: sending.send,
      redeliver: (lost) => pump.redeliver(lost),
    }),
    scheduler,
    secrets: new Secrets(kernel, { secrets: app.secrets }),
    sockets: new Sockets(kernel, app.webSocketApis),
    stepFunctions,
  };
  const services = [
    new DynamoDb({ engine, tables: app.tables, faults, onWrite }),
    parts.buckets,
    eventBridge,
    parts.mailbox,
    queues,
    scheduler,
    parts.secrets,
    parts.sockets,
    stepFunctions,
  ];
  for (const service of services) endpoint.add(service);
  const sweep = new TtlSweep(kernel, { engine, tables: app.tables, removals, onWrite });
  const timed = [stepFunctions, asyncInvoker, eventBridge, scheduler, pump, parts.sockets, sweep];
  for (const part of timed) time.add(part);
  return parts;
}
