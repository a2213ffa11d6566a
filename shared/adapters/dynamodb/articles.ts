import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type Article, offerIn, type RatedOffer } from '#domain/article.ts';
import type { MinorUnits } from '#domain/money.ts';
import type { Articles } from '#shared/ports.ts';
import { itemAt, queryPage } from './access.ts';
import { inCurrentForm } from './forms.ts';
import { articleKey, shelfKeys, styleKeys } from './keys.ts';
import { placeOf, shelfOf } from './shelf-links.ts';

/** a style has a few dozen sizes and colours; of more the first ones are offered */
const mostVariants = 200;
/** looked at on a shelf to either side of a price; of these as many articles as are read at once, until enough are in stock */
const mostOnShelf = 150;
const readAtOnce = 24;
const mostRounds = 4;
const enough = 12;
/** so that no style in many colours crowds out the others */
const mostOfStyle = 3;

interface OnShelf {
  readonly sku: string;
  readonly style?: string | undefined;
  readonly amount: MinorUnits;
}

/** Articles in the table: an item each, with the ways to it from its style and its shelves beside. */
export function dynamoArticles(db: DynamoDBDocumentClient, table: string): Articles {
  const offered = async (sku: string, market: string, currency: string): Promise<RatedOffer | undefined> => {
    const item = await itemAt(db, table, articleKey(sku));
    if (item === undefined) return undefined;
    return offerIn(item.article as Article, item.free as number, market, currency);
  };

  const all = async (skus: readonly string[], market: string, currency: string) => {
    const offers = await Promise.all(skus.map((sku) => offered(sku, market, currency)));
    return offers.filter((offer) => offer !== undefined);
  };

  return {
    read: offered,

    async told(sku) {
      const item = await itemAt(db, table, articleKey(sku));
      return item?.article as Article | undefined;
    },

    async variants(style, market, currency) {
      const { items } = await queryPage(db, {
        TableName: table,
        ConsistentRead: true,
        Limit: mostVariants,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': styleKeys.partition(style) },
      });
      const skus = items.map((item) => inCurrentForm(item).sku as string);
      return all(skus, market, currency);
    },

    async ofCategory({ category, size, besidesStyle, market, currency, from, to, around }) {
      const shelf = shelfOf({ market, currency }, category);
      const onShelf = (lowest: MinorUnits, highest: MinorUnits, upwards: boolean) =>
        look(shelf, placeOf(size, lowest), placeOf(size, highest + 1), upwards);
      const [cheaper, dearer] = await Promise.all([
        around > from ? onShelf(from, Math.min(around - 1, to), false) : [],
        to >= around ? onShelf(Math.max(around, from), to, true) : [],
      ]);
      const candidates = fewOfEach(
        [...cheaper, ...dearer]
          .filter(({ style }) => style === undefined || style !== besidesStyle)
          .sort((a, b) => Math.abs(a.amount - around) - Math.abs(b.amount - around)),
      );
      const found: RatedOffer[] = [];
      for (let round = 0; round < mostRounds && found.length < enough; round += 1) {
        const next = candidates.slice(round * readAtOnce, (round + 1) * readAtOnce);
        const offers = await all(
          next.map(({ sku }) => sku),
          market,
          currency,
        );
        found.push(...offers.filter(({ free }) => free > 0));
      }
      return found;
    },
  };

  /** What stands on a shelf from one place up to before another, the first or the last of it. */
  async function look(shelf: string, from: string, before: string, upwards: boolean): Promise<OnShelf[]> {
    const range = shelfKeys.placesRange(from, before);
    const { items } = await queryPage(db, {
      TableName: table,
      ConsistentRead: true,
      Limit: mostOnShelf,
      ScanIndexForward: upwards,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': shelfKeys.partition(shelf), ':from': range.from, ':to': range.to },
    });
    return items.map((item) => inCurrentForm(item) as unknown as OnShelf);
  }
}

function fewOfEach(candidates: readonly OnShelf[]): OnShelf[] {
  const seen = new Map<string, number>();
  return candidates.filter(({ style }) => {
    if (style === undefined) return true;
    const count = (seen.get(style) ?? 0) + 1;
    seen.set(style, count);
    return count <= mostOfStyle;
  });
}
