import { readdir } from 'node:fs/promises';
import { portalThemes } from './paths.ts';

/** Every theme that there is. */
export async function themeNames(folder = portalThemes): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
