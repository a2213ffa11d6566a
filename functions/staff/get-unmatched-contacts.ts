import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoContacts } from '#adapters/dynamodb/contacts.ts';
import { QueueQuery } from '#contracts/lists.ts';
import { contactPlaceIn, cursorOf } from '#lambda/cursor.ts';
import { text } from '#lambda/env.ts';
import { jsonAnswer } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import type { Contacts } from '#shared/ports.ts';

const act = 'get-unmatched-contacts';

/** `GET /staff/contacts/unmatched`, the oldest first. */
export const getUnmatchedContactsEndpoint = staffEndpoint(
  { act, query: QueueQuery },
  ({ contacts }: { readonly contacts: Pick<Contacts, 'unmatched'> }) =>
    async ({ query: { limit, cursor } }) => {
      const { rows, next } = await contacts.unmatched({ limit, after: contactPlaceIn(cursor, act) });
      const body = { contacts: rows, cursor: next && cursorOf(act, {}, next) };
      return jsonAnswer(body, { facts: { rows: rows.length } });
    },
);

export const handler = onLambda({ TABLE_NAME: text }, ({ TABLE_NAME }) =>
  getUnmatchedContactsEndpoint({ contacts: dynamoContacts(documentClient(), TABLE_NAME) }),
);
