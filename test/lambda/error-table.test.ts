import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { errorNames } from '#domain/errors.ts';
import { errorTable, internalError } from '#lambda/error-table.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');
const machine = JSON.parse(
  readFileSync(new URL('../../statemachines/return.asl.json', import.meta.url), 'utf8'),
);

interface Handler {
  ErrorEquals: string[];
}
const states = Object.values<{ Retry?: Handler[]; Catch?: Handler[] }>(machine.States);
const namesIn = (handlers: Handler[]) => [...new Set(handlers.flatMap(({ ErrorEquals }) => ErrorEquals))];
const ours = (name: string) => !/^(States|Lambda|Sandbox)\./.test(name);
const retried = namesIn(states.flatMap(({ Retry = [] }) => Retry)).filter(ours);
const caught = namesIn(states.flatMap(({ Catch = [] }) => Catch)).filter(ours);

describe('the error table', () => {
  test('has a row on the page for every name, and the page no other', () => {
    const lines = page.split('\n').filter((line) => line.startsWith('|'));
    // the first two lines of a table are its heads and the rule below them
    const rows = lines.slice(2).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    const expected = errorNames.map((name) => {
      const { exposed, status, title, retryable, retryAfter } = errorTable[name];
      const again = retryAfter === undefined ? 'yes' : `after ${retryAfter} s`;
      return [name, exposed ? String(status) : '–', title, retryable ? again : 'no'];
    });
    expected.push([internalError.name, String(internalError.status), internalError.title, 'no']);
    expect(rows).toEqual(expected);
  });

  test('knows every name that the machine catches or retries', () => {
    expect(caught.length).toBeGreaterThan(0);
    expect([...caught, ...retried].filter((name) => !Object.hasOwn(errorTable, name))).toEqual([]);
  });

  test('calls what the machine retries worth trying again', () => {
    const kept = Object.entries(errorTable).filter(([, { retryable }]) => retryable);
    expect(kept.map(([name]) => name)).toEqual(expect.arrayContaining(retried));
  });

  test('shows callers nothing of the machine and the providers', () => {
    const shown = Object.entries(errorTable).filter(
      ([name, { exposed }]) => exposed && caught.includes(name),
    );
    expect(shown).toEqual([]);
  });

  test('answers what callers do wrong with 4xx, and names a wait wherever the same may work later', () => {
    for (const { exposed, status, retryable, retryAfter } of Object.values(errorTable)) {
      if (!exposed) continue;
      expect(status >= 400 && (status < 500 || status === 503)).toBe(true);
      expect(retryable).toBe(retryAfter !== undefined);
    }
  });
});
