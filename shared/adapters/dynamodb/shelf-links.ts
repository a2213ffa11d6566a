import type { Article, ArticlePrice } from '#domain/article.ts';
import type { MinorUnits } from '#domain/money.ts';
import type { Write } from './access.ts';
import { shelfKeys, styleKeys } from './keys.ts';

/** The ways to an article: from its style, and from each shelf that it stands on. */
interface Link {
  readonly pk: string;
  readonly sk: string;
  readonly sku: string;
}

/** A shelf is a category in one market and currency. */
export const shelfOf = (price: Pick<ArticlePrice, 'market' | 'currency'>, category: string) =>
  `${price.market}#${price.currency}#${category}`;

/** Where on its shelf an article stands: its size, and there its price, of so many digits that it sorts as a number. */
export const placeOf = (size: string | undefined, amount: MinorUnits) =>
  `${size ?? ''}#${String(amount).padStart(13, '0')}`;

function linksOf(article: Article | undefined): Link[] {
  if (article === undefined || article.discontinued) return [];
  const { sku, style, category, size, prices } = article;
  const fromStyle =
    style === undefined ? [] : [{ ...styleKeys.article(style, sku), entity: 'style-link', v: 1, sku }];
  if (category === undefined) return fromStyle;
  const fromShelves = prices.map((price) => {
    const key = shelfKeys.article(shelfOf(price, category), placeOf(size, price.amount), sku);
    return {
      ...key,
      entity: 'shelf-link',
      v: 1,
      sku,
      ...(style !== undefined && { style }),
      amount: price.amount,
    };
  });
  return [...fromStyle, ...fromShelves];
}

/** What an article's new telling changes about the ways to it; nothing, as a rule. */
export function linkWrites(table: string, before: Article | undefined, after: Article): Write[] {
  const keyOf = ({ pk, sk }: Link) => `${pk}\n${sk}`;
  const old = new Map(linksOf(before).map((link) => [keyOf(link), link]));
  const fresh = new Map(linksOf(after).map((link) => [keyOf(link), link]));
  const puts = [...fresh].filter(([key, link]) => JSON.stringify(old.get(key)) !== JSON.stringify(link));
  const deletes = [...old].filter(([key]) => !fresh.has(key));
  return [
    ...puts.map(([, Item]) => ({ Put: { TableName: table, Item } })),
    ...deletes.map(([, { pk, sk }]) => ({ Delete: { TableName: table, Key: { pk, sk } } })),
  ];
}
