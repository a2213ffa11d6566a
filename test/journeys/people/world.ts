import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, inject } from 'vitest';
import { makeApp } from '#infra/app.ts';
import type { TimeMode } from '#local/runtime/clock.ts';
import { openWorld } from '#local/runtime/world.ts';
import { assembly } from '../../support/synthesized.ts';
import { watchContract } from './contract-watch.ts';
import type { Signer } from './signers.ts';

/**
 * A world of its own for a test: the synthesized app, an empty store, time that stands still unless moved. An answer of
 * its API that is not as the document says is one of its complaints. `settings` take the place of those of the stage.
 */
export async function newWorld(
  given: { directory?: string; time?: TimeMode; settings?: Parameters<typeof makeApp>[2] } = {},
) {
  const directory = given.directory ?? (await mkdtemp(join(tmpdir(), 'returflow-')));
  const complaints: string[] = [];
  const complain = (message: string) => {
    complaints.push(message);
    process.stderr.write(`local: ${message}\n`);
  };
  const own = join(directory, 'assembly');
  if (given.settings !== undefined) makeApp('local', own, given.settings).synth();
  const world = await openWorld({
    assembly: given.settings === undefined ? assembly : own,
    directory,
    time: given.time ?? 'still',
    complain,
  });
  const met = new Set<string>();
  const endWatch = watchContract(world.apiUrl, (judged, told) => {
    met.add(judged.met);
    for (const fault of judged.faults) complain(`against the document: ${fault}: ${told}`);
  });
  const { close: end } = world;
  const close = async (): Promise<void> => {
    endWatch();
    const journey = basename(expect.getState().testPath ?? '');
    await appendFile(join(inject('askedIn'), journey), `${[...met].join('\n')}\n`);
    await end();
  };
  return Object.assign(world, {
    directory,
    complaints,
    /** what the API answered, as `route status`, or `route name` of a problem */
    met,
    signingKey(signer: Signer): string {
      const secret = world.secrets
        .list()
        .find(({ name }) => name.endsWith(`/${signer === 'stripe' ? 'stripe-messages' : signer}`));
      if (secret === undefined) throw new TypeError(`no secret of the ${signer}`);
      return JSON.parse(secret.value).current;
    },
    /** Messages in the queues of what failed. */
    failed(): number {
      return world.queues.list().reduce((total, { messages }) => total + messages, 0);
    },
    /** Ends the world and its watch; what it was asked for is told to the run. */
    close,
    /** Ends the world and removes what it kept. */
    async forget(): Promise<void> {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  });
}

export type RunningWorld = Awaited<ReturnType<typeof newWorld>>;
