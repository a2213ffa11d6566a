import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeApp } from '../app.ts';

export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
}

/** A stack as these sources make it. */
export interface ExpectedStack {
  readonly name: string;
  readonly region: string;
  readonly template: Template;
}

interface Manifest {
  readonly artifacts: Readonly<
    Record<string, { type: string; environment?: string; properties?: { templateFile?: string } }>
  >;
}

/** The stacks of a stage, in the order in which they are named. Needs the functions' bundles. @throws UnknownStage */
export function expectedStacks(stage: string): ExpectedStack[] {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-doctor-'));
  try {
    makeApp(stage, directory).synth();
    const read = <T>(file: string): T => JSON.parse(readFileSync(join(directory, file), 'utf8'));
    return Object.entries(read<Manifest>('manifest.json').artifacts)
      .filter(([, { type }]) => type === 'aws:cloudformation:stack')
      .map(([name, { environment, properties }]) => ({
        name,
        region: environment?.split('/').at(-1) ?? '',
        template: read<Template>(properties?.templateFile ?? ''),
      }));
  } finally {
    rmSync(directory, { recursive: true });
  }
}
