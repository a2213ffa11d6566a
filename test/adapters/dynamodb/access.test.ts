import { describe, expect, test } from 'vitest';
import { callingTable } from '#adapters/dynamodb/access.ts';
import { Refusal } from '#domain/errors.ts';

function failing(name: string, extra: object = {}): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(name), { name, ...extra });
  };
}

describe('a call to the table', () => {
  test('gives its answer', async () => {
    expect(await callingTable(async () => 7)).toBe(7);
  });

  test.each([
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'RequestLimitExceeded',
    'TransactionInProgressException',
    'ServiceUnavailable',
    'LimitExceededException',
    'InternalServerError',
    'TimeoutError',
  ])('that fails as %s is a busy store', async (name) => {
    await expect(callingTable(failing(name))).rejects.toThrow(expect.objectContaining({ name: 'StoreBusy' }));
  });

  test('that the server names as its own fault is a busy store', async () => {
    await expect(callingTable(failing('Unheard', { $fault: 'server' }))).rejects.toBeInstanceOf(Refusal);
    await expect(callingTable(failing('Unheard', { $fault: 'client' }))).rejects.not.toBeInstanceOf(Refusal);
  });

  test('whose connection breaks is a busy store', async () => {
    await expect(callingTable(failing('Error', { code: 'ECONNRESET' }))).rejects.toBeInstanceOf(Refusal);
  });

  test('that is wrong stays the mistake it is', async () => {
    await expect(callingTable(failing('ValidationException'))).rejects.toThrow(
      expect.objectContaining({ name: 'ValidationException' }),
    );
  });
});
