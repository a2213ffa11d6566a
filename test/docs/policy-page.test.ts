import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { celExpressions, compileExpression } from '#adapters/expressions.ts';
import { readPolicy } from '#contracts/policies.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import { exemptions } from '#domain/law/market-pack.ts';
import type { Policy } from '#domain/policy.ts';
import { type Fact, fieldOf, fields } from '#domain/rules/fields.ts';
import { laws } from '#domain/rules/laws.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import { judge, readyPolicy } from '#domain/rules/ready-policy.ts';
import { effectNames } from '#domain/rules/rule.ts';
import { root } from '#infra/paths.ts';
import { quoted, tableOf } from '../architecture/pages.ts';

const page = 'docs/policy.md';
const text = readFileSync(join(root, page), 'utf8');

test('the page names every law as the code says it', () => {
  const told = tableOf(page, '### What no rule can change');
  expect(told).toEqual(laws.map(({ name, lane, says }) => [`\`${name}\``, lane, says]));
});

test('the page names every fact and every effect', () => {
  const facts = tableOf(page, '## What a rule sees');
  expect(facts).toEqual(Object.entries(fields).map(([name, { kind, says }]) => [`\`${name}\``, kind, says]));
  expect(tableOf(page, '## What a rule decides').map(([name]) => quoted(name)[0])).toEqual(effectNames);
  for (const exemption of exemptions) expect(text).toContain(`\`${exemption}\``);
});

/** What a fresh policy has of itself: nothing but `otherwise`, and what a policy must have. */
const bare: Policy = {
  ...defaultPolicy('SE'),
  version: 1,
  rules: [
    { id: 'claims', lanes: ['reklamation'], when: [], decide: { creditPercent: { A: 100, B: 100, C: 100 } } },
  ],
};

interface Example {
  readonly policy: Policy;
  readonly head: readonly string[];
  readonly rows: readonly string[][];
}

/** Each snippet with the table that follows it. */
const examples = [...text.matchAll(/```json policy\n([\s\S]*?)```\n\n(\|[\s\S]*?)\n\n/g)].map(
  ([, json = '', table = '']): Example => {
    const part = JSON.parse(json) as Partial<Policy>;
    const [head = [], , ...rows] = table.split('\n').map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    return { policy: { ...bare, ...part, rules: [...(part.rules ?? []), ...bare.rules] }, head, rows };
  },
);

test('the page has an example of every part of a policy that it speaks of', () => {
  expect(examples.length).toBe(text.split('```json policy').length - 1);
  expect(examples.length).toBeGreaterThan(6);
});

const factsIn = (cell: string) =>
  Object.fromEntries(
    [...cell.matchAll(/`([^`]+)` = ([\w-åäöÅÄÖ]+)/g)].map(([, name = '', value = '']): [string, Fact] => {
      const kind = fieldOf(name, ['seal'])?.kind;
      if (kind === undefined) throw new Error(`there is no fact ${name}`);
      return [name, kind === 'flag' ? value === 'true' : kind === 'word' ? value : Number(value)];
    }),
  );

const delivered = '2026-03-02T12:00:00.000Z';
const dayMs = 86_400_000;

describe.each(examples.map((example, index) => ({ index, ...example })))(
  'example $index',
  ({ policy, head, rows }) => {
    test('is a policy that can be published', () => {
      const document = JSON.parse(JSON.stringify(policy));
      expect(readPolicy(document)).toEqual(document);
      const errors = lintPolicy(policy, celExpressions).filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    });

    test.each(rows)('of %s after %s days with %s is in the lane %s: %s by %s', (...row) => {
      const [reason = '', days, facts = '', lane, value, by = ''] = row;
      const statedAt = new Date(Date.parse(delivered) + Number(days) * dayMs).toISOString();
      const judgement = judge(
        readyPolicy(policy, compileExpression),
        { reason: quoted(reason)[0], 'line.finalSale': false, 'line.hygiene': false, ...factsIn(facts) },
        { placedAt: '2026-03-01T12:00:00.000Z', deliveredAt: delivered, statedAt },
      );
      const asked = head[4] ?? '';
      const effect = effectNames.find((name) => asked === (name === 'outcome' ? 'Outcome' : `\`${name}\``));
      if (effect === undefined) throw new Error(`the column ${asked} is no effect`);
      expect([judgement.lane, String(judgement.effects[effect]), judgement.decidedBy[effect]]).toEqual([
        lane,
        value,
        quoted(by)[0],
      ]);
    });
  },
);

describe.each(['policy-se.json', 'policy-de.json'])('the example %s', (file) => {
  const document = JSON.parse(readFileSync(join(root, 'docs/examples', file), 'utf8'));

  test('is a policy without a fault', () => {
    const findings = lintPolicy(readPolicy(document), celExpressions);
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  test('has a use for every question, and words for every refusal', () => {
    const { questions, rules } = readPolicy(document);
    const whole = JSON.stringify(document);
    for (const { code } of questions) expect(whole).toContain(`answers.${code}`);
    for (const { decide, because } of rules) if (decide.outcome === 'reject') expect(because).toBeDefined();
  });
});
