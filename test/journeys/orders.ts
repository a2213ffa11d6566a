/** An order of the shop's: two jumpers whose price does not divide, a lamp; shipping 49 kronor; delivered yesterday. */
export function anOrder(now: number, orderNumber: string, over: Record<string, unknown> = {}) {
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
  return {
    orderNumber,
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    placedAt: daysAgo(4),
    updatedAt: daysAgo(1),
    deliveredAt: daysAgo(1),
    customer: {
      id: `kund-${orderNumber}`,
      name: 'Kund Ett',
      email: `${orderNumber}@example.com`,
      address: { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' },
    },
    lines: [
      {
        lineId: '1',
        sku: 'TROJA-M',
        name: 'Stickad tröja',
        quantity: 2,
        paid: { amount: 99_999, tax: 20_000 },
      },
      { lineId: '2', sku: 'LAMPA', name: 'Bordslampa', quantity: 1, paid: { amount: 45_000, tax: 9_000 } },
    ],
    discount: { amount: 0, tax: 0 },
    shipping: { amount: 4_900, tax: 980 },
    total: 149_899,
    payments: [{ paymentId: 'betalning-1', method: 'card', amount: 149_899 }],
    ...over,
  };
}
