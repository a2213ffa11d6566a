import { diceOf } from './dice.ts';
import { type Market, markets } from './markets.ts';

/** A customer: a number, not a person. */
export interface ShopCustomer {
  readonly number: number;
  readonly market: Market;
  readonly language: 'sv' | 'en';
  /** which of an article's sizes fits, as a share of the way from the smallest to the largest */
  readonly fits: number;
  /** how readily they send things back: 1 for the usual */
  readonly sendsBack: number;
  readonly address: { street: string; postalCode: string; city: string; country: string };
}

/** The customer of that number: the same for the same seed, whatever they buy. */
export function customerOf(seed: number, number: number): ShopCustomer {
  const dice = diceOf(seed, `customer ${number}`);
  const market = dice.weighted(markets.map((one) => [one.share, one] as const));
  const [postalCode, city] = dice.pick(market.cities);
  return {
    number,
    market,
    language: dice.chance(market.swedish / 100) ? 'sv' : 'en',
    fits: dice.share(),
    // the mean is 1: most keep what they buy, and one in eight sends back twice as much as most
    sendsBack: dice.weighted([
      [60, 0.7],
      [28, 1.1],
      [12, 2.27],
    ]),
    address: {
      street: `${dice.pick(market.streets)} ${dice.whole(1, 98)}`,
      postalCode,
      city,
      country: market.market,
    },
  };
}

/** How the shop tells of its customer. */
export function identityOf({ number, address }: ShopCustomer) {
  return { id: `kund-${number}`, name: `Kund ${number}`, email: `kund-${number}@example.com`, address };
}
