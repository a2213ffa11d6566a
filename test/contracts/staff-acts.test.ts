import { describe, expect, test } from 'vitest';
import { CorrectReturnRequest, OverrideRequest, why } from '#contracts/staff-acts.ts';

const faultOf = (value: unknown) => why.safeParse(value).error?.issues[0]?.message;

describe('why, for colleagues', () => {
  test.each([
    'Customer called: wrong colour was sent',
    'Goodwill 1 249,50 kr after the second wrong parcel',
    'Promised on 2026-10-06, see return R01K6XDQ400W3R7G9YQ5C2M8ZTN',
    'Parcel RF000000015XX came damaged, order S-2001',
    'Kunden fick fel storlek två gånger (38 i stället för 40)',
    'x'.repeat(500),
  ])('may be: %s', (told) => {
    expect(faultOf(told)).toBeUndefined();
  });

  test.each([
    ['an e-mail address', 'write to kund.ett@example.com instead'],
    ['an e-mail address', 'kund@exempel'],
    ['a run of digits', 'called from 070-123 45 67'],
    ['a run of digits', 'called from +46 (0)70 123 45 67'],
    ['a run of digits', 'is 850101-1234'],
    ['a run of digits', 'is 19850101-1234'],
    ['a run of digits', 'is 1985-01-01-1234'],
    ['a run of digits', 'is 1985-01-01 1234'],
    ['a run of digits', 'card 4111 1111 1111 1111'],
    ['a run of digits', 'ring ٠٧٠١٢٣٤٥٦٧'],
  ])('may not hold %s: %s', (what, told) => {
    expect(faultOf(told)).toContain(what);
  });

  test.each(['', 'x'.repeat(501), 'two\nlines', 7, undefined, null])(
    'is one line of text, not %j',
    (told) => {
      expect(faultOf(told)).toBeDefined();
    },
  );
});

describe('an override', () => {
  const because = { sv: 'Ja.', en: 'Yes.' };
  const told = 'as agreed';
  const isRead = (body: object) => OverrideRequest.safeParse(body).success;

  test.each([{ approve: true, because }, { fee: 0 }, { lines: [{ lineId: '1', credit: 0 }] }])(
    'may be %j',
    (what) => {
      expect(isRead({ ...what, why: told })).toBe(true);
      expect(isRead(what)).toBe(false);
    },
  );

  test.each([
    {},
    { approve: true },
    { approve: false, because },
    { because },
    { fee: 0, because },
    { fee: -1 },
    { approve: true, because, fee: 0 },
    { fee: 0, lines: [{ lineId: '1', credit: 0 }] },
    { lines: [] },
    {
      lines: [
        { lineId: '1', credit: 0 },
        { lineId: '1', credit: 1 },
      ],
    },
    { lines: [{ lineId: '1', credit: 0.5 }] },
  ])('may not be %j', (what) => {
    expect(isRead({ ...what, why: told })).toBe(false);
  });
});

describe('a correction', () => {
  const isRead = (body: object) => CorrectReturnRequest.safeParse({ ...body, why: 'as seen' }).success;
  const grade = { lineId: '1', from: 'B', to: 'A', units: 1 };

  test('is of one scan or of grades', () => {
    expect(isRead({ scan: { sequence: 4 } })).toBe(true);
    expect(isRead({ grades: [grade, { ...grade, lineId: '2' }] })).toBe(true);
  });

  test.each([
    {},
    { scan: { sequence: 4 }, grades: [grade] },
    { scan: { sequence: 0 } },
    { grades: [] },
    { grades: [{ ...grade, to: 'B' }] },
    { grades: [{ ...grade, units: 0 }] },
    { grades: [{ ...grade, from: 'D' }] },
  ])('is not %j', (body) => {
    expect(isRead(body)).toBe(false);
  });
});
