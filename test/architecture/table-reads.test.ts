import { expect, test } from 'vitest';
import { sourceFiles } from './source-files.ts';

test('whatever reads the table reads items in their current form', () => {
  const reading = /\b(Get|BatchGet|TransactGet|Query|Scan)Command\b/;
  const readers = sourceFiles().filter(({ path, text }) => path.startsWith('shared/') && reading.test(text));
  expect(readers.map(({ path }) => path)).toContain('shared/adapters/dynamodb/access.ts');
  expect(readers.filter(({ text }) => !text.includes('inCurrentForm')).map(({ path }) => path)).toEqual([]);
});
