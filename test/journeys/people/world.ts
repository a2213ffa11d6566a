import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TimeMode } from '#local/runtime/clock.ts';
import { openWorld } from '#local/runtime/world.ts';
import { assembly } from '../../support/synthesized.ts';
import type { Signer } from './signers.ts';

/** A world of its own for a test: the synthesized app, an empty store, time that stands still unless moved. */
export async function newWorld(given: { directory?: string; time?: TimeMode } = {}) {
  const directory = given.directory ?? (await mkdtemp(join(tmpdir(), 'returflow-')));
  const world = await openWorld({ assembly, directory, time: given.time ?? 'still' });
  return Object.assign(world, {
    directory,
    signingKey(signer: Signer): string {
      const secret = world.secrets.list().find(({ name }) => name.endsWith(`/${signer}`));
      if (secret === undefined) throw new TypeError(`no secret of the ${signer}`);
      return JSON.parse(secret.value).current;
    },
    /** Messages in the queues of what failed. */
    failed(): number {
      return world.queues.list().reduce((total, { messages }) => total + messages, 0);
    },
    /** Ends the world and removes what it kept. */
    async forget(): Promise<void> {
      await world.close();
      await rm(directory, { recursive: true, force: true });
    },
  });
}

export type RunningWorld = Awaited<ReturnType<typeof newWorld>>;
