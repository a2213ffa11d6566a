import type { OrderDocument } from '../client/order-document.ts';

const dayMs = 86_400_000;

/** What the walk is about: a dress of 1 249,00 kr that does not fit, bought with three T-shirts that do. */
export const dress = { lineId: '1', units: 1 };

/** The order of a walk. The same walk has the same order, and its customer is nobody else's. */
export function demoOrder(walk: string, startedAt: number): OrderDocument {
  const ago = (days: number) => new Date(startedAt - days * dayMs).toISOString();
  const orderNumber = `DEMO-${walk}`;
  return {
    orderNumber,
    market: 'SE',
    currency: 'SEK',
    language: 'sv',
    placedAt: ago(5),
    updatedAt: ago(3),
    deliveredAt: ago(3),
    customer: {
      id: `demo-${walk}`,
      name: 'Kund Demo',
      email: `demo-${walk}@example.com`,
      address: { street: 'Exempelgatan 9', postalCode: '111 20', city: 'Stockholm', country: 'SE' },
    },
    lines: [
      {
        lineId: dress.lineId,
        sku: 'KL-2041-M',
        name: 'Linneklänning, M',
        category: 'kläder',
        quantity: dress.units,
        paid: { amount: 124_900, tax: 24_980 },
      },
      {
        lineId: '2',
        sku: 'TS-100-L',
        name: 'T-shirt i ekologisk bomull, L',
        category: 'kläder',
        quantity: 3,
        paid: { amount: 49_900, tax: 9_980 },
      },
    ],
    discount: { amount: 0, tax: 0 },
    shipping: { amount: 4_900, tax: 980 },
    total: 179_700,
    payments: [{ paymentId: `pay-${walk}`, method: 'card', amount: 179_700 }],
  };
}
