import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { policySchema } from '#contracts/policy-schema.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import type { Finding } from '#domain/rules/lint/finding.ts';
import { root } from '#infra/paths.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'returflow-policy-'));
});
afterAll(() => rm(folder, { recursive: true }));

const lawful = { ...defaultPolicy('SE'), version: 1 };
const restocking = {
  ...lawful,
  rules: [{ id: 'restocking', when: [], decide: { handlingFee: 4_900 } }, ...lawful.rules],
};

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const policyTool = (...args: string[]): Promise<Told> =>
  new Promise((resolve) => {
    const of = [join(root, 'local/policy/policy.ts'), ...args];
    execFile(process.execPath, of, { cwd: root, maxBuffer: 10_000_000 }, (error, out, err) => {
      resolve({ code: Number(error?.code ?? 0), out, err });
    });
  });

async function linted(text: string, ...more: string[]): Promise<Told> {
  const file = join(folder, 'policy.json');
  await writeFile(file, text);
  return policyTool('lint', file, ...more);
}

test('a policy without fault is told so', async () => {
  const { code, out } = await linted(JSON.stringify(lawful));
  expect(code).toBe(0);
  expect(out).toContain('0 errors, 0 warnings, 0 notes');
});

test('an unlawful one ends with code 1 and names rule, lane and source', async () => {
  const { code, out } = await linted(JSON.stringify(restocking));
  expect(code).toBe(1);
  for (const part of [
    'error  #/rules/0/decide/handlingFee  unlawful',
    'rule restocking, lane withdrawal',
    'Directive 2011/83/EU, art. 13(1), 14(5)',
    '2 errors',
  ])
    expect(out).toContain(part);
});

test('tools read the findings as JSON', async () => {
  const { code, out } = await linted(JSON.stringify(restocking), '--json');
  expect(code).toBe(1);
  const findings = JSON.parse(out) as Finding[];
  expect(findings.map(({ law }) => law)).toEqual(['no-fee', 'claim-is-free']);
});

describe('a document that is no policy is refused with the place:', () => {
  const text = JSON.stringify(lawful);
  const deep = `{"rules":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  const rule = (over: object) => JSON.stringify({ ...lawful, rules: [{ ...lawful.rules[0], ...over }] });
  test.each<[string, string, string]>([
    ['cut off', text.slice(0, 300), 'is no JSON'],
    ['cut off, with line and column', '{\n  "market": "SE",\n', 'line 3'],
    [
      'ten megabytes',
      JSON.stringify({ ...lawful, note: 'x'.repeat(10_000_000) }),
      'bytes; a policy has at most',
    ],
    ['nested a hundred thousand deep', deep, '#/'],
    ['in a currency that there is not', JSON.stringify({ ...lawful, currency: 'XXY' }), '#/currency'],
    [
      'that refers to another',
      JSON.stringify({ ...lawful, rules: [{ $ref: '#/rules/0' }] }),
      '#/rules/0/$ref',
    ],
    [
      'with a rule twice',
      JSON.stringify({ ...lawful, rules: [lawful.rules[0], lawful.rules[0]] }),
      '#/rules/1/id',
    ],
    [
      'with a member of every object',
      rule({ ['__proto__']: {} }).replace('"id"', '"__proto__":{"a":1},"id"'),
      '#/rules/0/__proto__',
    ],
    ['with an endless expression', rule({ expression: 'x'.repeat(2_000) }), '#/rules/0/expression'],
    ['that is a list', '[]', '#'],
  ])('%s', async (_, document, place) => {
    const { code, out, err } = await linted(document);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('BadPolicy');
    expect(err).toContain(place);
  });

  test('nor is a file that is not there, or an act that is none', async () => {
    expect((await policyTool('lint', join(folder, 'none.json'))).err).toContain('NoSuchFile');
    expect((await policyTool('lint')).err).toContain('BadArguments');
    expect((await policyTool('toString')).err).toContain('BadArguments');
  });
});

test.each([
  ['line.sku.matches("(a+)+$") && '.repeat(30), 'bad-expression'],
  [`${'('.repeat(200)}true${')'.repeat(200)}`, 'bad-expression'],
  [`line.sku in [${'"a",'.repeat(230)}"b"]`, 'bad-expression'],
])(
  'an expression that is written to hold things up is an error at its place (%#)',
  async (expression, finding) => {
    const rules = [{ ...lawful.rules[0], expression: expression.slice(0, 1000) }];
    const { code, out } = await linted(JSON.stringify({ ...lawful, rules }));
    expect(code).toBe(1);
    expect(out).toContain(`#/rules/0/expression  ${finding}`);
  },
);

test('the schema is the one that the API serves, and names every fact', async () => {
  const { code, out } = await policyTool('schema');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(policySchema())));
  expect(out).toContain('"const": "line.expectedRecovery"');
  expect(out).toContain('json-schema.org/draft/2020-12/schema');
});
