/** What the shop tells and its customer sees. */
const jumpers = {
  lineId: '1',
  sku: 'TROJA-M',
  name: 'Stickad tröja',
  category: 'stickat',
  size: 'M',
  colour: 'mossgrön',
  picture: 'https://shop.example/bilder/troja.svg',
  quantity: 2,
  paid: { amount: 99_999, tax: 20_000 },
};
const lamp = {
  lineId: '2',
  sku: 'LAMPA',
  name: 'Bordslampa',
  quantity: 1,
  paid: { amount: 45_000, tax: 9_000 },
};

/** One order through all examples: two jumpers and a lamp of a shop that does not exist. */
export const exampleOrder = {
  orderNumber: 'S-2001',
  market: 'SE',
  currency: 'SEK',
  language: 'sv',
  placedAt: '2026-10-01T09:00:00.000Z',
  updatedAt: '2026-10-04T12:00:00.000Z',
  deliveredAt: '2026-10-04T11:30:00.000Z',
  customer: {
    id: 'customer-9',
    name: 'Kund Ett',
    email: 'kund.ett@example.com',
    address: { street: 'Storgatan 1', postalCode: '111 22', city: 'Stockholm', country: 'SE' },
  },
  campaign: 'host-2026',
  channel: 'web',
  lines: [{ ...jumpers, taxRate: 2500, unitCost: 17_500, campaign: 'host-2026-stickat' }, lamp],
  shipping: { amount: 4_900, tax: 980 },
  shippingTaxRate: 2500,
  total: 149_899,
  payments: [{ paymentId: 'payment-1', method: 'card', amount: 149_899 }],
};

export const exampleSession = {
  token: 'PqW3nT0c5vJd2yXk8rLs1aHf6uGz9bEm4oQi7wNtCxY',
  orderNumber: exampleOrder.orderNumber,
  expiresAt: '2026-10-06T20:15:00.000Z',
};

const reasons = [
  { code: 'changed-mind', label: { sv: 'Jag har ångrat mig', en: 'I changed my mind' }, about: 'regret' },
  { code: 'wrong-size', label: { sv: 'Fel storlek', en: 'Wrong size' }, about: 'regret' },
  {
    code: 'damaged-on-arrival',
    label: { sv: 'Skadad när den kom fram', en: 'Damaged on arrival' },
    about: 'fault',
  },
];

const windowEndsAt = '2026-11-03T22:59:59.999Z';

export const exampleOrderView = {
  orderNumber: exampleOrder.orderNumber,
  market: exampleOrder.market,
  currency: exampleOrder.currency,
  language: exampleOrder.language,
  placedAt: exampleOrder.placedAt,
  deliveredAt: exampleOrder.deliveredAt,
  windowEndsAt,
  lines: [jumpers, lamp].map((line) => ({
    ...line,
    unitsLeft: line.quantity,
    returnable: true,
    withdrawalEndsAt: '2026-10-19T21:59:59.999Z',
    windowEndsAt,
  })),
  reasons,
  returns: [],
};
