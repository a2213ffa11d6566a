import { appendFileSync, closeSync, existsSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** So many of each function's last lines are at hand for the console. */
const keptLines = 500;
/** So much of a file that an earlier process left is read back. */
const readBackBytes = 128 * 1024;

/** One line that a function wrote; without a time when an earlier process took it down. */
export interface LogLine {
  at: number | undefined;
  text: string;
}

/** Each function's output: the whole of it in `logs/<function>.log`, the last lines at hand. */
export class FunctionLogs {
  readonly #directory: string;
  readonly #now: () => number;
  readonly #last = new Map<string, LogLine[]>();
  readonly #listeners = new Set<(functionName: string, text: string) => void>();

  constructor(directory: string, now: () => number = Date.now) {
    this.#directory = join(directory, 'logs');
    this.#now = now;
    mkdirSync(this.#directory, { recursive: true });
  }

  write(functionName: string, text: string): void {
    const lines = this.#linesOf(functionName);
    appendFileSync(this.#fileOf(functionName), text);
    const at = this.#now();
    for (const line of linesIn(text)) lines.push({ at, text: line });
    if (lines.length > keptLines) lines.splice(0, lines.length - keptLines);
    for (const listener of this.#listeners) listener(functionName, text);
  }

  /** The last lines that a function wrote, oldest first; those of an earlier process included. */
  lines(functionName: string): LogLine[] {
    return [...this.#linesOf(functionName)];
  }

  listen(listener: (functionName: string, text: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #linesOf(functionName: string): LogLine[] {
    const known = this.#last.get(functionName);
    if (known !== undefined) return known;
    const earlier = linesIn(endOf(this.#fileOf(functionName)))
      .slice(-keptLines)
      .map((text) => ({ at: undefined, text }));
    this.#last.set(functionName, earlier);
    return earlier;
  }

  #fileOf(functionName: string): string {
    return join(this.#directory, `${functionName}.log`);
  }
}

function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The last whole lines of a file; nothing of one that is not there. */
function endOf(path: string): string {
  if (!existsSync(path)) return '';
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = Math.max(0, size - readBackBytes);
    const bytes = Buffer.alloc(size - start);
    readSync(file, bytes, 0, bytes.length, start);
    const text = bytes.toString('utf8');
    return start === 0 ? text : text.slice(text.indexOf('\n') + 1);
  } finally {
    closeSync(file);
  }
}
