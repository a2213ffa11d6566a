import { Console } from '#local/console/console.ts';
import { executionsOf } from '#local/console/executions-view.ts';
import { type TableReader, tableReader } from '#local/console/table-reader.ts';
import { Faults } from '#local/dynamodb/faults.ts';
import { AsyncInvoker } from '#local/events/async-invoke.ts';
import { EventBridge } from '#local/events/event-bridge.ts';
import { targetSender } from '#local/events/targets.ts';
import { Front } from '#local/http-api/front.ts';
import type { LogLine } from '#local/lambda/logs.ts';
import { Redrive } from '#local/redrive/redrive.ts';
import { Scheduler } from '#local/scheduler/scheduler.ts';
import { Secrets } from '#local/secrets/secrets.ts';
import { Mailbox } from '#local/ses/mailbox.ts';
import { Queues } from '#local/sqs/queues.ts';
import { StepFunctions } from '#local/step-functions/step-functions.ts';
import { load } from '../runtime/loading.ts';
import { aSmallApp, bundles } from '../runtime/small-app.ts';
import { TestKernel } from '../support/test-kernel.ts';

export const deadLetters = {
  arn: 'arn:aws:sqs:eu-north-1:111122223333:DeadLetters',
  name: 'DeadLetters',
  url: 'http://127.0.0.1/111122223333/DeadLetters',
  visibilityTimeoutSeconds: 30,
  retentionSeconds: 1_209_600,
  delaySeconds: 0,
};

/** A table reader for pages that ask nothing of a table. */
const noTables = tableReader({ call: () => Promise.reject(new Error('there is no engine')) }, []);

/** A console over real parts of a small app and a clock that jumps; served on a free port. */
export async function aConsole(table: TableReader = noTables) {
  const { app } = load({ data: aSmallApp.data, app: aSmallApp.app }, bundles);
  const kernel = new TestKernel();
  for (const { arn } of app.functions) kernel.lambdas[arn] = () => 'done';
  const queues = new Queues(kernel, { queues: [deadLetters] });
  const toQueue = (arn: string, body: string, attributes: Record<string, string>) => {
    queues.send(arn, body, attributes);
  };
  const invoker = new AsyncInvoker(kernel, {
    functions: app.functions,
    toQueue,
    onProgress: (arn, payload, progress) => events.invoked(arn, payload, progress),
  });
  const send = targetSender(invoker, queues);
  const events: EventBridge = new EventBridge(kernel, {
    buses: app.buses,
    rules: app.rules,
    send,
    deadLetter: toQueue,
  });
  const stepFunctions = new StepFunctions(kernel);
  for (const machine of app.machines) stepFunctions.register(machine);
  const lines: Record<string, LogLine[]> = {};
  const complaints: string[] = [];
  const parts = {
    app,
    complaints,
    queues,
    events,
    redrive: new Redrive({
      store: kernel.store,
      models: [],
      queues,
      send,
      redeliver: () => Promise.reject(new Error('there is no stream')),
    }),
    mailbox: new Mailbox(kernel, {}),
    scheduler: new Scheduler(kernel, { groups: [], schedules: [], send, deadLetter: toQueue }),
    secrets: new Secrets(kernel, {
      secrets: [
        {
          arn: 'arn:aws:secretsmanager:x:y:secret:carrier-abcdef',
          name: 'carrier',
          secretString: '{"key":"<b>"}',
        },
      ],
    }),
    faults: new Faults(),
  };
  const planned = kernel.clock.now() + 3_600_000;
  const page = new Console({
    ...parts,
    apiPath: '/api',
    awsEndpoint: 'http://127.0.0.1:4566',
    clock: {
      now: kernel.clock.now,
      advanceTo: async (target) => kernel.jump(target - kernel.clock.now()),
      nextDue: () => (kernel.clock.now() < planned ? planned : undefined),
    },
    pending: () => kernel.work.pending(),
    executions: executionsOf(
      stepFunctions,
      app.machines.map(({ arn }) => arn),
    ),
    table,
    logs: { lines: (name) => lines[name] ?? [] },
    staff: {
      pools: () => [],
      signIn: async () => {
        throw new Error('nobody can sign in');
      },
      apiUrl: 'http://127.0.0.1:4400/api',
    },
  });
  const front = new Front({
    pages: [page],
    api: {
      handle: async (_incoming, outgoing) => {
        outgoing.end('from the api');
      },
    },
  });
  return {
    ...parts,
    kernel,
    stepFunctions,
    /** what functions wrote, by their names */
    lines,
    /** Puts an event on the app's bus and lets everything happen that follows. */
    async publish(source: string, detailType: string, detail: object): Promise<void> {
      const entry = {
        EventBusName: 'returns',
        Source: source,
        DetailType: detailType,
        Detail: JSON.stringify(detail),
      };
      const body = Buffer.from(JSON.stringify({ Entries: [entry] }));
      const request = {
        method: 'POST',
        path: '/',
        query: new URLSearchParams(),
        headers: {},
        operation: 'PutEvents',
      };
      await events.handle({ ...request, body });
      await kernel.work.idle();
    },
    url: await front.listen(0),
    close: () => front.close(),
  };
}

/** A mail with a text, an HTML part and one attachment. */
export const mail = [
  'From: Shop <returns@shop.example>',
  'To: kund@customer.example',
  'Subject: =?utf-8?Q?Your_label_=3Cb=3E?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=m',
  '',
  '--m',
  'Content-Type: multipart/alternative; boundary=a',
  '',
  '--a',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Here is your label.',
  '--a',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>Here is your <b>label</b>.</p><script>document.body.textContent="ran"</script>',
  '--a--',
  '--m',
  'Content-Type: application/pdf; name="label.pdf"',
  'Content-Disposition: attachment; filename="label.pdf"',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('%PDF-1.7 label').toString('base64'),
  '--m--',
  '',
].join('\r\n');

export function sendRawEmail(raw: string, source?: string) {
  const form = new URLSearchParams({
    Action: 'SendRawEmail',
    'RawMessage.Data': Buffer.from(raw).toString('base64'),
  });
  if (source !== undefined) form.set('Source', source);
  return {
    method: 'POST',
    path: '/',
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(form.toString()),
    operation: 'SendRawEmail',
  };
}
