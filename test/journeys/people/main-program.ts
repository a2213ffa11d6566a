import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readAddress, type Target } from '#local/client/target.ts';
import { assembly } from '../../support/synthesized.ts';

const program = fileURLToPath(new URL('../../../local/main.ts', import.meta.url));

/** What `npm start` runs, as a process of its own that can be killed at any moment and started again. */
export class MainProgram {
  readonly stateDirectory: string;
  kills = 0;
  readonly #directory: string;
  readonly #options: readonly string[];
  #child: ChildProcess | undefined;
  #target: Required<Target> | undefined;
  #turn: Promise<void> = Promise.resolve();

  /** @param options what it is started with; a store that is to stay empty, unless told otherwise */
  constructor(directory: string, options: readonly string[] = ['--empty']) {
    this.#directory = directory;
    this.#options = options;
    this.stateDirectory = join(directory, '.local');
  }

  /** Its addresses since it last got ready. */
  get target(): Required<Target> {
    if (this.#target === undefined) throw new Error('the program has not been started');
    return this.#target;
  }

  /** Starts it and waits until it is ready. */
  async start(): Promise<void> {
    const child = this.spawn('inherit');
    this.#child = child;
    if (child.stdout === null) throw new TypeError('the output is piped');
    let isReady = false;
    for await (const line of createInterface({ input: child.stdout })) {
      isReady = line.startsWith('Ready');
      if (isReady) break;
    }
    if (!isReady) throw new Error('the program ended before it was ready');
    child.stdout.resume();
    this.#target = await readAddress(this.stateDirectory);
  }

  /** Another one over the same state directory, which nobody waits for. */
  spawn(stderr: 'inherit' | 'pipe'): ChildProcess {
    return spawn(
      process.execPath,
      [program, '--port', '0', '--assembly', resolve(assembly), ...this.#options],
      {
        cwd: this.#directory,
        stdio: ['ignore', 'pipe', stderr],
      },
    );
  }

  /** Kills it with SIGKILL and starts it again. Of calls at the same time one comes after the other. */
  killAndStart(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.#end('SIGKILL');
      this.kills += 1;
      await this.start();
    });
    return this.#turn;
  }

  /** Resolves when no restart is under way. */
  up(): Promise<void> {
    return this.#turn;
  }

  /** Stops it in order and gives its exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Processes that run the DynamoDB engine on its database. */
  engines(): number {
    const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
    const file = join(this.stateDirectory, 'dynamodb.sqlite');
    return processes.split('\n').filter((line) => line.includes(file) && !line.startsWith('sh ')).length;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined) return null;
    const gone = once(child, 'exit');
    child.kill(signal);
    const [code] = await gone;
    return code;
  }
}
