import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { payingLater } from '#adapters/payments/paying-later.ts';
import { ReturnEventDetail } from '#contracts/bus-events.ts';
import { payments, text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { type ExtendDueDatesDeps, extendDueDates } from '#use-cases/extend-due-dates.ts';

/** Asks for more time to pay what a return was opened of. */
export const extendDueDateSubscriber = subscriber(
  { act: 'extend-due-date', detail: ReturnEventDetail },
  (deps: ExtendDueDatesDeps) => {
    const extend = extendDueDates(deps);
    return async ({ type, returnId, data }) => {
      if (type === 'ReturnOpened') await extend({ returnId, orderNumber: data.orderNumber });
    };
  },
);

export const handler = onLambda({ TABLE_NAME: text, PAYMENTS: payments }, ({ TABLE_NAME, PAYMENTS }) =>
  extendDueDateSubscriber({
    orders: dynamoOrders(documentClient(), TABLE_NAME),
    payLaterFor: payingLater(PAYMENTS),
    moreTime: PAYMENTS.payLater,
  }),
);
