import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Message } from './outside-world.ts';

const Noted = z.object({
  /** tells this walk's order, customer and messages from those of other walks */
  walk: z.string(),
  startedAt: z.number(),
  returnId: z.string().optional(),
  messages: z.record(z.string(), z.object({ id: z.string(), occurredAt: z.string() })),
  finished: z.boolean(),
});
type Noted = z.infer<typeof Noted>;

/** What a walk must not forget when it is killed: every id is noted before it is used. */
export interface Notebook {
  readonly resumed: boolean;
  readonly walk: string;
  readonly startedAt: number;
  readonly returnId: string | undefined;
  noteReturn(returnId: string): Promise<void>;
  /** the message of that name as it was first made, or made now */
  message(name: string, now: number): Promise<Message>;
  finish(): Promise<void>;
}

/** Opens the notebook of the walk that is under way, or of a new one, as of `now` (ms). */
export async function openNotebook(directory: string, now: number, anew = false): Promise<Notebook> {
  const file = join(directory, 'demo.json');
  const found = anew ? undefined : await readNoted(file);
  // in a store that was emptied, time may have gone back
  const resumed = found !== undefined && !found.finished && found.startedAt <= now;
  const noted: Noted = resumed ? found : newWalk(now);

  const save = async () => {
    await mkdir(directory, { recursive: true });
    await writeFile(`${file}.new`, JSON.stringify(noted, undefined, 2));
    // a kill leaves the old page or the new one, never half of one
    await rename(`${file}.new`, file);
  };
  if (!resumed) await save();

  return {
    resumed,
    walk: noted.walk,
    startedAt: noted.startedAt,
    get returnId() {
      return noted.returnId;
    },
    async noteReturn(returnId) {
      // the store was emptied meanwhile: what was told belongs to a return that is no more
      if (noted.returnId !== undefined && noted.returnId !== returnId) noted.messages = {};
      noted.returnId = returnId;
      await save();
    },
    async message(name, at) {
      const known = noted.messages[name];
      if (known !== undefined) return known;
      const made = { id: `demo-${noted.walk}-${name}`, occurredAt: new Date(at).toISOString() };
      noted.messages[name] = made;
      await save();
      return made;
    },
    async finish() {
      noted.finished = true;
      await save();
    },
  };
}

function newWalk(now: number): Noted {
  return { walk: randomBytes(5).toString('hex'), startedAt: now, messages: {}, finished: false };
}

async function readNoted(file: string): Promise<Noted | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Noted.parse(JSON.parse(text));
}
