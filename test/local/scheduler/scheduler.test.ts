import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
  UpdateScheduleCommand,
} from '@aws-sdk/client-scheduler';
import { describe, expect, onTestFinished, test } from 'vitest';
import { DeliveryFailed } from '#local/events/delivery.ts';
import { instantOf } from '#local/scheduler/at-expression.ts';
import { Scheduler } from '#local/scheduler/scheduler.ts';
import { anEndpoint } from '../events/an-endpoint.ts';
import { TestKernel } from '../support/test-kernel.ts';

const remind = 'arn:aws:lambda:eu-north-1:111122223333:function:Remind';
const minute = 60_000;

async function aScheduler(options: { failing?: boolean } = {}) {
  const kernel = new TestKernel({ now: Date.parse('2026-11-02T08:00:00Z') });
  const sent: { target: string; payload: unknown; at: string }[] = [];
  const letters: Record<string, string>[] = [];
  const scheduler = new Scheduler(kernel, {
    groups: [
      { arn: 'arn:aws:scheduler:eu-north-1:111122223333:schedule-group/reminders', name: 'reminders' },
    ],
    schedules: [],
    send: (target, payload) => {
      if (options.failing === true) throw new DeliveryFailed('THROTTLING', 'too much');
      sent.push({ target, payload: JSON.parse(payload), at: new Date(kernel.clock.now()).toISOString() });
    },
    deadLetter: (_queue, _body, attributes) => letters.push(attributes),
  });
  const { config, close } = await anEndpoint(kernel.clock, scheduler);
  onTestFinished(close);
  return { kernel, scheduler, sent, letters, client: new SchedulerClient(config) };
}

function reminder(given: Partial<CreateScheduleCommandInput> = {}): CreateScheduleCommandInput {
  return {
    Name: 'ret-1.first',
    GroupName: 'reminders',
    ScheduleExpression: 'at(2026-11-09T09:30:00)',
    ScheduleExpressionTimezone: 'Europe/Stockholm',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: { Arn: remind, RoleArn: 'arn:aws:iam::111122223333:role/r', Input: '{"returnId":"ret-1"}' },
    ...given,
  };
}

describe('scheduler', () => {
  test('a schedule fires once, on its second in its time zone, and is gone when it asked for that', async () => {
    const { client, kernel, scheduler, sent } = await aScheduler();
    const { ScheduleArn } = await client.send(new CreateScheduleCommand(reminder()));

    expect(ScheduleArn).toBe('arn:aws:scheduler:eu-north-1:111122223333:schedule/reminders/ret-1.first');
    expect(new Date(scheduler.nextDue() ?? 0).toISOString()).toBe('2026-11-09T08:30:00.000Z');
    await kernel.passTime(scheduler, 30 * 24 * 60 * minute);

    expect(sent).toEqual([
      { target: remind, payload: { returnId: 'ret-1' }, at: '2026-11-09T08:30:00.000Z' },
    ]);
    expect(scheduler.list()).toEqual([]);
  });

  test('a schedule that stays is shown after it has fired, and does not fire again', async () => {
    const { client, kernel, scheduler, sent } = await aScheduler();
    await client.send(new CreateScheduleCommand(reminder({ ActionAfterCompletion: 'NONE' })));

    await kernel.passTime(scheduler, 30 * 24 * 60 * minute);

    const shown = await client.send(new GetScheduleCommand({ Name: 'ret-1.first', GroupName: 'reminders' }));
    expect(shown.ScheduleExpression).toBe('at(2026-11-09T09:30:00)');
    expect(shown.CreationDate?.toISOString()).toBe('2026-11-02T08:00:00.000Z');
    expect(sent).toHaveLength(1);
  });

  test('a deleted schedule never fires', async () => {
    const { client, kernel, scheduler, sent } = await aScheduler();
    await client.send(new CreateScheduleCommand(reminder()));

    await client.send(new DeleteScheduleCommand({ Name: 'ret-1.first', GroupName: 'reminders' }));
    await kernel.passTime(scheduler, 30 * 24 * 60 * minute);

    expect(sent).toEqual([]);
    await expect(
      client.send(new DeleteScheduleCommand({ Name: 'ret-1.first', GroupName: 'reminders' })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  test('an update moves the time; a disabled schedule waits', async () => {
    const { client, kernel, scheduler, sent } = await aScheduler();
    await client.send(new CreateScheduleCommand(reminder({ State: 'DISABLED' })));
    await kernel.passTime(scheduler, 8 * 24 * 60 * minute);
    const later = reminder({
      ScheduleExpression: 'at(2026-12-01T00:00:00)',
      ScheduleExpressionTimezone: 'UTC',
    });

    await client.send(new UpdateScheduleCommand({ ...later, Name: 'ret-1.first' }));
    await kernel.passTime(scheduler, 60 * 24 * 60 * minute);

    expect(sent.map(({ at }) => at)).toEqual(['2026-12-01T00:00:00.000Z']);
  });

  test('a taken name is a conflict, except for the same request sent again', async () => {
    const { client, scheduler } = await aScheduler();
    await client.send(new CreateScheduleCommand(reminder({ ClientToken: 'once' })));

    await client.send(new CreateScheduleCommand(reminder({ ClientToken: 'once' })));
    await expect(client.send(new CreateScheduleCommand(reminder()))).rejects.toMatchObject({
      name: 'ConflictException',
    });
    await client.send(new CreateScheduleCommand(reminder({ GroupName: 'default' })));

    const listed = await client.send(
      new ListSchedulesCommand({ GroupName: 'reminders', NamePrefix: 'ret-' }),
    );
    expect(listed.Schedules?.map(({ Name, GroupName }) => [Name, GroupName])).toEqual([
      ['ret-1.first', 'reminders'],
    ]);
    expect(scheduler.list()).toHaveLength(2);
  });

  test('what Scheduler refuses and what local cannot do have their own names, and nothing is kept', async () => {
    const { client, scheduler } = await aScheduler();
    const names = await Promise.all(
      [
        { ScheduleExpression: 'at(2026-11-02T07:59:59)', ScheduleExpressionTimezone: 'UTC' },
        { ScheduleExpression: 'at(2026-02-30T00:00:00)' },
        { ScheduleExpressionTimezone: 'Europe/Nowhere' },
        { Name: 'a b' },
        { Target: { Arn: remind, RoleArn: 'r', Input: '{' } },
        { GroupName: 'nowhere' },
        { ScheduleExpression: 'rate(1 hour)' },
        { FlexibleTimeWindow: { Mode: 'FLEXIBLE', MaximumWindowInMinutes: 5 } } as const,
        { Target: { Arn: 'arn:aws:states:eu-north-1:111122223333:stateMachine:M', RoleArn: 'r' } },
      ].map((given) =>
        client.send(new CreateScheduleCommand(reminder(given))).then(
          () => 'created',
          (error: Error) => error.name,
        ),
      ),
    );

    expect(names).toEqual([
      ...Array(5).fill('ValidationException'),
      'ResourceNotFoundException',
      ...Array(3).fill('UnsupportedByLocal'),
    ]);
    expect(scheduler.list()).toEqual([]);
  });

  test('a firing that cannot be delivered ends in the dead-letter queue with where it came from', async () => {
    const { client, kernel, scheduler, letters } = await aScheduler({ failing: true });
    const Target = {
      Arn: remind,
      RoleArn: 'r',
      DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-north-1:111122223333:Letters' },
      RetryPolicy: { MaximumRetryAttempts: 2, MaximumEventAgeInSeconds: 3600 },
    };
    await client.send(new CreateScheduleCommand(reminder({ Target })));

    await kernel.passTime(scheduler, 30 * 24 * 60 * minute);

    expect(letters).toEqual([
      expect.objectContaining({
        SCHEDULE_ARN: 'arn:aws:scheduler:eu-north-1:111122223333:schedule/reminders/ret-1.first',
        SCHEDULED_TIME: '2026-11-09T08:30:00Z',
        TARGET_ARN: remind,
        ERROR_CODE: 'THROTTLING',
        RETRY_ATTEMPTS: '2',
        EXHAUSTED_RETRY_CONDITION: 'MaximumRetryAttempts',
      }),
    ]);
  });

  test('local times follow the zone through both changes of the year', () => {
    const instants = {
      'at(2026-03-29T01:30:00)': '2026-03-29T00:30:00.000Z',
      'at(2026-03-29T03:30:00)': '2026-03-29T01:30:00.000Z',
      'at(2026-07-01T12:00:00)': '2026-07-01T10:00:00.000Z',
      'at(2026-10-25T01:30:00)': '2026-10-24T23:30:00.000Z',
      'at(2026-10-25T03:30:00)': '2026-10-25T02:30:00.000Z',
      'at(2026-12-31T23:59:59)': '2026-12-31T22:59:59.000Z',
    };
    for (const [time, instant] of Object.entries(instants)) {
      expect([time, new Date(instantOf(time, 'Europe/Stockholm')).toISOString()]).toEqual([time, instant]);
    }
  });
});
