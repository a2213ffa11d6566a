import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoArticleFeed } from '#adapters/dynamodb/article-feed.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { secretSigningKeys } from '#adapters/secrets.ts';
import { PutArticlesRequest } from '#contracts/articles.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { type SignedDeps, signedEndpoint } from '#lambda/webhook.ts';
import { takeInArticles } from '#use-cases/take-in-articles.ts';

/** `PUT /articles`, signed by the shop: up to a hundred of them. Of each the later telling holds, so a replay changes nothing. */
export const putArticlesEndpoint = signedEndpoint(
  { act: 'put-articles', body: PutArticlesRequest },
  (deps: SignedDeps & Parameters<typeof takeInArticles>[0]) =>
    async ({ body }) => {
      const articles = await takeInArticles(deps)(body.articles);
      return jsonAnswer({ articles }, { facts: { articles: articles.length } });
    },
);

export const handler = onLambda({ TABLE_NAME: text, SHOP_SECRET_NAME: text }, (env) =>
  putArticlesEndpoint({
    articleFeed: dynamoArticleFeed(documentClient(), env.TABLE_NAME),
    signing: secretSigningKeys(new SecretsManagerClient({}), env.SHOP_SECRET_NAME),
  }),
);
