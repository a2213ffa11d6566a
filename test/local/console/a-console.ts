import { Console } from '#local/console/console.ts';
import type { ExecutionSummary } from '#local/console/executions-view.ts';
import { Faults } from '#local/dynamodb/faults.ts';
import { AsyncInvoker } from '#local/events/async-invoke.ts';
import { EventBridge } from '#local/events/event-bridge.ts';
import { targetSender } from '#local/events/targets.ts';
import { Front } from '#local/http-api/front.ts';
import { Scheduler } from '#local/scheduler/scheduler.ts';
import { Secrets } from '#local/secrets/secrets.ts';
import { Mailbox } from '#local/ses/mailbox.ts';
import { Queues } from '#local/sqs/queues.ts';
import { TestKernel } from '../support/test-kernel.ts';

export const deadLetters = {
  arn: 'arn:aws:sqs:eu-north-1:111122223333:DeadLetters',
  name: 'DeadLetters',
  url: 'http://127.0.0.1/111122223333/DeadLetters',
  visibilityTimeoutSeconds: 30,
  retentionSeconds: 1_209_600,
  delaySeconds: 0,
};

const execution: ExecutionSummary = {
  name: 'ret-7.1',
  arn: 'arn:aws:states:eu-north-1:111122223333:execution:Returns:ret-7.1',
  machine: 'Returns',
  status: 'RUNNING',
  startedAt: Date.parse('2026-11-02T07:00:00Z'),
  stoppedAt: undefined,
  state: 'AwaitScan',
  phase: 'awaiting-token',
  dueAt: Date.parse('2026-11-16T08:00:00Z'),
  statesEntered: 4,
  input: '{"returnId":"ret-7"}',
  output: undefined,
  error: undefined,
  cause: undefined,
};

/** A console over real parts, a clock that jumps, and one execution; served on a free port. */
export async function aConsole() {
  const kernel = new TestKernel();
  const queues = new Queues(kernel, { queues: [deadLetters] });
  const toQueue = (arn: string, body: string, attributes: Record<string, string>) => {
    queues.send(arn, body, attributes);
  };
  const send = targetSender(new AsyncInvoker(kernel, { functions: [], toQueue }), queues);
  const parts = {
    kernel,
    queues,
    mailbox: new Mailbox(kernel, {}),
    events: new EventBridge(kernel, { buses: [], rules: [], send, deadLetter: toQueue }),
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
    clock: {
      now: kernel.clock.now,
      advanceTo: async (target) => kernel.jump(target - kernel.clock.now()),
      nextDue: () => (kernel.clock.now() < planned ? planned : undefined),
    },
    pending: () => kernel.work.pending(),
    executions: {
      list: (limit, offset) => [execution].slice(offset, offset + limit),
      find: (name) => (name === execution.name ? execution : undefined),
      history: () => [
        { id: 1, previousEventId: 0, timestamp: execution.startedAt, type: 'ExecutionStarted', details: {} },
        {
          id: 2,
          previousEventId: 1,
          timestamp: execution.startedAt,
          type: 'TaskStateEntered',
          details: { stateEnteredEventDetails: { name: 'AwaitScan' } },
        },
      ],
    },
    staff: {
      pools: () => [],
      signIn: async () => {
        throw new Error('nobody can sign in');
      },
      apiUrl: 'http://127.0.0.1:4400/api',
    },
    outputs: [{ name: 'Url', value: 'http://127.0.0.1:4400' }],
  });
  const front = new Front({
    pages: [page],
    api: {
      handle: async (_incoming, outgoing) => {
        outgoing.end('from the api');
      },
    },
  });
  return { ...parts, url: await front.listen(0), close: () => front.close() };
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
