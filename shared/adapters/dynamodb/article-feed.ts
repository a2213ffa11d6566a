import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type Article, articleOf, type SubmittedArticle, type TellingOutcome } from '#domain/article.ts';
import { Refusal } from '#domain/errors.ts';
import type { ArticleFeed } from '#shared/ports.ts';
import { callingTable, conditionFailed, itemAt, pause, transact, type Write } from './access.ts';
import { articleKey } from './keys.ts';
import { linkWrites } from './shelf-links.ts';

const patience = 6;

/** What the shop tells of its articles. What is held is never told: it is counted here, and told stock is free but for it. */
export function dynamoArticleFeed(db: DynamoDBDocumentClient, table: string): ArticleFeed {
  return {
    async tell(submitted) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await tellOnce(submitted);
        if (outcome !== 'moved') return outcome;
        if (attempt === patience) throw new Refusal('StoreBusy', 'others tell of the same article');
        await pause(attempt);
      }
    },

    async tellStock({ sku, stock, updatedAt }) {
      const update = new UpdateCommand({
        TableName: table,
        Key: articleKey(sku),
        UpdateExpression: 'SET #stock = :stock, #free = :stock - #held, #stockAt = :at',
        ConditionExpression: '#stockAt < :at',
        ExpressionAttributeNames: {
          '#stock': 'stock',
          '#held': 'held',
          '#free': 'free',
          '#stockAt': 'stockAt',
        },
        ExpressionAttributeValues: { ':stock': stock, ':at': updatedAt },
      });
      try {
        await callingTable(() => db.send(update));
        return 'stored';
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        const item = await itemAt(db, table, articleKey(sku));
        if (item === undefined) return 'unknown';
        return item.stockAt === updatedAt ? 'unchanged' : 'older';
      }
    },
  };

  /** Writes if nobody else did since it was read. */
  async function tellOnce(submitted: SubmittedArticle): Promise<TellingOutcome | 'moved'> {
    const { sku, updatedAt } = submitted;
    const item = await itemAt(db, table, articleKey(sku));
    const before = item?.article as Article | undefined;
    const stockAt = item?.stockAt as string | undefined;
    if (before !== undefined && before.updatedAt >= updatedAt) {
      return before.updatedAt === updatedAt ? 'unchanged' : 'older';
    }
    const article = articleOf(submitted);
    // stock that was told by itself may be newer than the article
    const stock = stockAt === undefined || stockAt < updatedAt ? submitted.stock : undefined;
    const writes = [articleWrite(article, stock, before, stockAt), ...linkWrites(table, before, article)];
    return (await transact(db, writes)).length === 0 ? 'stored' : 'moved';
  }

  function articleWrite(
    article: Article,
    stock: number | undefined,
    before: Article | undefined,
    stockAt: string | undefined,
  ): Write {
    const names = { '#article': 'article', '#held': 'held', '#stockAt': 'stockAt' };
    const sets = ['#article = :article', 'entity = :entity', 'v = :v', '#held = if_not_exists(#held, :none)'];
    if (stock !== undefined) {
      sets.push('#stock = :stock', '#free = :stock - if_not_exists(#held, :none)', '#stockAt = :at');
    }
    return {
      Update: {
        TableName: table,
        Key: articleKey(article.sku),
        UpdateExpression: `SET ${sets.join(', ')}`,
        ConditionExpression:
          before === undefined
            ? 'attribute_not_exists(pk)'
            : '#article.#updatedAt = :read AND #stockAt = :stockRead',
        ExpressionAttributeNames: {
          ...names,
          ...(stock !== undefined && { '#stock': 'stock', '#free': 'free' }),
          ...(before !== undefined && { '#updatedAt': 'updatedAt' }),
        },
        ExpressionAttributeValues: {
          ':article': article,
          ':entity': 'article',
          ':v': 1,
          ':none': 0,
          ...(stock !== undefined && { ':stock': stock, ':at': article.updatedAt }),
          ...(before !== undefined && { ':read': before.updatedAt, ':stockRead': stockAt }),
        },
      },
    };
  }
}
