import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoContacts } from '#adapters/dynamodb/contacts.ts';
import { dynamoOrders } from '#adapters/dynamodb/orders.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock } from '#adapters/system.ts';
import { SupportContactDetail } from '#contracts/care.ts';
import { text } from '#lambda/env.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { subscriber } from '#lambda/subscriber.ts';
import { recordContact } from '#use-cases/record-contact.ts';

const run = subscriber({ act: 'record-contact', detail: SupportContactDetail }, recordContact);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) => {
  const db = documentClient();
  return run({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    orders: dynamoOrders(db, TABLE_NAME),
    contacts: dynamoContacts(db, TABLE_NAME),
  });
});
