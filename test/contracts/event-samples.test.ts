import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { busSchemas, eventContracts } from '#contracts/asyncapi/schemas.ts';
import { readBody } from '#contracts/read.ts';
import { chain, firstBreak } from '#domain/event-chain.ts';
import { endings, type ReturnEvent } from '#domain/events.ts';
import {
  command,
  contracts,
  type History,
  hashOf,
  headsOf,
  recordedFiles,
  recordedHashes,
  samplesOf,
  unshown,
  version,
} from './event-samples.ts';
import { stories, tell } from './event-stories.ts';

const files = recordedFiles();
const schemas = busSchemas();
const ajv = new Ajv.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const histories = [...files]
  .filter(([path]) => path.startsWith('histories/'))
  .map(([path, text]) => ({ path, ...(JSON.parse(text) as History) }));
const samples = [...contracts.keys()].flatMap((type) =>
  samplesOf(type, files).map((sample) => ({ type, sample })),
);
const recorded = [
  ...samples,
  ...histories.flatMap(({ events }) => events.map((event) => ({ type: event.type, sample: event }))),
];

const membersOf = (head: object) => Object.keys(head).toSorted();
/** Members that heads have got since the first histories were recorded. */
const since = ['lastRefund', 'history', 'feeBorne', 'shippingTaxRate', 'stuck', 'creditNotes'];
const headMembers = new Set(
  histories.flatMap(({ heads }) => heads.flatMap(membersOf)).filter((member) => !since.includes(member)),
);
/** A head without the members that heads have got since: those that were known are all there, or all not. */
const asRecorded = (head: object, recorded: object = {}) =>
  Object.fromEntries(
    Object.entries(head).filter(([member]) => headMembers.has(member) || Object.hasOwn(recorded, member)),
  );

describe('what was recorded', () => {
  test('is as it was recorded: a new shape gets a new sample, an old one stays', () => {
    const now = Object.fromEntries([...files].map(([path, text]) => [path, hashOf(text)]));
    expect(now, `recorded files never change; new ones are added by: ${command}`).toEqual(recordedHashes());
  });

  test.each([...contracts.keys()])('shows %s with all of its members', (type) => {
    const missing = unshown(type, samplesOf(type, files));
    expect(missing, `no sample shows these members of ${type}: run ${command}`).toEqual([]);
  });

  test('shows the mark of history on every event of a return that was finished elsewhere, and on no other', () => {
    const marked = histories.filter(({ events }) => events.some(({ history }) => history === true));
    expect(marked.map(({ path }) => path)).toEqual(['histories/finished-elsewhere.json']);
    expect(marked.flatMap(({ events }) => events).every(({ history }) => history === true)).toBe(true);
  });

  test('is of a version that is known', () => {
    const versions = [...files.keys()].flatMap((path) => /^v(\d+)\//.exec(path)?.[1] ?? []);
    expect(versions.filter((one) => Number(one) < 1 || Number(one) > version)).toEqual([]);
  });

  test('has a history of every ending, and of every story', () => {
    const ended = histories.map(({ heads }) => heads.at(-1)?.ending);
    expect(endings.filter((ending) => !ended.includes(ending))).toEqual([]);
    const told = Object.keys(stories).map((name) => `histories/${name}.json`);
    const missing = told.filter((path) => !files.has(path));
    expect(missing, `not recorded: run ${command}`).toEqual([]);
  });

  test('holds no address and no name of a customer', () => {
    expect([...files].filter(([, text]) => /@|Kund|Storgatan/.test(text)).map(([path]) => path)).toEqual([]);
  });
});

describe.each(samples)('a recorded $type', ({ type, sample }) => {
  test('is of the type that its file names, and its hash is its own', () => {
    if (!eventContracts.has(type)) return expect(sample).toHaveProperty('newsId');
    expect(sample.type).toBe(type);
    const {
      returnId,
      sequence,
      recordedAt,
      version: _,
      previous,
      hash,
      ...fresh
    } = sample as never as ReturnEvent;
    const [again] = chain(returnId, { sequence: sequence - 1, hash: previous }, [fresh], recordedAt);
    expect(again?.hash).toBe(hash);
  });
});

test('every recorded event is read off the bus whole, and fits the schema that is published', () => {
  expect(recorded.length).toBeGreaterThan(60);
  for (const { type, sample } of recorded) {
    const contract = contracts.get(type);
    if (contract === undefined) throw new TypeError(`${type} is recorded, and known no longer`);
    expect(readBody(contract, sample)).toEqual(sample);
    expect(ajv.validate(schemas[type] ?? false, sample), `${type}: ${ajv.errorsText()}`).toBe(true);
  }
});

describe.each(histories)('$path', ({ events, heads, path }) => {
  test('is a whole chain that adds up to its recorded heads, event by event', () => {
    expect(firstBreak(events)).toBeUndefined();
    const now = headsOf(events).map((head, at) => asRecorded(head, heads[at]));
    expect(now).toMatchObject(heads);
    expect(now.map(membersOf)).toEqual(heads.map(membersOf));
  });

  test('can be told today, and ends alike', async () => {
    const story = stories[path.replace(/^.*\/|\.json$/g, '')];
    if (story === undefined) throw new TypeError(`nobody tells ${path} any longer`);
    const { head } = await tell(story);
    expect(head.ending).toBe(heads.at(-1)?.ending);
  });
});

test('a type without a sample lacks all of its members', () => {
  expect(unshown('ReturnOpened', [])).toEqual(expect.arrayContaining(['returnId', 'hash', 'data.units']));
  expect(unshown('ParcelNews', [])).toContain('trackingNumber');
});

test('a head that is folded otherwise, or an event that is read otherwise, is noticed', () => {
  const [first] = histories;
  if (first === undefined) throw new TypeError('nothing is recorded');
  const misread = first.events.map((event) =>
    event.type === 'ReturnOpened'
      ? { ...event, data: { ...event.data, units: event.data.units + 1 } }
      : event,
  );
  expect(firstBreak(misread)).toBe(1);
  expect(headsOf(misread)).not.toEqual(first.heads);
});
