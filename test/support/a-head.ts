import { chainStart } from '#domain/event-chain.ts';
import type { ReturnHead } from '#domain/return.ts';

/** A return of two units as it stands right after its opening. */
export function aHead(over: Partial<ReturnHead> = {}): ReturnHead {
  return {
    returnId: `R${'0'.repeat(26)}`,
    orderNumber: 'S-1001',
    customerId: 'customer-7',
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    policyVersion: 1,
    creditOn: 'inspected',
    openedAt: '2026-10-10T08:00:00.000Z',
    chain: chainStart,
    round: 1,
    status: 'opened',
    goods: 'announced',
    money: 'none',
    units: 2,
    unitsInspected: 0,
    boxClosed: false,
    paid: { amount: 20_000, tax: 4_000 },
    shipping: { amount: 4_900, tax: 980 },
    takesShipping: true,
    fee: 0,
    parcels: [],
    ...over,
  };
}
