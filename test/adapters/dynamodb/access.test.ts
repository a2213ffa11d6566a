import { describe, expect, test } from 'vitest';
import { calling } from '#adapters/dynamodb/access.ts';
import { Refusal } from '#domain/errors.ts';

function failing(name: string, extra: object = {}): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(name), { name, ...extra });
  };
}

describe('a call to the table', () => {
  test('gives its answer', async () => {
    expect(await calling(async () => 7)).toBe(7);
  });

  test.each([
    'ProvisionedThroughputExceededException',
    'ThrottlingException',
    'InternalServerError',
    'TimeoutError',
  ])('that fails as %s is a busy store', async (name) => {
    await expect(calling(failing(name))).rejects.toThrow(expect.objectContaining({ name: 'StoreBusy' }));
  });

  test('whose connection breaks is a busy store', async () => {
    await expect(calling(failing('Error', { code: 'ECONNRESET' }))).rejects.toBeInstanceOf(Refusal);
  });

  test('that is wrong stays the mistake it is', async () => {
    await expect(calling(failing('ValidationException'))).rejects.toThrow(
      expect.objectContaining({ name: 'ValidationException' }),
    );
  });
});
