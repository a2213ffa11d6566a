import type { FigurePrices } from './shop-config.ts';

/** What figures reckon with in every stage that says nothing else. */
export const figurePrices: FigurePrices = {
  estimates: {
    SEK: { freightPerParcel: 4_900, handlingPerReturn: 1_500, handlingPerUnit: 700 },
    EUR: { freightPerParcel: 450, handlingPerReturn: 150, handlingPerUnit: 70 },
  },
  keeps: { A: 100, B: 60, C: 0 },
};
