import { parseArgs } from 'node:util';
import { celExpressions } from '#adapters/expressions.ts';
import type { Finding } from '#domain/rules/lint/finding.ts';
import { lintPolicy } from '#domain/rules/lint/lint-policy.ts';
import { Trouble } from '../client/trouble.ts';
import { readPolicyFile } from './read-policy-file.ts';

/**
 * `npm run policy -- lint <file> [--json]`: what is wrong with a policy, before it is published. Ends with code 1 when it has an
 * error, as publishing would refuse it.
 */
export async function lint(args: readonly string[]): Promise<void> {
  const { file, json } = readArguments(args);
  const findings = lintPolicy(await readPolicyFile(file), celExpressions);
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : told(file, findings));
  if (findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
}

function readArguments(args: readonly string[]): { file: string; json: boolean } {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new TypeError('say one file');
    return { file, json: values.json };
  } catch (error) {
    throw new Trouble('BadArguments', error instanceof Error ? error.message : String(error));
  }
}

function told(file: string, findings: readonly Finding[]): string {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  const sum = `${file}: ${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes\n`;
  return `${findings.map(paragraph).join('')}${sum}`;
}

function paragraph({ severity, code, pointer, says, rule, lane, source, example }: Finding): string {
  const whose = [rule && `rule ${rule}`, lane && `lane ${lane}`].filter((part) => part !== undefined);
  const lines = [
    `${severity}  ${pointer}  ${code}`,
    `  ${says}`,
    ...(whose.length > 0 ? [`  ${whose.join(', ')}`] : []),
    ...(source === undefined ? [] : [`  ${source.act}, ${source.place}`]),
    ...(example === undefined ? [] : [`  for example ${factsIn(example)}`]),
  ];
  return `${lines.join('\n')}\n\n`;
}

const factsIn = (example: NonNullable<Finding['example']>) =>
  Object.entries(example)
    .map(([field, value]) => `${field} = ${value ?? 'unknown'}`)
    .join(', ');
