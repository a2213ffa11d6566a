import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exemptions } from '#domain/law/market-pack.ts';
import { packOf } from '#domain/law/packs.ts';
import { withdrawalDues, withdrawalPeriod } from '#domain/law/withdrawal.ts';

const se = packOf('SE');
const de = packOf('DE');
const endOf = (possessedAt: string, market = se) =>
  withdrawalPeriod(market, { possessedAt, statedAt: possessedAt, informedAt: possessedAt }).endsAt;

describe('the period to withdraw', () => {
  test.each([
    ['fourteen days after the day of possession', '2026-11-02T10:00:00.000Z', '2026-11-16T22:59:59.999Z'],
    [
      'counted from the local day: after midnight in Stockholm',
      '2026-11-01T23:30:00.000Z',
      '2026-11-16T22:59:59.999Z',
    ],
    ['a Saturday gives way to Monday', '2026-11-07T10:00:00.000Z', '2026-11-23T22:59:59.999Z'],
    ['over the change to winter time', '2026-10-12T10:00:00.000Z', '2026-10-26T22:59:59.999Z'],
    ['over the change to summer time', '2026-03-16T10:00:00.000Z', '2026-03-30T21:59:59.999Z'],
    [
      'Good Friday to Easter Monday give way to Tuesday',
      '2026-03-20T10:00:00.000Z',
      '2026-04-07T21:59:59.999Z',
    ],
    ['midsummer eve gives way to the Monday after', '2026-06-05T10:00:00.000Z', '2026-06-22T21:59:59.999Z'],
    [
      'Christmas eve to the Sunday after give way to Monday',
      '2026-12-10T10:00:00.000Z',
      '2026-12-28T22:59:59.999Z',
    ],
    ['ends on the leap day', '2028-02-15T10:00:00.000Z', '2028-02-29T22:59:59.999Z'],
  ])('in Sweden: %s', (_, possessedAt, endsAt) => {
    expect(endOf(possessedAt)).toBe(endsAt);
  });

  test('in Germany gives way to its own holidays: 3 October is one, 6 June is not', () => {
    expect(endOf('2028-09-19T10:00:00.000Z', de)).toBe('2028-10-04T21:59:59.999Z');
    expect(endOf('2028-09-19T10:00:00.000Z', se)).toBe('2028-10-03T21:59:59.999Z');
    expect(endOf('2028-05-23T10:00:00.000Z', de)).toBe('2028-06-06T21:59:59.999Z');
    expect(endOf('2028-05-23T10:00:00.000Z', se)).toBe('2028-06-07T21:59:59.999Z');
  });

  test('is open while nobody has the goods', () => {
    expect(withdrawalPeriod(se, { statedAt: '2026-11-02T10:00:00.000Z' })).toEqual({ standing: 'in-time' });
  });

  test('is a year longer when the customer was not told of the right, and then a person looks', () => {
    const facts = { possessedAt: '2026-11-02T10:00:00.000Z' };
    const at = (statedAt: string) => withdrawalPeriod(se, { ...facts, statedAt }).standing;
    expect(at('2026-11-16T22:59:59.999Z')).toBe('in-time');
    expect(at('2026-11-16T23:00:00.000Z')).toBe('doubtful');
    expect(at('2027-11-16T22:59:59.999Z')).toBe('doubtful');
    expect(at('2027-11-16T23:00:00.000Z')).toBe('late');
  });

  test('begins anew when the customer is told late, and never passes the longest', () => {
    const told = (informedAt: string) =>
      withdrawalPeriod(se, {
        possessedAt: '2026-11-02T10:00:00.000Z',
        statedAt: '2026-11-02T10:00:00.000Z',
        informedAt,
      }).endsAt;
    expect(told('2026-11-01T10:00:00.000Z')).toBe('2026-11-16T22:59:59.999Z');
    expect(told('2027-02-01T10:00:00.000Z')).toBe('2027-02-15T22:59:59.999Z');
    expect(told('2027-11-10T10:00:00.000Z')).toBe('2027-11-16T22:59:59.999Z');
  });

  test.each(exemptions)(
    'does not exist for %s, and the customer is told why in both languages',
    (exemption) => {
      const period = withdrawalPeriod(se, { statedAt: '2026-11-02T10:00:00.000Z', exemption });
      expect(period).toEqual({ standing: 'exempt' });
      const { because, source } = se.exempt[exemption];
      expect(because.sv).not.toBe(because.en);
      expect(source).toEqual({
        act: 'Lag (2005:59) om distansavtal och avtal utanför affärslokaler',
        place: '2 kap. 11 §',
      });
    },
  );

  test('is never shorter than fourteen times twenty-four hours after possession, nor longer than three weeks and a day', () => {
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2099-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom('SE', 'DE', 'FI', 'NO'), (moment, market) => {
        const ends = Date.parse(endOf(moment.toISOString(), packOf(market)) ?? '');
        const days = (ends - moment.getTime()) / 86_400_000;
        // an hour less where summer time begins in between
        expect(days).toBeGreaterThan(14 - 1 / 24 - 1e-6);
        expect(days).toBeLessThan(22);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is due after a withdrawal', () => {
  const statedAt = '2026-11-02T10:00:00.000Z';
  const day14 = '2026-11-16T22:59:59.999Z';

  test('the shop may wait while neither goods nor proof of dispatch have come', () => {
    expect(withdrawalDues(se, statedAt, {})).toEqual({ sendBackBy: day14, mayWithhold: true });
  });

  test.each([
    ['a scan in time', { dispatchedAt: '2026-11-04T08:00:00.000Z' }, day14],
    ['goods that came without a scan', { receivedAt: '2026-11-09T08:00:00.000Z' }, day14],
    [
      'a scan after the fourteenth day',
      { dispatchedAt: '2026-11-20T08:00:00.000Z' },
      '2026-11-20T08:00:00.000Z',
    ],
    [
      'the earlier of scan and receipt',
      { dispatchedAt: '2026-11-18T08:00:00.000Z', receivedAt: '2026-11-23T08:00:00.000Z' },
      '2026-11-18T08:00:00.000Z',
    ],
  ])('%s ends the right to wait', (_, goods, refundDueAt) => {
    expect(withdrawalDues(se, statedAt, goods)).toEqual({
      sendBackBy: day14,
      mayWithhold: false,
      refundDueAt,
    });
  });

  test('a shop that fetches the goods itself may not wait for them', () => {
    expect(withdrawalDues(se, statedAt, { shopCollects: true })).toMatchObject({
      mayWithhold: false,
      refundDueAt: day14,
    });
  });

  test('a day of rest gives the customer longer to send, and the shop no longer to pay', () => {
    const saturday = withdrawalDues(se, '2026-11-07T10:00:00.000Z', {
      dispatchedAt: '2026-11-08T10:00:00.000Z',
    });
    expect(saturday.sendBackBy).toBe('2026-11-23T22:59:59.999Z');
    expect(saturday.refundDueAt).toBe('2026-11-21T22:59:59.999Z');
  });
});
