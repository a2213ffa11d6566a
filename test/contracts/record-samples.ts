import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  contracts,
  hashList,
  hashOf,
  headsOf,
  recordedFiles,
  recordedHashes,
  samplesFolder,
  samplesOf,
  shownExample,
  unshown,
  version,
} from './event-samples.ts';
import { stories, type Told, tell } from './event-stories.ts';

/*
 * Adds what is not recorded yet: a history of each story, a sample of each type, and one more of a type that has got a
 * member which no sample shows. What is recorded stays as it is. Run after an event type or a member was added:
 *
 *     npm run samples
 *
 * A type that no story of `event-stories.ts` tells is recorded as the document of the bus shows it.
 */

const files = recordedFiles();
const added: string[] = [];

function record(path: string, value: unknown): void {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  const file = join(samplesFolder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
  files.set(path, text);
  added.push(path);
}

const told = new Map<string, Told>();
for (const [name, story] of Object.entries(stories)) told.set(name, await tell(story));

for (const [name, { events }] of told) {
  const path = `histories/${name}.json`;
  if (!files.has(path)) record(path, { events, heads: headsOf(events) });
}

/** All that was told of a type, that with the most members first. */
function toldOf(type: string): Record<string, unknown>[] {
  const all = [...told.values()].flatMap(({ events, news }) => [
    ...events.filter((event) => event.type === type),
    ...news.filter((fact) => fact.type === type).map(({ detail }) => detail),
  ]);
  const plain: Record<string, unknown>[] = JSON.parse(JSON.stringify(all));
  return plain.toSorted((a, b) => unshown(type, [a]).length - unshown(type, [b]).length);
}

for (const type of contracts.keys()) {
  const before = samplesOf(type, files);
  const missing = unshown(type, before);
  const best = [...toldOf(type), shownExample(type)].find(
    (sample) => sample !== undefined && unshown(type, [...before, sample]).length < missing.length,
  );
  if (missing.length === 0 || best === undefined) continue;
  const count = [...files.keys()].filter((path) => path.startsWith(`v${version}/${type}.`)).length;
  record(`v${version}/${type}${count === 0 ? '' : `.${count + 1}`}.json`, [best]);
}

// of what is new: a recorded file that was changed is not recorded anew
const hashes = {
  ...recordedHashes(),
  ...Object.fromEntries(added.map((path) => [path, hashOf(files.get(path) ?? '')])),
};
const sorted = Object.fromEntries(Object.entries(hashes).toSorted());
writeFileSync(join(samplesFolder, hashList), `${JSON.stringify(sorted, null, 2)}\n`);
console.log(added.length === 0 ? 'Nothing to add.' : `Added ${added.join(', ')}.`);
