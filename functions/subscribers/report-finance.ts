import { SESClient } from '@aws-sdk/client-ses';
import { csvSheets } from '#adapters/csv/csv-sheets.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoCreditNotes } from '#adapters/dynamodb/credit-notes.ts';
import { dynamoFinanceReports } from '#adapters/dynamodb/finance-reports.ts';
import { dynamoReturnEvents } from '#adapters/dynamodb/return-events.ts';
import { dynamoReturnLists } from '#adapters/dynamodb/return-lists.ts';
import { dynamoStoreCreditFigures } from '#adapters/dynamodb/store-credit-figures.ts';
import { sesMailer } from '#adapters/mail/ses-mailer.ts';
import { refunding } from '#adapters/payments/refunding.ts';
import { sieBooks } from '#adapters/sie/sie-books.ts';
import { systemClock as clock } from '#adapters/system.ts';
import { ClockDetail } from '#contracts/clock.ts';
import { financeSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { reportFinance } from '#use-cases/report-finance.ts';

/** Mails finance, whenever the clock says so, what is over and was not told. */
export const reportFinanceSubscriber = subscriber(
  { act: 'report-finance', detail: ClockDetail },
  reportFinance,
);

export const handler = onLambda(financeSettings, (env) => {
  const [db, table, shopName] = [documentClient(), env.TABLE_NAME, env.SHOP_NAME];
  const from = { name: shopName, address: env.SENDER_ADDRESS };
  return reportFinanceSubscriber({
    creditNotes: dynamoCreditNotes(db, table, clock),
    lists: dynamoReturnLists(db, table),
    storeCreditFigures: dynamoStoreCreditFigures(db, table),
    ...{ clock, returns: dynamoReturnEvents(db, table) },
    payments: refunding(db, table, env.PAYMENTS),
    books: sieBooks(env.SELLERS, env.ACCOUNT_PLANS),
    sheets: csvSheets(),
    reports: dynamoFinanceReports(db, table),
    mailer: sesMailer({ client: new SESClient({}), clock, from }),
    setting: { shopName, timeZone: env.TIME_ZONE, ...env.FINANCE },
  });
});
