import { afterEach, describe, expect, test } from 'vitest';
import { aPool, startOfTest } from './support.ts';

const counting = `let count = 0; export const handler = async () => { count += 1; return count; };`;
let opened: { close: () => Promise<void> }[] = [];

function open(...given: Parameters<typeof aPool>): ReturnType<typeof aPool> {
  const made = aPool(...given);
  opened.push(made);
  return made;
}

afterEach(async () => {
  for (const one of opened) await one.close();
  opened = [];
});

describe('execution environments', () => {
  test('a second event finds the environment of the first warm', async () => {
    const { pool } = open({ counter: counting });
    expect(await pool.invoke('counter', {})).toEqual({ ok: true, payload: 1 });
    expect(await pool.invoke('counter', {})).toEqual({ ok: true, payload: 2 });
    expect(pool.figures()).toMatchObject({ coldStarts: 1, invocations: 2 });
  });

  test('events at the same time get an environment each, one event at a time in it', async () => {
    const source = `let inside = 0; export const handler = async () => { inside += 1; const seen = inside; await new Promise((r) => setImmediate(r)); inside -= 1; return seen; };`;
    const { pool } = open({ busy: source });
    const results = await Promise.all(Array.from({ length: 9 }, () => pool.invoke('busy', {})));
    expect(results.map((result) => result.ok && result.payload)).toEqual(Array.from({ length: 9 }, () => 1));
    expect(pool.figures().environments).toBe(4);
  });

  test('the environment used least recently is given up when the bound is reached', async () => {
    const { pool } = open({ a: counting, b: counting, c: counting }, { maximumEnvironments: 2 });
    await pool.invoke('a', {});
    await pool.invoke('b', {});
    await pool.invoke('a', {});
    await pool.invoke('c', {});
    expect(await pool.invoke('a', {})).toEqual({ ok: true, payload: 3 });
    expect(await pool.invoke('b', {})).toEqual({ ok: true, payload: 1 });
    expect(pool.figures()).toMatchObject({ coldStarts: 4, evictions: 2, environments: 2 });
  });

  test('fewer may run than are kept warm, and then each function stays warm however much there is to do', async () => {
    const { pool } = open({ a: counting, b: counting, c: counting }, { maximumRunning: 1 });
    const names = Array.from({ length: 5 }, () => ['a', 'b', 'c']).flat();
    const results = await Promise.all(names.map((name) => pool.invoke(name, {})));
    expect(results.filter((result) => result.ok && result.payload === 5)).toHaveLength(3);
    expect(pool.figures()).toMatchObject({ coldStarts: 3, evictions: 0, environments: 3 });
  });

  test('every waiting event is served though one function always has more to do', async () => {
    const { pool } = open({ many: counting, one: counting }, { maximumEnvironments: 1 });
    const order: string[] = [];
    const run = async (name: string) => {
      await pool.invoke(name, {});
      order.push(name);
    };
    const first = run('many');
    const rare = run('one');
    await Promise.all([first, rare, ...Array.from({ length: 30 }, () => run('many'))]);
    expect(order.indexOf('one')).toBeLessThan(12);
    expect(order).toHaveLength(32);
  });

  test('a function with a reserved concurrency is throttled beyond it', async () => {
    const { pool } = open({ serial: counting }, { functions: { serial: { reservedConcurrency: 1 } } });
    const [first, second] = await Promise.all([pool.invoke('serial', {}), pool.invoke('serial', {})]);
    expect(first).toEqual({ ok: true, payload: 1 });
    expect(second).toMatchObject({ ok: false, error: { errorType: 'TooManyRequestsException' } });
  });

  test('a qualified ARN runs the function, an unknown name is an error by name', async () => {
    const { pool } = open({ counter: counting });
    const arn = 'arn:aws:lambda:eu-north-1:000000000000:function:counter';
    expect(await pool.invoke(`${arn}:live`, {})).toEqual({ ok: true, payload: 1 });
    expect(await pool.invoke(`${arn}:staging`, {})).toMatchObject({
      ok: false,
      error: { errorType: 'ResourceNotFoundException' },
    });
    expect(await pool.invoke('nobody', {})).toMatchObject({
      ok: false,
      error: { errorType: 'ResourceNotFoundException' },
    });
  });
});

describe('what a handler sees', () => {
  test('the environment holds what the template and Lambda give, and nothing of the host', async () => {
    const { pool } = open({ env: `export const handler = async () => process.env;` });
    const result = await pool.invoke('env', {});
    expect(result).toMatchObject({
      ok: true,
      payload: {
        TABLE_NAME: 'returns',
        AWS_REGION: 'eu-north-1',
        AWS_LAMBDA_FUNCTION_NAME: 'env',
        AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '128',
        AWS_ACCESS_KEY_ID: 'LOCALFN.env',
        AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
        TZ: ':UTC',
      },
    });
    const names = Object.keys(result.ok && result.payload instanceof Object ? result.payload : {});
    expect(names.filter((name) => ['PATH', 'HOME', 'PWD', 'NODE_ENV', 'VITEST'].includes(name))).toEqual([]);
  });

  test('Date follows the clock of the runtime, also in a warm environment', async () => {
    const source = `export const handler = async () => [Date.now(), new Date().toISOString(), new Date(0).getTime(), new Date() instanceof Date, Date().slice(-40).includes('GMT'), Object.prototype.toString.call(new Date()), class extends Date {}.now() === Date.now(), new Date().constructor === Date];`;
    const { pool, clock } = open({ time: source });
    const at = (now: number) => ({
      ok: true,
      payload: [now, new Date(now).toISOString(), 0, true, true, '[object Date]', true, true],
    });
    expect(await pool.invoke('time', {})).toEqual(at(startOfTest));
    clock.moveTo(startOfTest + 30 * 86_400_000);
    expect(await pool.invoke('time', {})).toEqual(at(startOfTest + 30 * 86_400_000));
  });

  test('the context carries the fields of the function and the time that remains', async () => {
    const source = `export const handler = async (event, context) => ({ ...context, remaining: context.getRemainingTimeInMillis() > 5000, keys: event });`;
    const { pool } = open({ context: source });
    expect(await pool.invoke('context', { a: 1 })).toMatchObject({
      ok: true,
      payload: {
        functionName: 'context',
        functionVersion: '$LATEST',
        invokedFunctionArn: 'arn:aws:lambda:eu-north-1:000000000000:function:context',
        memoryLimitInMB: '128',
        logGroupName: '/aws/lambda/context',
        awsRequestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        remaining: true,
        keys: { a: 1 },
      },
    });
  });

  test('what it prints arrives before its answer, in order', async () => {
    const { pool, output } = open({
      talk: `export const handler = async () => { console.log('one'); console.error('two'); process.stdout.write('three\\n'); return null; };`,
    });
    await pool.invoke('talk', {});
    expect(output.slice(0, 3)).toEqual(['one\n', 'two\n', 'three\n']);
    expect(output[3]).toMatch(/^REPORT RequestId: /);
  });
});

describe('results and errors', () => {
  test('no result is null', async () => {
    const { pool } = open({ silent: `export const handler = async () => undefined;` });
    expect(await pool.invoke('silent', {})).toEqual({ ok: true, payload: null });
  });

  test('an error is known by its name and leaves the environment warm', async () => {
    const source = `let n = 0; export const handler = async () => { n += 1; if (n === 1) throw Object.assign(new Error('too late'), { name: 'ReturnWindowClosed' }); return n; };`;
    const { pool } = open({ strict: source });
    expect(await pool.invoke('strict', {})).toMatchObject({
      ok: false,
      error: {
        errorType: 'ReturnWindowClosed',
        errorMessage: 'too late',
        stackTrace: expect.arrayContaining([expect.stringContaining('index.mjs')]),
      },
    });
    expect(await pool.invoke('strict', {})).toEqual({ ok: true, payload: 2 });
  });

  test('a function that takes too long is stopped and starts cold afterwards', async () => {
    const source = `let n = 0; export const handler = async (event) => { n += 1; if (event.hang) await new Promise((r) => setTimeout(r, 60_000)); return n; };`;
    const { pool } = open({ slow: source }, { functions: { slow: { timeoutSeconds: 0.2 } } });
    expect(await pool.invoke('slow', {})).toEqual({ ok: true, payload: 1 });
    expect(await pool.invoke('slow', { hang: true })).toMatchObject({
      ok: false,
      error: {
        errorType: 'Sandbox.Timedout',
        errorMessage: expect.stringMatching(
          /^RequestId: [0-9a-f-]{36} Error: Task timed out after 0\.20 seconds$/,
        ),
      },
    });
    expect(await pool.invoke('slow', {})).toEqual({ ok: true, payload: 1 });
  });

  test('a function that blocks the thread is stopped too', async () => {
    const { pool } = open(
      { spin: `export const handler = async () => { for (;;); };` },
      { functions: { spin: { timeoutSeconds: 0.2 } } },
    );
    expect(await pool.invoke('spin', {})).toMatchObject({
      ok: false,
      error: { errorType: 'Sandbox.Timedout' },
    });
  });

  test.each([
    ['exit', `export const handler = async () => process.exit(3);`, 'Runtime.ExitError', /exit status 3/],
    [
      'reject',
      `export const handler = async () => { Promise.reject(new Error('lost')); await new Promise((r) => setTimeout(r, 5000)); };`,
      'Runtime.UnhandledPromiseRejection',
      /^Error: lost$/,
    ],
    [
      'throw',
      `export const handler = async () => { setImmediate(() => { throw new TypeError('late'); }); await new Promise((r) => setTimeout(r, 5000)); };`,
      'TypeError',
      /^late$/,
    ],
    [
      'memory',
      `export const handler = async () => { const all = []; for (;;) all.push(new Array(100_000).fill(all.length + 0.5)); };`,
      'Runtime.ExitError',
      /signal: killed/,
    ],
    [
      'nomodule',
      `import 'not-there'; export const handler = async () => 1;`,
      'Runtime.ImportModuleError',
      /not-there/,
    ],
    ['nobundle', '', 'Runtime.ImportModuleError', /index/],
    [
      'nohandler',
      `export const other = 1;`,
      'Runtime.HandlerNotFound',
      /^index\.handler is undefined or not exported$/,
    ],
    ['syntax', `export const handler = (`, 'Runtime.UserCodeSyntaxError', /SyntaxError/],
    ['toplevel', `throw new RangeError('missing setting');`, 'RangeError', /missing setting/],
    [
      'circular',
      `export const handler = async () => { const a = {}; a.a = a; return a; };`,
      'Runtime.JSONStringifyError',
      /Unable to stringify/,
    ],
    [
      'large',
      `export const handler = async () => 'x'.repeat(6 * 1024 * 1024);`,
      'Function.ResponseSizeTooLarge',
      /6291458 bytes/,
    ],
  ])(
    '%s is an error by name, and the next event gets another environment if need be',
    async (name, source, type, message) => {
      const { pool } = open({ [name]: source, counter: counting });
      const expected = {
        ok: false,
        error: { errorType: type, errorMessage: expect.stringMatching(message) },
      };
      expect(await pool.invoke(name, {})).toMatchObject(expected);
      expect(await pool.invoke(name, {})).toMatchObject(expected);
      expect(await pool.invoke('counter', {})).toEqual({ ok: true, payload: 1 });
    },
  );

  test('a request of more than six megabytes is refused, one just below goes through', async () => {
    const { pool } = open({ size: `export const handler = async (event) => event.length;` });
    expect(await pool.invoke('size', 'x'.repeat(6 * 1024 * 1024 - 2))).toEqual({
      ok: true,
      payload: 6 * 1024 * 1024 - 2,
    });
    expect(await pool.invoke('size', 'x'.repeat(6 * 1024 * 1024 - 1))).toMatchObject({
      ok: false,
      error: { errorType: 'RequestEntityTooLargeException' },
    });
  });
});
