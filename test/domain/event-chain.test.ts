import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, chainStart, firstBreak } from '#domain/event-chain.ts';
import type { EventType, ReturnEvent } from '#domain/events.ts';
import { moves } from '#domain/lifecycle.ts';
import { anEvent } from '../support/an-event.ts';

const recordedAt = '2026-10-10T08:00:01.000Z';
const types = Object.keys(moves) as EventType[];
/** A chain holding one event of every type. */
const whole = chain(
  'R1',
  chainStart,
  types.map((type, minute) => anEvent(type, {}, minute)),
  recordedAt,
);

type Path = (string | number)[];

/** Where every value of an event lies, members of members included. */
function pathsOf(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...at, key]));
}

function changed<T>(value: T, [key, ...rest]: Path): T {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  if (key === undefined) return value;
  const member = copy[key];
  if (rest.length > 0) copy[key] = changed(member, rest);
  else if (typeof member === 'number') copy[key] = member + 1;
  else if (typeof member === 'boolean') copy[key] = !member;
  else copy[key] = `${member}x`;
  return copy as T;
}

describe('a chain of events', () => {
  test('numbers its events from 1 and links each to the one before', () => {
    expect(whole.map(({ sequence }) => sequence)).toEqual(types.map((_, index) => index + 1));
    expect(whole[0]?.previous).toBe('0'.repeat(64));
    for (const [index, event] of whole.entries()) {
      if (index > 0) expect(event.previous).toBe(whole[index - 1]?.hash);
      expect(event).toMatchObject({ returnId: 'R1', version: 1, recordedAt });
      expect(event.hash).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  test('goes on where it ended, as if it had been made at once', () => {
    const first = chain('R1', chainStart, [anEvent('ReturnOpened')], recordedAt);
    const end = first[0];
    const second = chain(
      'R1',
      end ?? chainStart,
      [anEvent('ReturnCancelled'), anEvent('ReturnReopened')],
      recordedAt,
    );
    expect(firstBreak([...first, ...second])).toBeUndefined();
  });

  test('that nobody touched has no break', () => {
    expect(firstBreak(whole)).toBeUndefined();
    expect(firstBreak([])).toBeUndefined();
  });

  test('breaks at any change of any value of any event', () => {
    let changes = 0;
    for (const [index, event] of whole.entries()) {
      for (const path of pathsOf(event)) {
        const forged = whole.with(index, changed(event, path));
        expect(firstBreak(forged), `${event.type} ${path.join('.')}`).toBeDefined();
        changes += 1;
      }
    }
    expect(changes).toBeGreaterThan(whole.length * 8);
  });

  test('names the event that was changed', () => {
    const forged = whole.with(4, { ...(whole[4] as ReturnEvent), actor: 'shop' });
    expect(firstBreak(forged)).toBe(5);
  });

  test('breaks when a member is added, or one that had a value is gone', () => {
    const booked = whole.findIndex(({ type }) => type === 'ParcelBooked');
    const event = whole[booked] as ReturnEvent & { type: 'ParcelBooked' };
    const more = { ...event, note: 'x' };
    expect(firstBreak(whole.with(booked, more))).toBe(booked + 1);
    const { carrier: _, ...less } = event.data;
    expect(firstBreak(whole.with(booked, { ...event, data: less as typeof event.data }))).toBe(booked + 1);
  });

  test('breaks when an event is left out, said twice or moved', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 2), (at) => {
        expect(firstBreak(whole.toSpliced(at, 1))).toBeDefined();
        expect(firstBreak(whole.toSpliced(at, 0, whole[at] as ReturnEvent))).toBeDefined();
        const [one, two] = [whole[at], whole[at + 1]] as [ReturnEvent, ReturnEvent];
        expect(firstBreak(whole.toSpliced(at, 2, two, one))).toBeDefined();
      }),
    );
  });

  test('breaks when an event is resealed without those after it', () => {
    const [first, ...rest] = whole;
    const forged = chain('R1', chainStart, [anEvent('ReturnOpened', { fee: 1 })], recordedAt);
    expect(first?.hash).not.toBe(forged[0]?.hash);
    expect(firstBreak([...forged, ...rest])).toBe(2);
  });

  test('stays whole through a store that keeps no undefined members and no order of them', () => {
    const reversed = (value: unknown): unknown =>
      value === null || typeof value !== 'object' || Array.isArray(value)
        ? value
        : Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, member]) => [key, reversed(member)]),
          );
    const returned = whole.map((event) => reversed(JSON.parse(JSON.stringify(event))) as ReturnEvent);
    expect(firstBreak(returned)).toBeUndefined();
    expect(whole.some((event) => event.type === 'ParcelScanned' && 'location' in event.data)).toBe(true);
    expect(returned.some((event) => event.type === 'ParcelScanned' && 'location' in event.data)).toBe(false);
  });
});
