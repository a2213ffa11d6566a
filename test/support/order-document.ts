/** The body of an order intake: two shirts and a mug, 15 kronor off, shipping 49 kronor. */
export function anOrderDocument(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    orderNumber: 'S-2001',
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    placedAt: '2026-10-01T11:00:00+02:00',
    updatedAt: '2026-10-04T12:00:00Z',
    customer: {
      id: 'customer-9',
      name: 'Kund Ett',
      email: 'kund.ett@example.com',
      address: { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' },
    },
    lines: [
      { lineId: '1', sku: 'SHIRT-M', name: 'Shirt', quantity: 2, paid: { amount: 20_000, tax: 4_000 } },
      { lineId: '2', sku: 'MUG', name: 'Mug', quantity: 1, paid: { amount: 9_900, tax: 1_980 } },
    ],
    discount: { amount: 1_500, tax: 300 },
    shipping: { amount: 4_900, tax: 980 },
    total: 33_300,
    payments: [{ paymentId: 'pay-1', method: 'card', amount: 33_300 }],
    ...over,
  };
}
