import type { FinishedReturn } from '#domain/finished-return.ts';

type Credited = Extract<FinishedReturn['ending'], { is: 'credited' }>;

/** How one shirt of `anOrder` was credited: 100 kronor, a fifth of it tax, by its one payment. */
export function aCredit(over: Partial<Credited> = {}): Credited {
  const amount = over.amount ?? { amount: 10_000, tax: 2_000 };
  return {
    is: 'credited',
    at: '2026-10-09T12:00:00.000Z',
    shipping: { amount: 0, tax: 0 },
    fee: 0,
    refunds: [{ paymentId: 'pay-1', amount: amount.amount, providerRefundId: 'refund-1' }],
    ...over,
    amount,
  };
}

/** A return of one of the two shirts of `anOrder`, from its opening to its credit, finished elsewhere. */
export function aFinishedReturn(over: Partial<FinishedReturn> = {}): FinishedReturn {
  return {
    reference: 'retur-1',
    orderNumber: 'S-1001',
    openedAt: '2026-10-05T08:00:00.000Z',
    lines: [{ lineId: '1', quantity: 1, reason: 'too-small', grades: { A: 1 } }],
    shippedAt: '2026-10-06T10:00:00.000Z',
    deliveredAt: '2026-10-08T09:00:00.000Z',
    inspectedAt: '2026-10-09T11:00:00.000Z',
    ending: aCredit(),
    ...over,
  };
}

/** The same without anything that happened to the goods. */
export function neverSent(over: Partial<FinishedReturn>): FinishedReturn {
  const { shippedAt: _, deliveredAt: __, inspectedAt: ___, ...rest } = aFinishedReturn();
  return { ...rest, lines: [{ lineId: '1', quantity: 1, reason: 'too-small' }], ...over };
}
