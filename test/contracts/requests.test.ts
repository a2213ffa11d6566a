import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BookingsPath,
  CancelReturnRequest,
  OpenReturnRequest,
  ReturnPath,
  ReviewReturnRequest,
} from '#contracts/api.ts';
import { boxOf, InspectionNewsBody, notAfter, ParcelNewsBody } from '#contracts/news.ts';
import { PolicyDocument, PolicyPath, readPolicy } from '#contracts/policies.ts';
import { readBody, readParameters } from '#contracts/read.ts';
import { OpenSessionRequest } from '#contracts/sessions.ts';
import { defaultPolicy } from '#domain/default-policy.ts';
import { faultsOf, refusalOf } from './support.ts';

const wanted = { lineId: '1', quantity: 1, reason: 'wrong-size' };
const policy = { ...defaultPolicy('SE'), version: 3 };
const scan = { trackingNumber: 'RR123456785SE', status: 'accepted', occurredAt: '2026-10-05T10:00:00+02:00' };
const found = {
  returnId: `R${'0'.repeat(26)}`,
  occurredAt: '2026-10-05T10:00:00Z',
  units: [{ lineId: '1', grade: 'A', units: 1 }],
};

describe('every request body', () => {
  test.each([
    ['OpenSessionRequest', OpenSessionRequest],
    ['OpenReturnRequest', OpenReturnRequest],
    ['ReviewReturnRequest', ReviewReturnRequest],
    ['PolicyDocument', PolicyDocument],
    ['ParcelNewsBody', ParcelNewsBody],
    ['InspectionNewsBody', InspectionNewsBody],
  ])('%s refuses by name whatever it cannot be', (_, schema) => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(refusalOf(() => readBody(schema, anything)).name).toBe('InvalidRequest');
      }),
    );
  });

  test('names at most fifty faults', () => {
    const lines = Array.from({ length: 200 }, () => ({}));
    expect(faultsOf(() => readBody(OpenReturnRequest, { lines }))).toHaveLength(50);
  });

  test('says what is missing, what is unknown, and what may stand instead', () => {
    expect(
      faultsOf(() => readBody(ParcelNewsBody, { status: 'lost', trackingNumber: 7, 'a/b~c': 1 })),
    ).toEqual([
      { pointer: '#/trackingNumber', detail: 'must be: string' },
      { pointer: '#/status', detail: 'must be one of: accepted, in-transit, delivered' },
      { pointer: '#/occurredAt', detail: 'is missing' },
      { pointer: '#/a~1b~0c', detail: 'is not known here' },
    ]);
  });
});

describe('the customer API', () => {
  test('takes a return with or without naming the order', () => {
    expect(readBody(OpenReturnRequest, { lines: [wanted] })).toEqual({ lines: [wanted] });
    expect(readBody(OpenReturnRequest, { orderNumber: 'S-1', lines: [wanted] }).orderNumber).toBe('S-1');
  });

  test('refuses a line that is wanted twice', () => {
    const [fault] = faultsOf(() => readBody(OpenReturnRequest, { lines: [wanted, wanted] }));
    expect(fault).toEqual({ pointer: '#/lines/1/lineId', detail: 'is there twice' });
  });

  test('takes a cancellation without a body and with an empty one, and no other', () => {
    expect(readBody(CancelReturnRequest, undefined)).toBeUndefined();
    expect(readBody(CancelReturnRequest, {})).toEqual({});
    expect(faultsOf(() => readBody(CancelReturnRequest, { because: 'x' }))[0]?.pointer).toBe('#/because');
  });

  test('names the parameter of an address that is wrong', () => {
    expect(faultsOf(() => readParameters(ReturnPath, { returnId: 'R1' }))).toEqual([
      { parameter: 'returnId', detail: 'must be a return number' },
    ]);
  });
});

describe('a policy document', () => {
  test('is read as the domain knows it', () => {
    expect(readPolicy(policy)).toEqual(policy);
  });

  test.each<[string, object, string]>([
    ['a reason twice', { reasons: [policy.reasons[0], policy.reasons[0]] }, '#/reasons/1/code'],
    [
      'a condition that asks nothing',
      { exemptGoods: [{ exemption: 'mixed', when: [{ field: 'reason' }] }] },
      '#/exemptGoods/0/when/0',
    ],
    [
      'a range without ends',
      { windows: [{ when: [{ field: 'line.value', below: 3 }], days: 1, from: 'placed' }] },
      '#/windows/0/when/0/below',
    ],
    ['a rule’s name twice', { rules: [policy.rules[0], policy.rules[0]] }, '#/rules/1/id'],
    ['a reminder before the booking', { remindDaysBefore: [14] }, '#/remindDaysBefore'],
    ['a reminder twice', { remindDaysBefore: [2, 2] }, '#/remindDaysBefore/1'],
    [
      'more than everything back',
      { otherwise: { ...policy.otherwise, creditPercent: { A: 101, B: 1, C: 1 } } },
      '#/otherwise/creditPercent/A',
    ],
    [
      'a grade too few',
      { otherwise: { ...policy.otherwise, creditPercent: { A: 100, B: 1 } } },
      '#/otherwise/creditPercent/C',
    ],
    ['the built-in version', { version: 0 }, '#/version'],
    ['a wait without end', { inspectionDays: 366 }, '#/inspectionDays'],
  ])('with %s is refused', (_, over, pointer) => {
    expect(faultsOf(() => readPolicy({ ...policy, ...over }))[0]?.pointer).toBe(pointer);
  });

  test('has its version in the address as a plain number', () => {
    expect(readParameters(PolicyPath, { market: 'SE', version: '12' })).toEqual({
      market: 'SE',
      version: 12,
    });
    for (const version of ['0', '01', '1.0', '1e3', '123456789', '-1', '']) {
      expect(faultsOf(() => readParameters(PolicyPath, { market: 'SE', version }))[0]?.parameter).toBe(
        'version',
      );
    }
  });
});

describe('news', () => {
  test('of a scan have their instant in UTC', () => {
    expect(readBody(ParcelNewsBody, scan)).toEqual({ ...scan, occurredAt: '2026-10-05T08:00:00.000Z' });
  });

  test('of an inspection name the return by number or by parcel, not both and not neither', () => {
    expect(boxOf(readBody(InspectionNewsBody, found))).toEqual({ returnId: found.returnId });
    const { returnId: _, ...byParcel } = { ...found, trackingNumber: 'T1' };
    expect(boxOf(readBody(InspectionNewsBody, byParcel))).toEqual({ trackingNumber: 'T1' });
    const { trackingNumber: __, ...neither } = byParcel;
    for (const body of [neither, { ...found, trackingNumber: 'T1' }]) {
      expect(faultsOf(() => readBody(InspectionNewsBody, body))[0]?.pointer).toBe('#/returnId');
    }
  });

  test('of nothing must at least close the box', () => {
    expect(faultsOf(() => readBody(InspectionNewsBody, { ...found, units: [] }))[0]?.pointer).toBe('#/units');
    expect(readBody(InspectionNewsBody, { ...found, units: [], boxClosed: true }).boxClosed).toBe(true);
  });

  test('happened at the latest when they are told', () => {
    const now = '2026-10-05T08:00:00.000Z';
    expect(notAfter('2026-10-05T07:59:59.999Z', now)).toBe('2026-10-05T07:59:59.999Z');
    expect(notAfter('2031-01-01T00:00:00.000Z', now)).toBe(now);
  });
});

describe('a period', () => {
  const faults = (period: string) => faultsOf(() => readParameters(BookingsPath, { market: 'SE', period }));

  test.each(['2026-11', '2026-02-28', '2028-02-29', '1970-01'])('may be %s', (period) => {
    expect(readParameters(BookingsPath, { market: 'SE', period })).toEqual({ market: 'SE', period });
  });

  test.each([
    ['today', 'must be a month, YYYY-MM, or a day, YYYY-MM-DD'],
    ['2026-11-26T00', 'must be a month, YYYY-MM, or a day, YYYY-MM-DD'],
    ['2026-13', 'must be a month or a day that there is'],
    ['2026-11-31', 'must be a month or a day that there is'],
    ['1969-12', 'must be a month or a day that there is'],
    ['9999-12', 'must be a month or a day that there is'],
  ])('may not be %s, and is told why', (period, why) => {
    expect(JSON.stringify(faults(period))).toContain(why);
  });
});
