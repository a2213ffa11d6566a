import type { Seller } from '#adapters/credit-note/seller.ts';
import type { CreditNote, PaidBack } from '#domain/credit-note.ts';
import type { CreditRow, CreditRowKind } from '#domain/credit-rows.ts';
import type { TaxRate } from '#domain/vat.ts';
import type { Identity } from '#shared/ports.ts';
import { buyers, sellers } from './sample-parties.ts';

/** A credit note with its parties: what the official rules are held against. */
export interface Sample {
  readonly note: CreditNote;
  readonly seller: Seller;
  readonly buyer: Identity;
}

/** A row of that amount with the tax inside it, in minor units. */
function row(kind: CreditRowKind, taxRate: TaxRate, amount: number, tax: number): CreditRow {
  return { kind, taxRate, quantity: 1, amount: { amount, tax } };
}

function goods(taxRate: TaxRate, name: string, quantity: number, amount: number, tax: number): CreditRow {
  return { ...row('goods', taxRate, amount, tax), lineId: name.toLowerCase(), name, quantity };
}

function deduction(taxRate: TaxRate, name: string, amount: number, tax: number): CreditRow {
  return { ...row('deduction', taxRate, amount, tax), lineId: name.toLowerCase(), name };
}

const toTheCard = (amount: number): PaidBack => ({
  key: 'part-1',
  method: 'card',
  reference: 'pi-7',
  amount,
});

const note = (rows: readonly CreditRow[], over: Partial<CreditNote> = {}): CreditNote => ({
  number: 42,
  market: 'SE',
  returnId: 'R01KAT2Y7M4Q8V3B6N9C1D5F0GH',
  orderNumber: '10056',
  refund: 1,
  issuedOn: '2026-11-25',
  currency: 'SEK',
  language: 'sv',
  refersTo: { is: 'invoice', number: 'F-118', issuedOn: '2026-11-02' },
  rows,
  paidBack: [],
  ...over,
});
const inEuro = { currency: 'EUR', language: 'en' } as const;

const swedish = (rows: readonly CreditRow[], over: Partial<CreditNote> = {}): Sample => ({
  note: note(rows, over),
  seller: sellers.swedish,
  buyer: buyers.swedish,
});

const boots = goods(2500, 'Vandringskängor', 2, 139_300, 27_860);
const kept = [
  goods(2500, 'Tält', 1, 99_900, 19_980),
  goods(600, 'Fågelbok', 1, 10_600, 600),
  deduction(2500, 'Tält', -19_980, -3_996),
  deduction(600, 'Fågelbok', -2_650, -150),
  row('fee', 2500, -4_900, -980),
  row('fee', 600, -530, -30),
];
const german = [
  goods(1900, 'Rucksack', 1, 11_900, 1_900),
  goods(700, 'Wanderkarte', 2, 2_140, 140),
  row('shipping', 1900, 595, 95),
  row('fee', 1900, -595, -95),
];
const hundred = goods(2500, 'Lamp', 1, 12_500, 2_500);

/** By name: every rate, kind of row, sign, kind of party and number of decimals that notes have. */
export const samples = {
  'all-of-it-back': swedish([boots], { paidBack: [toTheCard(139_300)] }),
  'every-swedish-rate': swedish([
    goods(2500, 'Jacka', 1, 62_500, 12_500),
    goods(1200, 'Matlåda', 3, 33_600, 3_600),
    goods(600, 'Fågelbok', 2, 21_200, 1_200),
    goods(0, 'Läkemedel på recept', 1, 10_000, 0),
    row('shipping', 2500, 4_900, 980),
  ]),
  'fees-of-the-order': swedish([
    goods(2500, 'Jacka', 1, 62_500, 12_500),
    { ...row('order-fee', 2500, 2_900, 580), code: 'invoice-fee', name: 'Faktureringsavgift' },
    { ...row('order-fee', 1200, 1_120, 120), code: 'deposit', name: 'Pant' },
  ]),
  'fees-and-deductions': swedish(kept),
  'taxes-rounded-by-the-unit': swedish([
    goods(2500, 'Karbinhake', 3, 9_999, 2_001),
    goods(1200, 'Energikaka', 7, 1_393, 147),
  ]),
  'zero-rated-and-kept-of-it': swedish([
    goods(0, 'Läkemedel på recept', 2, 20_000, 0),
    deduction(0, 'Läkemedel på recept', -5_000, 0),
    row('fee', 0, -1_000, 0),
  ]),
  'goodwill-on-top': swedish([goods(2500, 'Lampa', 1, 12_500, 2_500), row('goodwill', 0, 5_000, 0)]),
  'goodwill-alone': swedish([row('goodwill', 0, 10_000, 0)]),
  'goodwill-besides-zero-rated': swedish([
    goods(0, 'Läkemedel på recept', 1, 10_000, 0),
    row('goodwill', 0, 5_000, 0),
  ]),
  'what-was-kept-given-back': swedish([
    deduction(2500, 'Tält', 19_980, 3_996),
    row('fee', 2500, 4_900, 980),
    goods(600, 'Fågelbok', 1, -10_600, -600),
  ]),
  'less-goodwill-than-told': swedish([goods(2500, 'Lampa', 2, 25_000, 5_000), row('goodwill', 0, -5_000, 0)]),
  'part-of-it-paid-back': swedish([boots], { paidBack: [toTheCard(100_000)] }),
  'an-order-without-invoice': swedish([boots], {
    refersTo: { is: 'order', number: '10056', issuedOn: '2026-11-02' },
  }),
  'names-with-marks': swedish([
    goods(2500, `Hatt <"M&M"> 'ull' ]]> 🥾 å\u0001`, 1, 12_500, 2_500),
    deduction(2500, 'R&D <mugg>', -1_250, -250),
  ]),
  'no-decimals': swedish([hundred], { currency: 'JPY', language: 'en' }),
  'german-19-and-7': {
    note: note(german, {
      ...inEuro,
      market: 'DE',
      paidBack: [{ key: 'part-1', method: 'invoice', reference: 'kl-3', amount: 14_040 }],
    }),
    seller: sellers.german,
    buyer: buyers.german,
  },
  'swedish-to-german-company': { ...swedish([hundred], inEuro), buyer: buyers.german },
  'swedish-to-norwegian-company': { ...swedish([hundred], inEuro), buyer: buyers.norwegian },
  'danish-company': {
    note: note([hundred], { currency: 'DKK', language: 'en', market: 'DK' }),
    seller: sellers.danish,
    buyer: buyers.danish,
  },
  'finnish-25-and-a-half': {
    note: note([goods(2550, 'Tent', 4, 50_200, 10_200)], { ...inEuro, market: 'FI' }),
    seller: sellers.finnish,
    buyer: buyers.finnish,
  },
  consumer: { ...swedish([...kept, row('goodwill', 0, 5_000, 0)]), buyer: buyers.consumer },
  'german-consumer-of-a-swedish-shop': {
    ...swedish(german, { ...inEuro, market: 'DE' }),
    buyer: buyers.germanConsumer,
  },
} as const satisfies Record<string, Sample>;
