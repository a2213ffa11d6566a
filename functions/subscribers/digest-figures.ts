import { SESClient } from '@aws-sdk/client-ses';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoFigureBooks } from '#adapters/dynamodb/figure-books.ts';
import { dynamoFinanceReports } from '#adapters/dynamodb/finance-reports.ts';
import { sesMailer } from '#adapters/mail/ses-mailer.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { ClockDetail } from '#contracts/clock.ts';
import { digestSettings } from '#lambda/figure-env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { digestFigures } from '#use-cases/digest-figures.ts';

/** Mails the office on Mondays, whenever the clock says so, what the week came to. */
export const digestFiguresSubscriber = subscriber(
  { act: 'digest-figures', detail: ClockDetail },
  digestFigures,
);

export const handler = onLambda(digestSettings, (env) => {
  const [db, table, shopName] = [documentClient(), env.TABLE_NAME, env.SHOP_NAME];
  const from = { name: shopName, address: env.SENDER_ADDRESS };
  return digestFiguresSubscriber({
    books: dynamoFigureBooks(db, table, Math.random),
    prices: env.FIGURE_PRICES,
    reports: dynamoFinanceReports(db, table),
    mailer: sesMailer({ client: new SESClient({}), clock, from }),
    clock,
    setting: { shopName, timeZone: env.TIME_ZONE, readers: env.DIGEST_READERS },
  });
});
