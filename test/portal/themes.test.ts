import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { portalThemes } from '#infra/paths.ts';
import { contrast } from '../../portal/build/contrast.ts';
import { readTheme } from '../../portal/build/theme.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'returflow-theme-')), 'mine');
  await cp(join(portalThemes, 'provbutik'), folder, { recursive: true });
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function written(change: (theme: Record<string, unknown>) => object): Promise<void> {
  const file = join(folder, 'theme.json');
  await writeFile(file, JSON.stringify(change(JSON.parse(await readFile(file, 'utf8')))));
}

// the examples of WCAG's own explanation: black on white is 21, and #767676 the lightest grey that is read on white
test('colours are as far apart as WCAG says', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  expect(contrast('#767676', '#ffffff')).toBeGreaterThanOrEqual(4.5);
});

test('a theme whose texts cannot be read is refused, with the pair that is too faint', async () => {
  await written((theme) => {
    const { light, dark } = theme.colours as Record<string, object>;
    return { ...theme, colours: { light: { ...light, quiet: '#b5bfbb' }, dark } };
  });
  await expect(readTheme(folder)).rejects.toThrow(/^mine: light: quiet on page: 1\.\d\d, at least 4\.5/);
});

test('a member that there is not is refused by name', async () => {
  await written((theme) => ({ ...theme, coners: 4 }));
  await expect(readTheme(folder)).rejects.toThrow(/coners/);
});

test('a theme that there is not is refused by name', async () => {
  await expect(readTheme(join(portalThemes, 'nowhere'))).rejects.toMatchObject({ name: 'BadTheme' });
});
