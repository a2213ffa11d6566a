import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from '#infra/app.ts';
import { isUploader } from '#infra/names.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

/** Every file that a synthesis of the stage writes, assets aside, by its name. */
export function synthesized(stage: string): Record<string, string> {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-synth-'));
  try {
    makeApp(stage, directory).synth();
    const files = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isFile());
    return Object.fromEntries(
      files.map(({ name }) => [name, readFileSync(join(directory, name), 'utf8')] as const),
    );
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The resources of all stacks of the stage, by logical id, but for the function of CDK's own (`portal-files.test.ts`). */
export function resourcesOf(stage: string): Record<string, Resource> {
  return Object.fromEntries(Object.entries(allResourcesOf(stage)).filter(([id]) => !isUploader(id)));
}

/** The resources of all stacks of the stage, by logical id. */
export function allResourcesOf(stage: string): Record<string, Resource> {
  const texts = Object.entries(synthesized(stage)).filter(([name]) => name.endsWith('.template.json'));
  const templates: { Resources: Record<string, Resource> }[] = texts.map(([, text]) => JSON.parse(text));
  return Object.assign({}, ...templates.map(({ Resources }) => Resources));
}

export const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** What a role may do. */
export function statementsOf(role: Resource): Statement[] {
  const policies = role.Properties.Policies as { PolicyDocument: { Statement: Statement[] } }[];
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** The settings that the template gives a function; what CloudFormation fills in stands as `filled-in`. */
export function environmentOf(lambda: Resource): Record<string, string> {
  const { Variables } = lambda.Properties.Environment as { Variables: Record<string, unknown> };
  return Object.fromEntries(
    Object.entries(Variables).map(([name, value]) => [name, typeof value === 'string' ? value : 'filled-in']),
  );
}
