import type { Offer, Rule } from '#domain/rules/rule.ts';
import { aPolicy, type OwnTerms } from './a-policy.ts';
import { anArticle, aPrice } from './an-article.ts';
import { type Shop, shopOver } from './shop.ts';
import { inMemory, type Stores } from './stores.ts';

/** Everything that a customer may have instead of the money, with ten per cent on store credit. */
const offers: readonly Offer[] = ['refund', 'exchange', 'store-credit', 'repair', 'replacement'];
const offering: Rule = { id: 'offers', when: [], decide: { offers, bonusPercent: 10 } };

/** A policy that offers all of it, and asks for no fee unless told. */
export function anOfferingPolicy(terms: OwnTerms = {}) {
  const policy = aPolicy({ returnFee: 0, ...terms });
  return { ...policy, rules: [...policy.rules, offering] };
}

/** A shop that offers everything, and has shirts. */
export async function anOfferingShop(terms: OwnTerms = {}, stores?: Stores): Promise<Shop> {
  const shop = shopOver(stores ?? (await inMemory()));
  await shop.policy(anOfferingPolicy(terms));
  await tellShirts(shop);
  return shop;
}

/** Shirts of three sizes: L costs 250 kronor, S 75, XL is gone. */
export async function tellShirts(shop: Shop): Promise<void> {
  const articles = [
    anArticle({ sku: 'SHIRT-M', size: 'M', prices: [aPrice({ amount: 10_000 })] }),
    anArticle({ sku: 'SHIRT-L', size: 'L', prices: [aPrice({ amount: 25_000 })] }),
    anArticle({ sku: 'SHIRT-S', size: 'S', prices: [aPrice({ amount: 7_500 })] }),
    anArticle({ sku: 'SHIRT-XL', size: 'XL', stock: 0 }),
  ];
  for (const article of articles) await shop.articleFeed.tell(article);
}
