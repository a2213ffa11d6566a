import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** So many of each function's last lines stay in memory for the console. */
const keptLines = 500;

/** Each function's output: the whole of it in `logs/<function>.log`, the last lines at hand. */
export class FunctionLogs {
  readonly #directory: string;
  readonly #last = new Map<string, string[]>();
  readonly #listeners = new Set<(functionName: string, text: string) => void>();

  constructor(directory: string) {
    this.#directory = join(directory, 'logs');
    mkdirSync(this.#directory, { recursive: true });
  }

  write(functionName: string, text: string): void {
    appendFileSync(join(this.#directory, `${functionName}.log`), text);
    const lines = this.#last.get(functionName) ?? [];
    lines.push(...text.split('\n').filter((line) => line !== ''));
    if (lines.length > keptLines) lines.splice(0, lines.length - keptLines);
    this.#last.set(functionName, lines);
    for (const listener of this.#listeners) listener(functionName, text);
  }

  /** The last lines that a function wrote, oldest first. */
  lines(functionName: string): string[] {
    return [...(this.#last.get(functionName) ?? [])];
  }

  /** Functions that have written something. */
  names(): string[] {
    return [...this.#last.keys()].sort();
  }

  listen(listener: (functionName: string, text: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
