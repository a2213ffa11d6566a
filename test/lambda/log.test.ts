import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { Refusal } from '#domain/errors.ts';
import { httpEndpoint } from '#lambda/http.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { httpEvent, lambdaContext } from '../support/http-events.ts';

afterEach(() => vi.restoreAllMocks());

/** What an invocation writes to the log, line by line. */
async function linesOf(error: Error | undefined): Promise<Record<string, unknown>[]> {
  const lines: string[] = [];
  const keep = (chunk: unknown) => {
    lines.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  vi.spyOn(console, 'log').mockImplementation(keep);
  const body = z.strictObject({ email: z.string() });
  const endpoint = httpEndpoint({ act: 'try-it', body }, () => async () => {
    if (error !== undefined) throw error;
    return jsonAnswer({}, { facts: { returnId: 'R1' } });
  });
  await endpoint({})(httpEvent({ json: { email: 'kund.ett@example.com' } }), lambdaContext());
  vi.restoreAllMocks();
  return lines.flatMap((line) => line.trim().split('\n')).map((line) => JSON.parse(line));
}

test('an act that was done is one line with its references', async () => {
  const lines = await linesOf(undefined);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    level: 'INFO',
    act: 'try-it',
    outcome: 'done',
    status: 200,
    returnId: 'R1',
  });
  expect(JSON.stringify(lines)).not.toContain('kund.ett');
});

test('a refusal is one line and is counted by its name', async () => {
  const [line, metric, ...more] = await linesOf(new Refusal('OrderNotFound', 'no'));
  expect(line).toMatchObject({ level: 'INFO', act: 'try-it', outcome: 'OrderNotFound' });
  expect(metric).toMatchObject({ Refused: 1, name: 'OrderNotFound', service: 'returflow' });
  expect(more).toEqual([]);
});

test('what nobody foresaw is an error with its stack, and is counted', async () => {
  const [line, metric] = await linesOf(new RangeError('out of range'));
  expect(line).toMatchObject({ level: 'ERROR', outcome: 'RangeError', error: { stack: expect.anything() } });
  expect(metric).toMatchObject({ Failed: 1, name: 'try-it' });
});
