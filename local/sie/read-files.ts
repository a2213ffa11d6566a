import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mostBytes, readSie } from '#adapters/sie/read-sie.ts';
import { type SieReading, SieUnreadable } from '#adapters/sie/sie-file.ts';
import { Trouble } from '../client/trouble.ts';

/** What a file says, or why it cannot be read. */
export type FileResult = { readonly path: string } & (
  | { readonly reading: SieReading }
  | { readonly wrong: SieUnreadable }
);

/**
 * Reads files, and of folders those in them, at any depth, whose names end as SIE files' do (5.1: .SE and .SI).
 * @throws Trouble NoSuchFile when there is nothing at a path, or a folder holds no such file
 */
export async function readFiles(paths: readonly string[]): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for (const path of paths) {
    for (const file of await filesAt(path)) results.push(await readOne(file));
  }
  return results;
}

async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => {
    throw new Trouble('NoSuchFile', `there is nothing at ${path}`);
  });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /\.s[ei]$/i.test(entry.name));
  if (files.length === 0) throw new Trouble('NoSuchFile', `no file in ${path} ends in .se or .si`);
  return files.map(({ parentPath, name }) => join(parentPath, name)).toSorted();
}

async function readOne(path: string): Promise<FileResult> {
  try {
    const { size } = await stat(path);
    if (size > mostBytes) throw new SieUnreadable(1, `the file is larger than ${mostBytes} bytes`);
    return { path, reading: readSie(await readFile(path)) };
  } catch (error) {
    if (error instanceof SieUnreadable) return { path, wrong: error };
    throw error;
  }
}
