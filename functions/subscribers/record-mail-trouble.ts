import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { dynamoUnreachable } from '#adapters/dynamodb/unreachable.ts';
import { systemClock } from '#adapters/system.ts';
import { MailTroubleDetail, returnedMail } from '#contracts/mail-news.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { recordMailTrouble } from '#use-cases/record-mail-trouble.ts';

/** Takes what SES tells of our mails off the default bus. */
export const recordMailTroubleSubscriber = subscriber(
  { act: 'record-mail-trouble', detail: MailTroubleDetail },
  (deps: Parameters<typeof recordMailTrouble>[0]) => {
    const record = recordMailTrouble(deps);
    return async (told) => {
      const mail = returnedMail(told);
      if (mail !== undefined) await record(mail);
    };
  },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return recordMailTroubleSubscriber({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    unreachable: dynamoUnreachable(db, TABLE_NAME),
  });
});
