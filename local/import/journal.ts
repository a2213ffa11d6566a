import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Trouble } from '../client/trouble.ts';

/** Orders that an interrupted run has told already. It is kept only until a run has come to its end. */
export interface Journal {
  readonly settled: ReadonlySet<string>;
  note(orderNumber: string, updatedAt: string): Promise<void>;
  forget(): Promise<void>;
}

const Entry = z.object({ orderNumber: z.string(), updatedAt: z.string() });

/** Opens the journal of a run: the same file, read in the same way, told to the same API. */
export async function openJournal(directory: string, run: readonly string[]): Promise<Journal> {
  const digest = createHash('sha256').update(JSON.stringify(run)).digest('hex').slice(0, 32);
  const file = join(directory, 'import', `${digest}.jsonl`);
  await mkdir(join(directory, 'import'), { recursive: true });
  const settled = new Set(readEntries(file));
  // a line that a kill cut short must not run into the next
  let separator = '\n';
  return {
    settled,
    async note(orderNumber, updatedAt) {
      const entry = `${separator}${JSON.stringify({ orderNumber, updatedAt })}\n`;
      separator = '';
      await appendFile(file, entry);
    },
    forget: () => rm(file, { force: true }),
  };
}

/** One telling of an order: an order may be in a file twice. */
export function tellingOf(orderNumber: string, updatedAt: string): string {
  return `${orderNumber} ${updatedAt}`;
}

function readEntries(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // there is none until something was told
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const entry = Entry.safeParse(parsed(line));
    return entry.success ? [tellingOf(entry.data.orderNumber, entry.data.updatedAt)] : [];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // cut short by a kill: the order is told again, and the API says that it knows it
    return undefined;
  }
}

/**
 * What tells a file from another, and how large it is.
 * @throws Trouble NoSuchFile
 */
export async function identify(file: string): Promise<{ digest: string; bytes: number; lines: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  try {
    for await (const chunk of createReadStream(file)) {
      const part = Buffer.from(chunk);
      hash.update(part);
      bytes += part.length;
      for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) lines += 1;
    }
  } catch (cause) {
    throw new Trouble('NoSuchFile', `cannot read ${file}`, { cause });
  }
  return { digest: hash.digest('hex'), bytes, lines };
}
