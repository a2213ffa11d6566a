import type { TaxClass } from './article.ts';

/** A country that the shop sells to: what things cost there, and what an address there looks like. */
export interface Market {
  readonly market: string;
  readonly currency: string;
  /** how many customers of a hundred */
  readonly share: number;
  /** minor units there for öre here, rounded as prices are */
  readonly price: (ore: number) => number;
  /** minor units there for öre here, to the unit */
  readonly exact: (ore: number) => number;
  /** per cent on top, tax outside */
  readonly tax: Readonly<Record<TaxClass, number>>;
  /** of a hundred customers, how many are written to in Swedish; the others in English */
  readonly swedish: number;
  readonly streets: readonly string[];
  readonly cities: readonly (readonly [postalCode: string, city: string])[];
  readonly methods: readonly (readonly [weight: number, method: string])[];
  /** days on the road, there and back */
  readonly days: number;
}

const dkk = 0.66;
const eur = 0.0885;
const euros = {
  currency: 'EUR',
  price: (ore: number) => Math.max(495, Math.round((ore * eur) / 100) * 100 - 5),
  exact: (ore: number) => Math.round(ore * eur),
};

/** Streets are made up; the towns are there. */
export const markets: readonly Market[] = [
  {
    market: 'SE',
    currency: 'SEK',
    share: 84,
    price: (ore) => ore,
    exact: (ore) => Math.round(ore),
    tax: { standard: 25, food: 12, books: 6, none: 0 },
    swedish: 94,
    streets: ['Exempelgatan', 'Exempelvägen', 'Provgränd', 'Påhittsvägen'],
    cities: [
      ['111 20', 'Stockholm'],
      ['411 05', 'Göteborg'],
      ['211 22', 'Malmö'],
      ['753 10', 'Uppsala'],
      ['582 24', 'Linköping'],
      ['702 11', 'Örebro'],
      ['903 26', 'Umeå'],
      ['351 03', 'Växjö'],
      ['831 30', 'Östersund'],
      ['621 57', 'Visby'],
    ],
    methods: [
      [44, 'card'],
      [31, 'swish'],
      [25, 'invoice'],
    ],
    days: 1,
  },
  {
    market: 'DK',
    currency: 'DKK',
    share: 6,
    price: (ore) => Math.max(3900, Math.round((ore * dkk) / 1000) * 1000 - 100),
    exact: (ore) => Math.round(ore * dkk),
    tax: { standard: 25, food: 25, books: 25, none: 0 },
    swedish: 0,
    streets: ['Eksempelvej', 'Prøvegade'],
    cities: [
      ['1050', 'København'],
      ['8000', 'Aarhus'],
      ['5000', 'Odense'],
    ],
    methods: [
      [70, 'card'],
      [30, 'mobilepay'],
    ],
    days: 2,
  },
  {
    market: 'FI',
    ...euros,
    share: 5,
    tax: { standard: 25.5, food: 13.5, books: 13.5, none: 0 },
    swedish: 45,
    streets: ['Esimerkkikatu', 'Exempelgatan'],
    cities: [
      ['00100', 'Helsinki'],
      ['20100', 'Turku'],
      ['65100', 'Vaasa'],
    ],
    methods: [
      [75, 'card'],
      [25, 'invoice'],
    ],
    days: 3,
  },
  {
    market: 'DE',
    ...euros,
    share: 5,
    tax: { standard: 19, food: 7, books: 7, none: 0 },
    swedish: 0,
    streets: ['Musterstraße', 'Beispielweg'],
    cities: [
      ['10115', 'Berlin'],
      ['20095', 'Hamburg'],
      ['80331', 'München'],
    ],
    methods: [
      [55, 'card'],
      [45, 'invoice'],
    ],
    days: 4,
  },
];
