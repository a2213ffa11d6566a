const jumper = { name: 'Stickad tröja', category: 'stickat', style: 'TROJA', colour: 'mossgrön' };
const picture = 'https://shop.example/bilder/troja.svg';

/** The jumper of the example order in another size, as the shop's feed tells it. */
export const exampleArticle = {
  sku: 'TROJA-L',
  ...jumper,
  size: 'L',
  picture,
  prices: [
    { market: 'SE', currency: 'SEK', amount: 49_900, taxRate: 2500 },
    {
      ...{ market: 'DE', currency: 'EUR', amount: 4_495, tax: 718, taxRate: 1900 },
      ...{ name: 'Strickpullover', colour: 'moosgrün' },
    },
  ],
  stock: 12,
  returnRate: 3100,
  updatedAt: '2026-10-08T06:00:00.000Z',
};

export const exampleStock = { sku: 'TROJA-L', stock: 2, updatedAt: '2026-10-08T09:30:00.000Z' };

export const exampleTaken = { articles: [{ sku: 'TROJA-L', outcome: 'stored' }] };

export const exampleExchanges = {
  lineId: '1',
  currency: 'SEK',
  paid: { amount: 50_000, tax: 10_000 },
  variants: [
    {
      ...{ sku: 'TROJA-L', name: jumper.name, size: 'L', colour: jumper.colour, picture },
      ...{ price: { amount: 49_900, tax: 9_980 }, difference: -100, few: true, why: 'same-style' },
    },
  ],
  soldOut: [{ sku: 'TROJA-XL', name: jumper.name, size: 'XL', colour: jumper.colour, picture }],
  sizes: ['M', 'L', 'XL'],
  suggestions: [
    {
      ...{ sku: 'KOFTA-M-SVA', name: 'Kofta', size: 'M', colour: 'svart' },
      picture: 'https://shop.example/bilder/kofta.svg',
      ...{ price: { amount: 54_900, tax: 10_980 }, difference: 4_900, few: false, why: 'same-category' },
    },
  ],
};
