import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readAddress, type Target } from '../client/target.ts';
import { Trouble } from '../client/trouble.ts';

/** A local Returflow to walk through, and how to leave it. */
export interface Running {
  readonly target: Target;
  /** stops it, if it was started here */
  leave(): Promise<void>;
}

const readyWithinMs = 120_000;
const betweenLooksMs = 200;

/**
 * The local Returflow that runs already or is starting, or one started for the occasion over the same state directory,
 * so that `npm start` shows afterwards what the demo did.
 * @throws Trouble NothingRuns when none gets ready
 */
export async function findOrStart(directory: string, say: (text: string) => void): Promise<Running> {
  let child: ChildProcess | undefined;
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += betweenLooksMs) {
    const target = await readAddress(directory);
    if (target !== undefined && (await isThere(target))) return { target, leave: () => stopGroup(child) };
    const isComing = await holdsLock(directory);
    if (child === undefined && !isComing) {
      say('no local Returflow is running: starting one');
      child = start();
    }
    if (child !== undefined && hasEnded(child) && !isComing) break;
    await wait(betweenLooksMs);
  }
  await stopGroup(child);
  throw new Trouble('NothingRuns', 'npm start did not get ready; run it by itself to see why');
}

function start(): ChildProcess {
  const child = spawn('npm', ['start'], { stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  // whoever stops the demo by hand stops what it started, too
  process.once('SIGINT', () => stopGroup(child).then(() => process.exit(130)));
  process.once('SIGTERM', () => stopGroup(child).then(() => process.exit(143)));
  return child;
}

/** Whether a runtime holds the state directory: one that is on its way up has written no address yet. */
async function holdsLock(directory: string): Promise<boolean> {
  const holder = Number(await readFile(join(directory, 'running.pid'), 'utf8').catch(() => 0));
  if (!Number.isInteger(holder) || holder <= 0) return false;
  try {
    return process.kill(holder, 0);
  } catch {
    // it was killed, and whoever starts next takes the lock over
    return false;
  }
}

async function isThere({ consoleUrl }: Target): Promise<boolean> {
  try {
    const answer = await fetch(`${consoleUrl}/local/clock.json`, { signal: AbortSignal.timeout(2000) });
    return answer.ok;
  } catch {
    // an address outlives the runtime that wrote it
    return false;
  }
}

/** npm, and what it started: they share a process group. */
async function stopGroup(child: ChildProcess | undefined): Promise<void> {
  if (child?.pid === undefined || hasEnded(child)) return;
  const gone = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  await gone;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
