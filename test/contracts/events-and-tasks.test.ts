import { readFileSync } from 'node:fs';
import { describe, expect, expectTypeOf, test } from 'vitest';
import type * as z from 'zod/mini';
import { ReturnEventDetail } from '#contracts/bus-events.ts';
import { readBody } from '#contracts/read.ts';
import type * as staffViews from '#contracts/staff-views.ts';
import * as tasks from '#contracts/tasks.ts';
import type * as views from '#contracts/views.ts';
import { chain, chainStart } from '#domain/event-chain.ts';
import type { NewEvent, ReturnEvent } from '#domain/events.ts';
import { moves } from '#domain/lifecycle.ts';
import type { ReturnRow } from '#domain/return-row.ts';
import type { ReturnPreview } from '#use-cases/preview-return.ts';
import type { ReturnView } from '#use-cases/return-view.ts';
import type { OrderView } from '#use-cases/view-order.ts';
import type { WholeReturn } from '#use-cases/view-whole-return.ts';

const at = '2026-10-05T08:00:00.000Z';
const decision = { outcome: 'approve', rule: 'reason:x', because: { sv: 'Ja', en: 'Yes' } } as const;
const signed = { by: 'staff-1', why: 'as agreed' };
const taxed = { amount: 100, tax: 20 };
const part = { paymentId: 'p', amount: 100, key: 'k' };

/** One event of each type, so that no type lacks a sample. */
const samples: { [Type in NewEvent['type']]: Extract<NewEvent, { type: Type }>['data'] } = {
  ReturnOpened: {
    orderNumber: 'S-1',
    customerId: 'c',
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    policyVersion: 1,
    reasons: { 'wrong-size': 2 },
    units: 2,
    paid: taxed,
    shipping: taxed,
    takesShipping: true,
    fee: 0,
    creditOn: 'inspected',
  },
  ReviewRequired: { decision, reviewBy: at },
  ReturnApproved: { decision, approvedBy: 'policy', keepGoods: false },
  ReturnRejected: { decision, rejectedBy: 'staff-1', ...signed },
  RejectionOverridden: { decision, ...signed },
  ReturnCancelled: { ...signed },
  ParcelBooked: { carrier: 'sandbox', parcels: [{ trackingNumber: 'T', sscc: '1' }], handInBy: at },
  CarrierGaveUp: { cause: 'CarrierUnavailable', market: 'SE' },
  ParcelScanned: { trackingNumber: 'T', status: 'accepted', location: undefined },
  ReturnExpired: {},
  ReturnReopened: { round: 2, ...signed },
  ExecutionRestarted: { round: 2, ...signed },
  ItemsInspected: { units: [{ lineId: '1', grade: 'A', units: 1 }], boxClosed: true, station: undefined },
  ScanCorrected: { sequence: 4, goods: 'under-way', firstScanAt: at, deliveredAt: undefined, ...signed },
  GradesCorrected: { grades: [{ lineId: '1', from: 'B', to: 'A', units: 1 }], ...signed },
  ItemsClassified: { lines: 1, credit: taxed, deducted: taxed, unitsMissing: 0 },
  FeeLowered: { from: 39, to: 0, ...signed },
  LineCreditsRaised: { lines: [{ lineId: '1', credit: 100 }], ...signed },
  DifferenceAsked: { key: 'k', amount: 50, payBy: at },
  DifferencePaid: { key: 'k', amount: 50, paymentId: 'p', method: 'card' },
  RemedyLapsed: { remedy: 'exchange', cause: 'TooLate', lines: ['1'], units: 2 },
  RemedyChanged: { from: 'repair', lines: ['1'], units: 1, paid: taxed, ...signed },
  CreditReserved: { amount: taxed, parts: [{ ...part, by: 'store-credit' }], bonus: 10 },
  RefundPartIssued: { part: { ...part, providerRefundId: 'r' } },
  CreditIssued: { amount: taxed, parts: [{ ...part, providerRefundId: 'r' }] },
  StoreCreditIssued: { amount: 100, bonus: 10, reference: 'SC-1' },
  ExchangeOrdered: {
    orderNumber: 'S-1-X0',
    total: 150,
    carried: 100,
    difference: 50,
    lines: [{ lineId: '1', sku: 'L', units: 1, price: taxed }],
  },
  RemedyOrdered: { goods: [{ lineId: '1', sku: 'M', units: 1, remedy: 'repair' }] },
  RemedyDone: { ...signed },
  RefundFailed: {
    part: { paymentId: 'pay-1', amount: 100, key: 'R1.pay-1', providerRefundId: 'refund-1' },
    reason: 'expired_or_canceled_card',
  },
  CreditNeedsAHand: { cause: 'RefundDeclined' },
  CreditSettled: { amount: 100, credit: taxed, reference: 'bank-1', ...signed },
  ExchangeReceiptIssued: {
    number: 3,
    issuedOn: '2026-11-24',
    orderNumber: 'S-1001-XA1B2C3D4',
    amount: taxed,
  },
  CreditNoteIssued: { number: 7, refund: 1, issuedOn: '2026-11-24', amount: taxed },
  ReturnEnded: { ending: 'credited' },
  GoodwillGranted: { amount: 50, ...signed },
  MessageRequested: { kind: 'credited', ...signed },
  ContactRecorded: { contactId: 't-1', channel: 'phone', subject: 'refund', stage: 'under-way' },
  PhotosAdded: { lines: [{ lineId: '1', photos: ['0123456789abcdef0123456789abcdef.jpg'] }] },
  FeedbackGiven: { place: 'page.status', enough: true },
  UnitsResold: { lineId: '1', grade: 'A', units: 1, price: taxed, reference: 'S-2' },
  CostRecorded: { kind: 'handling', amount: 40, currency: 'SEK', reference: 'h-1' },
  MailReturned: { message: 'label', cause: 'complaint' },
  DelayNoticed: { stage: 'arrived', look: 2, normalHours: 30 },
  ExecutionLost: { round: 1, status: 'TIMED_OUT', cause: 'States.Timeout' },
};

describe('the events on the bus', () => {
  test.each(Object.entries(samples))('%s comes off the bus as it was put on', (type, data) => {
    const fresh = { type, actor: 'system', occurredAt: at, data } as NewEvent;
    const [event] = chain('R1', chainStart, [fresh], at);
    const overTheBus: unknown = JSON.parse(JSON.stringify(event));
    expect(readBody(ReturnEventDetail, overTheBus)).toEqual(overTheBus);
  });

  test('are all that the lifecycle knows', () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(moves).sort());
  });

  test('are typed as the domain types them', () => {
    type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;
    expectTypeOf<z.output<typeof ReturnEventDetail>>().toExtend<Mutable<ReturnEvent>>();
    const passed = readBody(ReturnEventDetail, { ...sealed('ReturnReopened'), later: 1 });
    expect(passed).not.toHaveProperty('later');
  });

  test('that lack a part of themselves are refused', () => {
    expect(() => readBody(ReturnEventDetail, { ...sealed('ReturnReopened'), hash: undefined })).toThrow(
      expect.objectContaining({ name: 'InvalidRequest' }),
    );
  });
});

function sealed(type: 'ReturnReopened'): ReturnEvent {
  const [event] = chain(
    'R1',
    chainStart,
    [{ type, actor: 'system', occurredAt: at, data: samples[type] }],
    at,
  );
  if (event === undefined) throw new TypeError('one event makes one link');
  return event;
}

describe('what the views say', () => {
  test('is what the use cases answer, member for member', () => {
    type Deep<T> = T extends readonly (infer E)[]
      ? Deep<E>[]
      : T extends object
        ? { -readonly [K in keyof T]: Deep<T[K]> }
        : T;
    expectTypeOf<Deep<OrderView>>().toExtend<Deep<views.OrderView>>();
    expectTypeOf<Deep<ReturnPreview>>().toExtend<Deep<views.ReturnPreview>>();
    expectTypeOf<Deep<ReturnView>>().toExtend<Deep<views.ReturnView>>();
    expectTypeOf<Deep<WholeReturn>>().toExtend<Deep<staffViews.WholeReturn>>();
    expectTypeOf<keyof WholeReturn>().toEqualTypeOf<keyof staffViews.WholeReturn>();
    expectTypeOf<Deep<ReturnRow>>().toExtend<Deep<z.infer<typeof staffViews.ReturnRowView>>>();
    expectTypeOf<keyof ReturnRow>().toEqualTypeOf<keyof z.infer<typeof staffViews.ReturnRowView>>();
    expectTypeOf<keyof ReturnView>().toEqualTypeOf<keyof views.ReturnView>();
    expectTypeOf<keyof OrderView>().toEqualTypeOf<keyof views.OrderView>();
    expectTypeOf<keyof ReturnPreview>().toEqualTypeOf<keyof views.ReturnPreview>();
  });
});

describe('what the machine gives its steps', () => {
  const machine = JSON.parse(
    readFileSync(new URL('../../statemachines/return.asl.json', import.meta.url), 'utf8'),
  );
  const schemas: Record<string, z.ZodMiniType> = {
    ValidatePolicyArn: tasks.ValidatePolicyTask,
    AwaitFactArn: tasks.AwaitFactTask,
    BookCarrierArn: tasks.ReturnTask,
    ClassifyArn: tasks.ReturnTask,
    CreditArn: tasks.ReturnTask,
    WriteCreditNoteArn: tasks.ReturnTask,
    NotifyArn: tasks.NotifyTask,
    ConcludeArn: tasks.ConcludeTask,
  };
  const evaluated: Record<string, unknown> = {
    returnId: `R${'0'.repeat(26)}`,
    token: 'a token',
    cause: 'RefundDeclined',
  };
  const steps = Object.entries<{ Arguments?: { FunctionName: string; Payload: Record<string, unknown> } }>(
    machine.States,
  ).flatMap(([state, { Arguments }]) => (Arguments === undefined ? [] : [{ state, ...Arguments }]));

  test.each(steps)('$state is read by the schema of its step', ({ FunctionName, Payload }) => {
    const schema = schemas[FunctionName.slice(2, -1)];
    if (schema === undefined) throw new TypeError(`no schema for ${FunctionName}`);
    const input = Object.fromEntries(
      Object.entries(Payload).map(([member, value]) => [
        member,
        typeof value === 'string' && value.startsWith('{%') ? evaluated[member] : value,
      ]),
    );
    expect(readBody(schema, input)).toEqual(input);
  });
});
