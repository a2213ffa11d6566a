import { exampleArticle, exampleExchanges, exampleStock, exampleTaken } from './example-articles.ts';
import type { DescribedRoute } from './operation.ts';

/** What the shop tells of its articles, and what its customers may exchange theirs for. */
export const articleRoutes: readonly DescribedRoute[] = [
  {
    method: 'get',
    path: '/orders/{orderNumber}/lines/{lineId}/exchanges',
    operationId: 'getExchanges',
    tag: 'Customer',
    summary: 'See what a line may be exchanged for',
    description:
      'Variants of the article in stock, and up to three others that may suit, with what each costs more or less than was paid. ' +
      'Holds nothing: somebody else may take the last one first. Whether the line may be exchanged at all, the preview of its return tells.',
    for: 'session',
    parameters: ['OrderNumber', 'LineId'],
    answers: {
      '200': {
        description: 'What there is to choose from.',
        schema: 'ExchangesView',
        example: exampleExchanges,
      },
    },
    problems: ['InvalidRequest', 'OrderNotFound', 'UnknownLine'],
  },
  {
    method: 'put',
    path: '/articles',
    operationId: 'putArticles',
    tag: 'Shop',
    summary: 'Tell articles',
    description:
      'Tells up to a hundred articles, each whole, or tells them again after a change. Of each the latest telling by `updatedAt` holds, in ' +
      'whatever order and however often they arrive. If anything about one is wrong, nothing is stored of any.',
    for: 'shop',
    request: { schema: 'PutArticlesRequest', example: { articles: [exampleArticle] } },
    answers: {
      '200': { description: 'What became of each.', schema: 'ArticlesTaken', example: exampleTaken },
    },
    problems: [],
  },
  {
    method: 'put',
    path: '/articles/stock',
    operationId: 'putStock',
    tag: 'Shop',
    summary: 'Tell the stock of articles',
    description:
      'Tells how many there are of up to a hundred articles that were told before, without telling them whole.',
    for: 'shop',
    request: { schema: 'PutStockRequest', example: { articles: [exampleStock] } },
    answers: {
      '200': { description: 'What became of each.', schema: 'StockTaken', example: exampleTaken },
    },
    problems: [],
  },
];
