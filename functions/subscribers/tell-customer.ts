import { creditNoteWriting } from '#adapters/credit-note/writing.ts';
import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoStoreCredits } from '#adapters/dynamodb/store-credits.ts';
import { customerMail } from '#adapters/mail/customer-mail.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { ReturnEventDetail } from '#contracts/bus-events.ts';
import { creditNoteSettings, mailSettings } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { tellOfEvent } from '#use-cases/tell-of-event.ts';

const run = subscriber({ act: 'tell-customer', detail: ReturnEventDetail }, tellOfEvent);

export const handler = onLambda({ ...mailSettings, ...creditNoteSettings }, (env) => {
  const db = documentClient();
  const storeCredits = dynamoStoreCredits(db, env.TABLE_NAME, { clock: systemClock, ids: systemIds });
  return run({ ...customerMail(db, env), ...creditNoteWriting(db, env), storeCredits });
});
