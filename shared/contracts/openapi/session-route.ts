import { exampleOrder, exampleSession } from './example-order.ts';
import type { DescribedRoute } from './operation.ts';

/** How a customer comes in. */
export const sessionRoute: DescribedRoute = {
  method: 'post',
  path: '/sessions',
  operationId: 'openSession',
  tag: 'Customer',
  summary: 'Open a session for an order',
  description:
    'Whoever knows an order’s number and the e-mail address it was placed with may see it and return from it for twelve ' +
    'hours.\n\nA wrong number and a wrong address get the same answer, so that nothing can be learnt by guessing. After five ' +
    'wrong tries at an order, or thirty from one place, there is a quarter of an hour’s pause.\n\nWhere a market mails codes ' +
    '(`codeMarkets` in `infra/config.ts`), the answer is that a code is awaited, whatever was asked: ask again with it.',
  for: 'anyone',
  request: {
    schema: 'OpenSessionRequest',
    example: { orderNumber: exampleOrder.orderNumber, email: exampleOrder.customer.email },
  },
  answers: {
    '201': { description: 'The session is open.', schema: 'SessionView', example: exampleSession },
    '202': {
      description: 'A code is awaited.',
      schema: 'CodeAwaitedView',
      example: {
        ask: 'f2m8Z0c5Qk3vX7bN1sD9wR4tY6uH_jLpA-eGiKoM2nQ',
        expiresAt: '2026-10-08T08:10:00.000Z',
      },
    },
  },
  problems: ['OrderNotFound', 'TooManyAttempts', 'CodeRefused'],
};
