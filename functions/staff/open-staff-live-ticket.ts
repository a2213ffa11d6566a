import { documentClient } from '#adapters/dynamodb/client.ts';
import { dynamoLiveTickets } from '#adapters/dynamodb/live-tickets.ts';
import { dynamoReturns } from '#adapters/dynamodb/returns.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { liveProtocol, OpenStaffLiveTicketRequest } from '#contracts/live.ts';
import { text } from '#lambda/env.ts';
import { created } from '#lambda/http-answer.ts';
import { onLambda } from '#lambda/on-lambda.ts';
import { staffEndpoint } from '#lambda/staff.ts';
import { type OpenLiveTicketDeps, openStaffLiveTicket } from '#use-cases/open-live-ticket.ts';

/** `POST /staff/live-tickets`. Without Idempotency-Key: its answer is a secret, which is kept nowhere. */
export const openStaffLiveTicketEndpoint = staffEndpoint(
  { act: 'open-staff-live-ticket', body: OpenStaffLiveTicketRequest },
  (deps: OpenLiveTicketDeps & { readonly url: string }) =>
    async ({ body, staff }) => {
      const { returnId } = body ?? {};
      const ticket = await openStaffLiveTicket(deps)({ returnId });
      const facts = { returnId, staff: staff.reference };
      return created({ ...ticket, url: deps.url, protocol: liveProtocol }, undefined, facts);
    },
);

export const handler = onLambda({ TABLE_NAME: text, LIVE_URL: text }, ({ TABLE_NAME, LIVE_URL }) => {
  const db = documentClient();
  return openStaffLiveTicketEndpoint({
    returns: dynamoReturns(db, TABLE_NAME, systemClock),
    tickets: dynamoLiveTickets(db, TABLE_NAME),
    clock: systemClock,
    ids: systemIds,
    url: LIVE_URL,
  });
});
