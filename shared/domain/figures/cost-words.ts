import type { Grade, Sentence } from '../policy.ts';

/** What a part of the cost of a return can be. */
export const costPartNames = [
  'freight-told',
  'freight-per-parcel',
  'handling-told',
  'handling-per-return',
  'handling-per-unit',
  'value-loss',
  'resold',
  'expected',
  'deduction',
  'fee',
] as const;
export type CostPartName = (typeof costPartNames)[number];

/** What became of units that are lost to the shop or expected to be sold again. */
export const fates = ['A', 'B', 'C', 'sold', 'kept'] as const;
export type Fate = Grade | 'sold' | 'kept';

/** The column of the figure that a part belongs to. */
export const costColumns = ['freight', 'handling', 'valueLoss', 'recovered'] as const;
export type CostColumn = (typeof costColumns)[number];

export const columnOf: Readonly<Record<CostPartName, CostColumn>> = {
  'freight-told': 'freight',
  'freight-per-parcel': 'freight',
  'handling-told': 'handling',
  'handling-per-return': 'handling',
  'handling-per-unit': 'handling',
  'value-loss': 'valueLoss',
  resold: 'recovered',
  expected: 'recovered',
  deduction: 'recovered',
  fee: 'recovered',
};

const ofParts: Readonly<Record<CostPartName, Sentence>> = {
  'freight-told': { sv: 'Frakt enligt faktura', en: 'Freight as invoiced' },
  'freight-per-parcel': { sv: 'Frakt, beräknad per paket', en: 'Freight, reckoned per parcel' },
  'handling-told': { sv: 'Hantering enligt faktura', en: 'Handling as invoiced' },
  'handling-per-return': { sv: 'Hantering, beräknad per retur', en: 'Handling, reckoned per return' },
  'handling-per-unit': { sv: 'Hantering, beräknad per vara', en: 'Handling, reckoned per unit' },
  'value-loss': { sv: 'Varans pris utan moms', en: 'Price of the goods, without tax' },
  resold: { sv: 'Såld på nytt', en: 'Sold again' },
  expected: { sv: 'Väntas ge vid ny försäljning', en: 'Expected when sold again' },
  deduction: { sv: 'Avdrag på återbetalningen', en: 'Deducted from the refund' },
  fee: { sv: 'Returavgift', en: 'Return fee' },
};

const ofFates: Readonly<Record<Fate, Sentence>> = {
  A: { sv: 'skick A', en: 'grade A' },
  B: { sv: 'skick B', en: 'grade B' },
  C: { sv: 'skick C', en: 'grade C' },
  sold: { sv: 'såld på nytt', en: 'sold again' },
  kept: { sv: 'kvar hos kunden', en: 'left with the customer' },
};

/** A part in words for those who read figures. */
export function costWords(part: CostPartName, fate?: Fate): Sentence {
  const said = ofParts[part];
  if (fate === undefined) return said;
  const { sv, en } = ofFates[fate];
  return { sv: `${said.sv}, ${sv}`, en: `${said.en}, ${en}` };
}
