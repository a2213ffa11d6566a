import { exampleOrder } from './example-order.ts';
import { exampleReturnId } from './example-return.ts';

export const exampleWithdrawalId = 'W4T7Q0M9C2R8K5X1B6H3Z0N7V4E';
const statedAt = '2026-10-06T08:20:00.000Z';
const signed = {
  by: '5f1e7a9c-0d3b-4a52-9f60-2b8f0c1d7e11',
  why: 'The order was placed with another address of theirs.',
};

export const exampleStatement = {
  name: exampleOrder.customer.name,
  contract: exampleOrder.orderNumber,
  email: exampleOrder.customer.email,
  language: 'sv',
};

export const exampleWithdrawalReceipt = {
  withdrawalId: exampleWithdrawalId,
  statedAt,
  statement: exampleStatement,
};

const waiting = { withdrawalId: exampleWithdrawalId, statedAt, state: 'waiting', cause: 'other-address' };

export const exampleWithdrawals = { withdrawals: [{ ...waiting, orderNumber: exampleOrder.orderNumber }] };

export const exampleAttachment = { orderNumber: exampleOrder.orderNumber, why: signed.why };
export const exampleAttached = {
  ...waiting,
  state: 'attached',
  orderNumber: exampleOrder.orderNumber,
  returnId: exampleReturnId,
};
export const exampleClosure = { why: 'The customer stated the same twice.' };
export const exampleClosed = { ...waiting, state: 'closed', orderNumber: exampleOrder.orderNumber };

export const exampleWholeWithdrawal = {
  ...waiting,
  orderNumber: exampleOrder.orderNumber,
  language: 'sv',
  statement: {
    name: exampleOrder.customer.name,
    contract: exampleOrder.orderNumber,
    email: exampleOrder.customer.email,
  },
  receipt: { messageId: '0110019a3f-6b1c-4d0e-9d55-000001', sentAt: '2026-10-06T08:20:02.000Z' },
  events: [
    {
      sequence: 1,
      type: 'WithdrawalStated',
      actor: 'customer',
      occurredAt: statedAt,
      recordedAt: statedAt,
      data: { language: 'sv', inWords: false },
    },
    {
      sequence: 2,
      type: 'WithdrawalUnclear',
      actor: 'system',
      occurredAt: '2026-10-06T08:20:01.000Z',
      recordedAt: '2026-10-06T08:20:01.000Z',
      data: { cause: 'other-address', orderNumber: exampleOrder.orderNumber },
    },
  ],
  chain: { events: 2, whole: true },
};

const labels = { withdraw: 'Ångra avtalet här', confirm: 'Bekräfta frånträde' };
export const exampleWords = {
  languages: { sv: { ...labels, title: 'Ångra ett köp' } },
  markets: { SE: { language: 'sv', ...labels } },
};
