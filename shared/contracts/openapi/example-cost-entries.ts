import { exampleReturnId } from './example-return.ts';

const troja = { lineId: '1', sku: 'TROJA-M', fate: 'B', units: 1 };

/** The jumper of docs/figures.md, once the carrier's invoice has come. */
export const exampleCostEntries = {
  from: '2026-09-01',
  to: '2026-09-30',
  entries: [
    {
      returnId: exampleReturnId,
      orderNumber: 'S-1700',
      openedAt: '2026-09-14T08:20:00.000Z',
      market: 'SE',
      currency: 'SEK',
      parts: [
        {
          ...{ part: 'freight-told', column: 'freight', amount: 4_150, thousandths: 4_150_000 },
          says: { sv: 'Frakt enligt faktura', en: 'Freight as invoiced' },
          told: [{ reference: 'freight-2026-09', at: '2026-09-30T00:00:00.000Z', amount: 4_150 }],
        },
        {
          ...{ part: 'handling-per-return', column: 'handling', amount: 1_500, thousandths: 1_500_000 },
          says: { sv: 'Hantering, beräknad per retur', en: 'Handling, reckoned per return' },
        },
        {
          ...{ part: 'handling-per-unit', column: 'handling', amount: 700, thousandths: 700_000 },
          says: { sv: 'Hantering, beräknad per vara', en: 'Handling, reckoned per unit' },
        },
        {
          ...{ part: 'value-loss', column: 'valueLoss', amount: 40_000, thousandths: 40_000_000, ...troja },
          says: {
            sv: 'Varans pris utan moms, skick B',
            en: 'Price of the goods, without tax, grade B',
          },
        },
        {
          ...{ part: 'expected', column: 'recovered', amount: 24_000, thousandths: 24_000_000, ...troja },
          says: { sv: 'Väntas ge vid ny försäljning, skick B', en: 'Expected when sold again, grade B' },
        },
      ],
      cost: 22_350,
      thousandths: 22_350_000,
    },
  ],
};
