import type { ArticleDocument } from '../client/article-document.ts';
import type { Article, Variant } from './article.ts';
import { behaviours } from './behaviour.ts';
import { campaignAt } from './campaigns.ts';
import { catalogue, skuOf } from './catalogue.ts';
import { colours } from './colours.ts';
import { type Dice, diceOf } from './dice.ts';
import { markets } from './markets.ts';

/** What is made to order, or is money, lies on no shelf. */
const onShelves = catalogue.filter(({ kind }) => kind !== 'madeToMeasure' && kind !== 'giftCard');

/** An article in every colour and size that it has. */
export const variantsOf = (article: Article): Variant[] =>
  article.colours.flatMap((colour) =>
    (article.sizes.length === 0 ? [undefined] : article.sizes).map((size) => ({ article, colour, size })),
  );

/** How many the shop has of a variant: of some none, of some the last few. Its feed tells so once; after that the app counts. */
export function stockOf(seed: number, variant: Variant): number {
  const dice = diceOf(seed, `stock ${skuOf(variant)}`);
  return dice.weighted([
    [7, 0],
    [16, dice.whole(1, 3)],
    [77, dice.whole(4, 30)],
  ] as const);
}

/**
 * What the sample shop sells as its feed tells it, as of `now` (ms): a style in its sizes and colours, at the prices of each market,
 * those of the campaign that runs.
 * @param pictures where the articles' pictures are, without a slash at the end
 */
export function makeArticles(
  seed: number,
  now: number,
  { pictures }: { readonly pictures: string },
): ArticleDocument[] {
  const updatedAt = new Date(now).toISOString();
  const campaign = campaignAt(now);
  return onShelves.flatMap((article) => {
    const off = campaign?.kinds.includes(article.kind) && !article.finalSale ? campaign.off : 0;
    const returnRate = returnRateOf(article, diceOf(seed, `rate ${article.code}`));
    return variantsOf(article).map((variant): ArticleDocument => {
      const { colour, size } = variant;
      return {
        sku: skuOf(variant),
        name: article.name.sv,
        category: article.category,
        style: article.code,
        ...(size !== undefined && { size }),
        colour: colours[colour].sv,
        picture: `${pictures}/${article.code}-${colour}.svg`,
        prices: markets.map(({ market, currency, price, tax, swedish }) => ({
          ...{ market, currency, taxRate: Math.round(tax[article.tax] * 100) },
          amount: Math.round((price(article.price) * (100 - off)) / 100),
          // in the language that most of its customers read
          ...(swedish < 50 && { name: article.name.en, colour: colours[colour].en }),
        })),
        ...{ stock: stockOf(seed, variant), returnRate, updatedAt },
      };
    });
  });
}

/** Around what is usual of its kind, in hundredths of a per cent. */
const returnRateOf = ({ kind }: Article, dice: Dice) =>
  Math.round(Math.min(0.9, dice.around(behaviours[kind].rate, 1.6)) * 10_000);
