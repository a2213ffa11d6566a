import { beforeEach, expect, test } from 'vitest';
import { firstBreak } from '#domain/event-chain.ts';
import { statusChangeEvent } from '#local/step-functions/status-event.ts';
import { recordLostExecutionSubscriber } from '../../functions/subscribers/record-lost-execution.ts';
import { lambdaContext } from '../support/http-events.ts';
import '../support/quiet.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let returnId: string;

beforeEach(async () => {
  shop = await aShop();
  await shop.order();
  returnId = await shop.approved();
});

const stoppedAt = '2026-10-10T09:30:00.000Z';

/** The loss of a round's execution, as it comes over the default bus. */
function loss(over: Record<string, unknown> = {}, round = 1) {
  const machineArn = 'arn:aws:states:eu-north-1:000000000000:stateMachine:return';
  const name = `${returnId}.${round}`;
  const event = statusChangeEvent(
    {
      arn: `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`,
      name,
      machineArn,
      status: 'FAILED',
      startedAt: Date.parse('2026-10-10T08:00:00.000Z'),
      stoppedAt: Date.parse(stoppedAt),
      input: JSON.stringify({ returnId, round }),
      error: 'MailUnavailable',
      cause: 'the mailbox of kund.ett@example.com is full',
    },
    '000000000000',
    'eu-north-1',
  );
  return { ...event, version: '0', id: 'event-1', detail: { ...event.detail, ...over } };
}
const record = (event: ReturnType<typeof loss>) =>
  recordLostExecutionSubscriber(shop)(event, lambdaContext());
const losses = async () =>
  (await shop.returns.events(returnId)).filter(({ type }) => type === 'ExecutionLost');

test('the loss of an execution is an event of its return, which is stuck from then on', async () => {
  await record(loss());
  expect(await losses()).toMatchObject([
    {
      actor: 'system',
      occurredAt: stoppedAt,
      data: { round: 1, status: 'FAILED', cause: 'MailUnavailable' },
    },
  ]);
  expect((await shop.found(returnId)).head.stuck).toEqual({ since: stoppedAt, cause: 'MailUnavailable' });
  expect(firstBreak(await shop.returns.events(returnId))).toBeUndefined();
});

test('one loss is recorded once, and again when the execution was taken up and lost again', async () => {
  await record(loss());
  await record(loss());
  expect(await losses()).toHaveLength(1);
  await record(loss({ redriveCount: 1, status: 'ABORTED', error: null }));
  expect((await losses()).map(({ data }) => data)).toMatchObject([
    { status: 'FAILED' },
    { status: 'ABORTED', cause: 'ABORTED' },
  ]);
});

test.each([null, undefined, '', 'kund.ett@example.com bounced', 'x'.repeat(200)])(
  'an error called %j is told by the status alone',
  async (error) => {
    await record(loss({ error, status: 'TIMED_OUT' }));
    expect(await losses()).toMatchObject([{ data: { cause: 'TIMED_OUT' } }]);
  },
);

test('what the error says of a customer stays out of the event', async () => {
  await record(loss());
  expect(JSON.stringify(await losses())).not.toContain('@');
});

test.each([
  { input: 'no JSON' },
  { input: '{"returnId":"R1","round":1}' },
  { status: 'SUCCEEDED' },
  { name: '' },
])('news that are no loss of a return’s execution are refused: %j', async (over) => {
  await expect(record(loss(over))).rejects.toMatchObject({ name: 'InvalidRequest' });
  expect(await losses()).toEqual([]);
});

test('the loss of an execution whose return nobody knows is given back to the bus', async () => {
  const input = JSON.stringify({ returnId: `R${'9'.repeat(26)}`, round: 1 });
  await expect(record(loss({ input }))).rejects.toMatchObject({ name: 'ReturnNotFound' });
});
