import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorOf, placeIn } from '#lambda/cursor.ts';

const place = { at: '2026-10-10T08:00:00.000Z', returnId: `R${'7'.repeat(26)}` };
const refused = expect.objectContaining({
  name: 'InvalidRequest',
  data: { errors: [{ parameter: 'cursor', detail: expect.any(String) }] },
});

describe('a cursor', () => {
  test('leads back to its place, in the same list with the same filters, in whatever order they come', () => {
    const cursor = cursorOf('list', { market: 'SE', status: 'ended' }, place);
    expect(placeIn(cursor, 'list', { status: 'ended', market: 'SE', ending: undefined })).toEqual(place);
    expect(placeIn(undefined, 'list', {})).toBeUndefined();
  });

  test('can be sent in an address as it is', () => {
    expect(cursorOf('list', { to: '2026-10-10T08:00:00.000Z' }, place)).toMatch(/^[A-Za-z0-9_-]{1,200}$/);
  });

  test.each([
    ['another list', 'other', { market: 'SE' }],
    ['another filter', 'list', { market: 'DK' }],
    ['a filter more', 'list', { market: 'SE', status: 'ended' }],
    ['a filter less', 'list', {}],
  ])('is refused with %s', (_, list, filters) => {
    const cursor = cursorOf('list', { market: 'SE' }, place);
    expect(() => placeIn(cursor, list, filters)).toThrow(refused);
  });

  test('that was made up is refused, or names a place and nothing else', () => {
    const [print] = JSON.parse(Buffer.from(cursorOf('list', {}, place), 'base64url').toString());
    const made = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const wrong of [
      '',
      'A',
      'null',
      made(null),
      made({}),
      made([print]),
      made([print, place.at]),
      made([print, place.at, place.returnId, 'more']),
      made([print, 'yesterday', place.returnId]),
      made([print, place.at, '1 OR 1=1']),
      made([print, place.at, { S: place.returnId }]),
      made([[print], place.at, place.returnId]),
      made(['', place.at, place.returnId]),
    ]) {
      expect(() => placeIn(wrong, 'list', {}), wrong).toThrow(refused);
    }
    expect(placeIn(made([print, place.at, place.returnId]), 'list', {})).toEqual(place);
  });

  test('of any text is a refusal, never an accident', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => placeIn(text, 'list', {})).toThrow(refused);
      }),
    );
  });
});
