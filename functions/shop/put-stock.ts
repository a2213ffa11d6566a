import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoArticleFeed } from '#adapters/dynamodb/article-feed.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { PutStockRequest } from '#contracts/articles.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { takeInStock } from '#use-cases/take-in-articles.ts';

/** `PUT /articles/stock`, signed by the shop: how many there are of up to a hundred articles. Of each the later telling holds, so a replay changes nothing. */
export const putStockEndpoint = signedEndpoint(
  { act: 'put-stock', body: PutStockRequest },
  (deps: SignedDeps & Parameters<typeof takeInStock>[0]) =>
    async ({ body }) => {
      const articles = await takeInStock(deps)(body.articles);
      return jsonAnswer({ articles }, { facts: { articles: articles.length } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  putStockEndpoint({
    articleFeed: dynamoArticleFeed(documentClient(), env.TABLE_NAME),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
  }),
);
