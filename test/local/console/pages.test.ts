import { describe, expect, test } from 'vitest';
import { deadLetters } from './a-console.ts';
import { started } from './started.ts';

type Running = Awaited<ReturnType<typeof started>>;

function start({ app, stepFunctions }: Running, name: string): void {
  stepFunctions.startExecution({
    stateMachineArn: app.machines[0]?.arn ?? '',
    name,
    input: '{"id":"ret-7"}',
  });
}

describe('executions', () => {
  test('one that waits is drawn with the state that it is in, since when and until when', async () => {
    const world = await started();
    start(world, 'ret-7.1');
    await world.kernel.work.idle();

    const page = await world.page('/local/executions/ret-7.1');
    expect(page).toContain('<svg');
    expect(page).toMatch(/class="state wait now start">[\s\S]*?WaitTwoWeeks/);
    expect(page).toContain('since 2026-11-02 08:00 UTC');
    expect(page).toContain('until 2026-11-16 08:00 UTC');
    expect(page).toContain('href="/local/returns/ret-7"');
    expect((await world.get('/local/executions/none')).status).toBe(404);
  });

  test('one that has ended tells its way step by step, with what went in and came out', async () => {
    const world = await started();
    start(world, 'ret-7.1');
    await world.kernel.passTime(world.stepFunctions, 15 * 86_400_000);

    expect(await world.json('/local/executions/ret-7.1')).toMatchObject({
      status: 'SUCCEEDED',
      steps: [
        { state: 'WaitTwoWeeks', type: 'Wait', input: '{"id":"ret-7"}', leftAt: '2026-11-16T08:00:00.000Z' },
        { state: 'Close', type: 'Task', failures: [], output: expect.stringContaining('done') },
      ],
    });
    expect(await world.page('/local/executions/ret-7.1')).toMatch(/class="state task entered">[\s\S]*?Close/);
  });

  test('one that was stopped is drawn with the state in which that happened', async () => {
    const world = await started();
    start(world, 'ret-7.1');
    await world.kernel.work.idle();
    const arn = world.app.machines[0]?.arn.replace(':stateMachine:', ':execution:');
    world.stepFunctions.stopExecution(`${arn}:ret-7.1`, { error: 'Withdrawn' });

    const page = await world.page('/local/executions/ret-7.1');
    expect(page).toMatch(/class="state wait failed start">[\s\S]*?Withdrawn<\/text>/);
    expect(page).not.toContain('until ');
  });

  test('are found by status and by return', async () => {
    const world = await started();
    start(world, 'ret-7.1');
    await world.kernel.passTime(world.stepFunctions, 15 * 86_400_000);
    start(world, 'ret-8.1');
    await world.kernel.work.idle();
    const names = async (query: string) => {
      const { executions } = await world.json(`/local/executions${query}`);
      return (executions as { name: string }[]).map(({ name }) => name);
    };

    expect(await names('')).toEqual(['ret-8.1', 'ret-7.1']);
    expect(await names('?status=RUNNING')).toEqual(['ret-8.1']);
    expect(await names('?return=ret-7')).toEqual(['ret-7.1']);
    expect(await names('?status=FAILED&return=ret-7')).toEqual([]);
  });

  test('a machine shows how many are in each state', async () => {
    const world = await started();
    for (const name of ['ret-7.1', 'ret-8.1']) start(world, name);
    await world.kernel.work.idle();
    const machine = world.app.machines[0]?.name;
    expect(await world.json(`/local/machines/${machine}`)).toMatchObject({
      running: [{ state: 'WaitTwoWeeks', executions: 2 }],
    });
    expect(await world.page(`/local/machines/${machine}`)).toContain('2 executions</text>');
  });
});

describe('resources', () => {
  test('everything that the template holds is there, and why some of it only matters when deployed', async () => {
    const { app, json, page } = await started();
    const shown = await page('/local/resources');
    for (const { name } of [...app.functions, ...app.tables, ...app.buses, ...app.machines])
      expect(shown).toContain(name);
    expect(shown).toContain('POST /returns/{id}');
    const { declared } = await json('/local/resources');
    expect(declared).toContainEqual({
      stack: 'app',
      logicalId: 'Mapping',
      type: 'AWS::Lambda::EventSourceMapping',
      deployedOnly: null,
    });
  });

  test('a function shows what runs it, what it may do, and how it fared', async () => {
    const { json, lines, page } = await started();
    lines.start = [
      { at: Date.parse('2026-11-02T08:00:00Z'), text: '{"level":"ERROR","message":"<no> good"}' },
      { at: undefined, text: 'REPORT RequestId: r-1 Duration: 12.50 ms StoreBusy: held' },
      { at: Date.parse('2026-11-02T08:00:01Z'), text: 'REPORT RequestId: r-2 Duration: 3.25 ms ok' },
    ];
    expect(await json('/local/resources/start')).toMatchObject({
      triggers: ['the table’s stream'],
      failed: 1,
      last: { requestId: 'r-2', ms: 3.25 },
      invocations: [{ requestId: 'r-2' }, { requestId: 'r-1', error: 'StoreBusy: held', at: null }],
      permissions: expect.arrayContaining([expect.objectContaining({ actions: ['states:StartExecution'] })]),
    });
    const shown = await page('/local/resources/start');
    expect(shown).toContain('&lt;no&gt; good');
    expect(shown).toContain('states:StartExecution');
    expect((await json('/local/resources/close')).triggers).toEqual(['machine returns']);
    expect(await json('/local/resources/none')).toMatchObject({ error: 'NotFound' });
  });

  test('a setting whose name says that it is a secret is kept back', async () => {
    const { app, page } = await started();
    Object.assign(app.functions[0]?.environment ?? {}, { API_TOKEN: 'abc123', KEY_SECRET_NAME: 'shop/key' });
    const shown = await page(`/local/resources/${app.functions[0]?.name}`);
    expect(shown).toContain('shop/key');
    expect(shown).toContain('(kept back)');
    expect(shown).not.toContain('abc123');
  });
});

describe('dead letters', () => {
  const letter = (world: Running, target = 'note') => {
    const arn =
      world.app.functions.find(({ name }) => name === target)?.arn ?? 'arn:aws:lambda:x:y:function:gone';
    return { TARGET_ARN: arn, ERROR_CODE: 'TIMEOUT', ERROR_MESSAGE: '<late>', RETRY_ATTEMPTS: '185' };
  };

  test('one shows what went wrong and where, and goes there again', async () => {
    const world = await started();
    world.queues.send(deadLetters.arn, '{"n":1}', letter(world));
    const page = await world.page('/local/queues');
    expect(page).toContain('TIMEOUT');
    expect(page).toContain('&lt;late&gt;');
    expect(page).toContain('a delivery to <a href="/local/resources/note">note</a>');

    const [message] = world.queues.messages(deadLetters.arn);
    const answer = await world.form('/local/queues', {
      redrive: 'DeadLetters',
      message: message?.messageId ?? '',
    });
    expect(answer.headers.get('location')).toBe('/local/queues?sent=1&kept=0#DeadLetters');
    await world.kernel.work.idle();
    expect(world.kernel.invocations).toMatchObject([{ event: { n: 1 } }]);
    expect(world.queues.messages(deadLetters.arn)).toEqual([]);
    expect(await world.page('/local/queues?sent=1&kept=0')).toContain('1 letter was sent again');
  });

  test('all of a queue go at once; those that cannot stay, and say why', async () => {
    const world = await started();
    world.queues.send(deadLetters.arn, '{"n":1}', letter(world));
    world.queues.send(deadLetters.arn, '{"n":2}', letter(world, 'gone'));
    const answer = await world.post('/local/queues', { redrive: 'DeadLetters' });
    expect(await answer.json()).toMatchObject({
      queues: [
        { messages: [{ body: '{"n":2}', letter: { keptBecause: expect.stringContaining('not found') } }] },
      ],
    });
  });

  test('are deleted only by name, and what is not there is refused', async () => {
    const world = await started();
    world.queues.send(deadLetters.arn, '{"n":1}');
    for (const fields of [
      { purge: 'Other' },
      { redrive: 'Other' },
      {},
      { redrive: 'DeadLetters', message: 'x' },
    ])
      expect((await world.post('/local/queues', fields)).status).toBe(400);
    expect(world.queues.messages(deadLetters.arn)).toHaveLength(1);
    await world.form('/local/queues', { purge: 'DeadLetters' });
    expect(world.queues.messages(deadLetters.arn)).toEqual([]);
  });
});

describe('the bus', () => {
  test('an event shows the rules that took it and how each delivery went', async () => {
    const world = await started();
    await world.publish('returns', 'Closed', { id: 'ret-7' });
    await world.publish('elsewhere', 'Closed', { id: 'ret-8' });
    const { events } = await world.json('/local/events');
    expect(events).toMatchObject([
      { event: { detail: { id: 'ret-8' } }, deliveries: [] },
      { event: { detail: { id: 'ret-7' } }, deliveries: [{ state: 'done', failures: 0 }] },
    ]);
    const page = await world.page('/local/events?source=returns&return=ret-7');
    expect(page).toContain('<a href="/local/resources/note">note</a>');
    expect(page).toContain('>done<');
    expect((await world.json('/local/events?type=Closed&return=ret-8')).events).toHaveLength(1);
    expect((await world.json('/local/events?type=Opened')).events).toEqual([]);
  });
});

describe('the overview', () => {
  test('says that nothing is wrong, or what is', async () => {
    const world = await started();
    expect(await world.page('/local')).toContain('Nothing is wrong');
    world.queues.send(deadLetters.arn, '{}');
    world.complaints.push('sqs TagQueue is not served');
    start(world, 'ret-7.1');
    await world.kernel.work.idle();
    world.stepFunctions.stopExecution(
      `${world.app.machines[0]?.arn.replace(':stateMachine:', ':execution:')}:ret-7.1`,
    );

    const page = await world.page('/local');
    expect(page).toContain('1 dead letter in DeadLetters');
    expect(page).toContain('1 execution ended as ABORTED');
    expect(page).toContain('sqs TagQueue is not served');
    expect(await world.json('/local')).toMatchObject({
      failedExecutions: 1,
      complaints: 1,
      messagesInQueues: 1,
    });
  });

  test('and the clock say what waits for what', async () => {
    const world = await started();
    start(world, 'ret-7.1');
    await world.kernel.work.idle();
    expect(await world.json('/local')).toMatchObject({
      waiting: [{ state: 'WaitTwoWeeks', count: 1, next: '2026-11-16T08:00:00.000Z' }],
    });
    expect(await world.json('/local/clock')).toMatchObject({
      planned: [{ at: '2026-11-16T08:00:00.000Z', what: 'WaitTwoWeeks of ret-7.1 runs out' }],
    });
  });
});
