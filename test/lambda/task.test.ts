import '../support/quiet.ts';
import { expect, test } from 'vitest';
import { AwaitFactTask, ReturnTask } from '#contracts/tasks.ts';
import { Refusal } from '#domain/errors.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { step } from '#lambda/task.ts';
import { lambdaContext } from '../support/http-events.ts';

const returnId = `R${'0'.repeat(26)}`;

test('a step answers what it found, and an empty object where it has nothing to say', async () => {
  const booked = step({ act: 'book', input: ReturnTask }, () => async () => ({ handInSeconds: 60 }));
  const silent = step({ act: 'classify', input: ReturnTask }, () => async () => undefined);
  expect(await booked({})({ returnId }, lambdaContext())).toEqual({ handInSeconds: 60 });
  expect(await silent({})({ returnId }, lambdaContext())).toEqual({});
});

test('a refusal leaves a step under its public name, with its facts as JSON for the machine', async () => {
  const reviewing = step({ act: 'validate', input: ReturnTask }, () => async () => {
    throw new Refusal('ReviewRequired', 'a person decides', { reviewSeconds: 3600 });
  });
  const error: Error = await reviewing({})({ returnId }, lambdaContext()).then(
    () => new Error('nothing was thrown'),
    (thrown) => thrown,
  );
  expect(error.name).toBe('ReviewRequired');
  expect(JSON.parse(error.message)).toEqual({ detail: 'a person decides', reviewSeconds: 3600 });
});

test('an error that nobody foresaw keeps its name', async () => {
  const failing = step({ act: 'credit', input: ReturnTask }, () => async () => {
    throw new RangeError('out of range');
  });
  await expect(failing({})({ returnId }, lambdaContext())).rejects.toThrow(RangeError);
});

test('a step does not begin on an input that is not its own', async () => {
  let begun = false;
  const waiting = step({ act: 'await-fact', input: AwaitFactTask }, () => async () => {
    begun = true;
  });
  await expect(waiting({})({ returnId, wait: 'rain', token: 't' }, lambdaContext())).rejects.toMatchObject({
    name: 'InvalidRequest',
  });
  expect(begun).toBe(false);
});

const busEvent = (detail: unknown) => ({
  version: '0',
  id: 'event-1',
  'detail-type': 'ParcelNews',
  source: 'returflow.carrier',
  account: '000000000000',
  time: '2026-10-05T08:00:00Z',
  region: 'eu-north-1',
  resources: [],
  detail,
});

test('a subscriber gets the detail as its schema reads it', async () => {
  const seen: unknown[] = [];
  const listening = subscriber({ act: 'listen', detail: ReturnTask }, () => async (detail) => {
    seen.push(detail);
  });
  await listening({})(busEvent({ returnId, later: 1 }), lambdaContext());
  expect(seen).toEqual([{ returnId }]);
});

test('a subscriber swallows nothing: what fails is thrown to be delivered again', async () => {
  const listening = subscriber({ act: 'listen', detail: ReturnTask }, () => async () => {
    throw new Refusal('ReturnNotFound', 'no return has that number');
  });
  await expect(listening({})(busEvent({ returnId }), lambdaContext())).rejects.toMatchObject({
    name: 'ReturnNotFound',
  });
  await expect(listening({})(busEvent({}), lambdaContext())).rejects.toMatchObject({
    name: 'InvalidRequest',
  });
});
