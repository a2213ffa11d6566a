import { type Article, articleOf, offerIn } from '#domain/article.ts';
import { Refusal } from '#domain/errors.ts';
import type { ArticleFeed, Articles, StockChange } from '#shared/ports.ts';
import { copyOf } from './memory-stores.ts';

interface Shelved {
  article: Article;
  stock: number;
  held: number;
  stockAt: string;
}

/** Articles in memory, keeping the same promises as the table; `countStock` checks a commit's stock and gives what counts it. */
export function memoryArticles(): {
  articles: Articles;
  articleFeed: ArticleFeed;
  countStock: (changes: readonly StockChange[] | undefined) => () => void;
} {
  const shelved = new Map<string, Shelved>();
  const offers = (market: string, currency: string) =>
    [...shelved.values()]
      .map(({ article, stock, held }) => offerIn(article, stock - held, market, currency))
      .filter((offer) => offer !== undefined)
      .map(copyOf);
  return {
    articles: {
      async read(sku, market, currency) {
        return offers(market, currency).find((offer) => offer.sku === sku);
      },
      async told(sku) {
        const found = shelved.get(sku)?.article;
        return found && copyOf(found);
      },
      async variants(style, market, currency) {
        return offers(market, currency).filter((offer) => offer.style === style);
      },
      async ofCategory({ category, size, besidesStyle, market, currency, from, to, around }) {
        return offers(market, currency)
          .filter((offer) => offer.category === category && offer.size === size && offer.free > 0)
          .filter(({ style }) => style === undefined || style !== besidesStyle)
          .filter(({ price: { amount } }) => amount >= from && amount <= to)
          .sort((a, b) => Math.abs(a.price.amount - around) - Math.abs(b.price.amount - around));
      },
    },

    articleFeed: {
      async tell(submitted) {
        const { sku, stock, updatedAt } = submitted;
        const known = shelved.get(sku);
        const at = known?.article.updatedAt ?? '';
        if (at >= updatedAt) return at === updatedAt ? 'unchanged' : 'older';
        const isNewer = known === undefined || known.stockAt < updatedAt;
        shelved.set(sku, {
          article: copyOf(articleOf(submitted)),
          stock: isNewer ? stock : known.stock,
          stockAt: isNewer ? updatedAt : known.stockAt,
          held: known?.held ?? 0,
        });
        return 'stored';
      },
      async tellStock({ sku, stock, updatedAt }) {
        const known = shelved.get(sku);
        if (known === undefined) return 'unknown';
        if (known.stockAt >= updatedAt) return known.stockAt === updatedAt ? 'unchanged' : 'older';
        Object.assign(known, { stock, stockAt: updatedAt });
        return 'stored';
      },
    },

    countStock(changes = []) {
      const after = new Map<string, Shelved>();
      for (const { sku, units, as } of changes) {
        const known = after.get(sku) ?? shelved.get(sku);
        if (known === undefined) throw new Refusal('OutOfStock', 'not known', { sku });
        const held = known.held + (as === 'held' ? units : -units);
        after.set(sku, { ...known, held, stock: known.stock - (as === 'taken' ? units : 0) });
      }
      for (const [sku, { stock, held }] of after) {
        const before = shelved.get(sku);
        if (held < 0) throw new Refusal('ReturnChangedMeanwhile', 'not held any more');
        const takesMore = stock - held < (before ? before.stock - before.held : 0);
        if (takesMore && stock - held < 0) throw new Refusal('OutOfStock', 'not in stock', { sku });
      }
      return () => {
        for (const [sku, known] of after) shelved.set(sku, known);
      };
    },
  };
}
