import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { exampleEvent } from '#contracts/asyncapi/example-events.ts';
import { exampleNews } from '#contracts/asyncapi/example-news.ts';
import { eventContracts, newsContracts } from '#contracts/asyncapi/schemas.ts';
import type { EventType, ReturnEvent } from '#domain/events.ts';
import { replay } from '#domain/lifecycle.ts';
import type { ReturnHead } from '#domain/return.ts';

/** Where what was recorded once lies: `v1/<Type>.json`, `histories/<story>.json`, and the hash of each file. */
export const samplesFolder = join(import.meta.dirname, 'events');
export const hashList = 'hashes.json';
export const command = 'npm run samples';

/** The version of the shape of all that goes over the bus now. */
export const version = exampleEvent('ReturnOpened').version;

/** A whole life: its events, and what they add up to after each. */
export interface History {
  readonly events: readonly ReturnEvent[];
  readonly heads: readonly ReturnHead[];
}

/** What events add up to, after each of them, as it is stored: without the members that are undefined. */
export function headsOf(events: readonly ReturnEvent[]): ReturnHead[] {
  return JSON.parse(JSON.stringify(events.map((_, at) => replay(events.slice(0, at + 1)))));
}

/** Recorded files by their path in the folder, the list of hashes left out. */
export function recordedFiles(): Map<string, string> {
  if (!existsSync(samplesFolder)) return new Map();
  const paths = readdirSync(samplesFolder, { recursive: true, encoding: 'utf8' });
  return new Map(
    paths
      .filter((path) => path.endsWith('.json') && path !== hashList)
      .toSorted()
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(samplesFolder, path), 'utf8')]),
  );
}

/** The hash of each file, as it was when it was recorded. */
export function recordedHashes(): Readonly<Record<string, string>> {
  const file = join(samplesFolder, hashList);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

/** Samples of a type: `ParcelScanned.json`, and what was added later as `ParcelScanned.2.json` and on. */
export function samplesOf(type: string, files: ReadonlyMap<string, string>): Record<string, unknown>[] {
  const name = new RegExp(`^v\\d+/${type}(\\.\\d+)?\\.json$`);
  return [...files].flatMap(([path, text]) => (name.test(path) ? JSON.parse(text) : []));
}

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The contract of each type that goes over the bus. */
export const contracts: ReadonlyMap<string, z.ZodMiniType> = new Map([
  ...eventContracts,
  ...Object.entries(newsContracts),
]);

/** Members that a contract knows, those of `data` as `data.<name>`. */
function membersOf(contract: z.ZodMiniType, inside = ''): string[] {
  const shape = 'shape' in contract ? Object.entries(contract.shape as Record<string, z.ZodMiniType>) : [];
  return shape.flatMap(([name, member]) => [
    `${inside}${name}`,
    ...(name === 'data' ? membersOf(member, 'data.') : []),
  ]);
}

/** Members of a value, those of `data` as `data.<name>`. */
function givenBy(sample: Readonly<Record<string, unknown>>): string[] {
  const data = Object.keys(Object(sample.data)).map((name) => `data.${name}`);
  return [...Object.keys(sample), ...data];
}

/** Around the data, every event may have it: the history of a finished return shows it for all. */
const ofEveryEvent = ['history'];

/** Members of a type's contract that no sample shows; all of them where there is none. */
export function unshown(type: string, samples: readonly Readonly<Record<string, unknown>>[]): string[] {
  const contract = contracts.get(type);
  const shown = new Set(samples.flatMap(givenBy));
  return contract === undefined
    ? []
    : membersOf(contract).filter((member) => !shown.has(member) && !ofEveryEvent.includes(member));
}

/** What the document of the bus shows of a type, for those that no story tells. */
export const shownExample = (type: string): Record<string, unknown> | undefined =>
  eventContracts.has(type)
    ? JSON.parse(JSON.stringify(exampleEvent(type as EventType)))
    : Object.entries<Record<string, unknown>>(exampleNews).find(([name]) => name === type)?.[1];
