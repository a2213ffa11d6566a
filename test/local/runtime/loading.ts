import { onTestFinished } from 'vitest';
import { loadApp } from '#local/runtime/load-app.ts';
import { anAssembly, local, type TestTemplate } from './support.ts';

/** The stacks as local reads them; their folder goes with the test. */
export function load(stacks: Record<string, TestTemplate>, bundles: Record<string, string> = { code: '' }) {
  const assembly = anAssembly(stacks, bundles);
  onTestFinished(() => assembly.remove());
  return { app: loadApp(assembly.directory, local), directory: assembly.directory };
}
