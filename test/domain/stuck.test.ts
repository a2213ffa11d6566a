import { describe, expect, test } from 'vitest';
import type { NewEvent } from '#domain/events.ts';
import { moves } from '#domain/lifecycle.ts';
import { anEvent, lived } from '../support/an-event.ts';

const opened = anEvent('ReturnOpened');
const approved = anEvent('ReturnApproved');
const lost = (minute: number, cause = 'Lambda.Unknown', round = 1) =>
  anEvent('ExecutionLost', { round, cause }, minute);
const stuckAfter = (...events: NewEvent[]) => lived([opened, ...events]).head.stuck;
const at = (minute: number) => `2026-10-10T08:${String(minute).padStart(2, '0')}:00.000Z`;

describe('a return', () => {
  test('that goes its way is not stuck', () => {
    const way = [approved, anEvent('ParcelBooked'), anEvent('ParcelScanned'), anEvent('ItemsInspected')];
    const credited = [anEvent('CreditReserved'), anEvent('CreditIssued'), anEvent('ReturnEnded')];
    for (const head of lived([opened, ...way, ...credited]).heads) expect(head.stuck).toBeUndefined();
  });

  test.each([
    ['CarrierGaveUp', 'CarrierUnavailable'],
    ['CreditNeedsAHand', 'RefundDeclined'],
  ] as const)('is stuck by %s, for the cause that it names', (type, cause) => {
    expect(stuckAfter(approved, anEvent(type, {}, 5))).toEqual({ since: at(5), cause });
  });

  test('is stuck by a lost execution in whatever status it is', () => {
    const lives: NewEvent[][] = [
      [],
      [anEvent('ReviewRequired')],
      [approved],
      [approved, anEvent('CreditReserved'), anEvent('CreditIssued'), anEvent('ReturnEnded')],
    ];
    const statuses = lives.map((events) => {
      expect(stuckAfter(...events, lost(7))).toEqual({ since: at(7), cause: 'Lambda.Unknown' });
      return lived([opened, ...events, lost(7)]).head.status;
    });
    expect(statuses).toEqual(['opened', 'in-review', 'approved', 'ended']);
  });

  test('has stood still since the first of several causes, and names the last', () => {
    const twice = [approved, lost(7, 'Lambda.Unknown'), lost(9, 'MailUnavailable')];
    expect(stuckAfter(...twice)).toEqual({ since: at(7), cause: 'MailUnavailable' });
  });

  test('stays stuck whatever others tell of it meanwhile', () => {
    const facts = [anEvent('ParcelScanned', {}, 8), anEvent('ItemsInspected', {}, 9)];
    expect(stuckAfter(approved, lost(7), ...facts)).toMatchObject({ since: at(7) });
    // a reviewer's word does not bring the execution back
    expect(stuckAfter(anEvent('ReviewRequired'), lost(7), approved)).toMatchObject({ since: at(7) });
  });

  test.each([
    'ParcelBooked',
    'ItemsClassified',
    'CreditReserved',
    'CreditIssued',
    'ReturnEnded',
    'ReturnExpired',
    'ReturnCancelled',
    'CarrierGaveUp',
    'CreditNeedsAHand',
  ] as const)('that was stuck is as %s leaves it', (type) => {
    const stuck = stuckAfter(approved, lost(7), anEvent(type, {}, 20));
    const stuckBy = type === 'CarrierGaveUp' || type === 'CreditNeedsAHand';
    if (stuckBy) expect(stuck).toMatchObject({ since: at(7), cause: expect.not.stringContaining('Lambda') });
    else expect(stuck).toBeUndefined();
  });

  test('that was reopened or refused is no longer stuck', () => {
    const needsAHand = [approved, anEvent('CreditNeedsAHand')];
    expect(stuckAfter(...needsAHand, anEvent('ReturnReopened'))).toBeUndefined();
    expect(stuckAfter(lost(7), anEvent('ReturnRejected'))).toBeUndefined();
  });

  test('is not stuck by the execution of an earlier round', () => {
    const second = [approved, anEvent('ReturnExpired'), anEvent('ReturnReopened', { round: 2 })];
    expect(stuckAfter(...second, lost(7, 'Aborted', 1))).toBeUndefined();
    expect(stuckAfter(...second, lost(7, 'Aborted', 2))).toEqual({ since: at(7), cause: 'Aborted' });
  });

  test('that is stuck has no status of its own: the loss changes none', () => {
    expect(moves.ExecutionLost.to).toBeUndefined();
  });
});
