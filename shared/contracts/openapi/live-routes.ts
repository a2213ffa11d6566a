import { liveProtocol } from '../live.ts';
import { exampleReturnId } from './example-return.ts';
import type { DescribedRoute } from './operation.ts';

const exampleTicket = {
  ticket: 'b7Xc2Vn9mQ4sLk0pZr6TtWy1uEa8fHj3oIg5dSxNvBq',
  expiresAt: '2026-10-06T08:21:00.000Z',
  url: 'wss://live.shop.example/live',
  protocol: liveProtocol,
};

const howTo =
  'The ticket lets one WebSocket connection in, once, within a minute. Hand it over as a subprotocol, never in the address: ' +
  '`new WebSocket(url, [protocol, ticket])`.\n\n' +
  'A message is an entry of the return’s timeline with its `returnId`: `{ returnId, sequence, type, at }`. To miss nothing, open ' +
  'the connection first and read the return then; from there on keep the highest `sequence`. A message with that number or ' +
  'a lower one is known, with the next one it is new, with any later one something is missing: read the return again.\n\n' +
  'Send `{"action":"ping"}` every five minutes; it is answered `{"pong":true}`. A connection ends after ten silent minutes, and after ' +
  'two hours in any case: get a new ticket, connect, read the return.';

/** How pages get to know at once what happens. */
export const liveRoutes: readonly DescribedRoute[] = [
  {
    method: 'post',
    path: '/returns/{returnId}/live-tickets',
    operationId: 'openLiveTicket',
    tag: 'Customer',
    summary: 'Be told what happens to a return',
    description: howTo,
    for: 'session',
    parameters: ['ReturnId'],
    request: { schema: 'OpenLiveTicketRequest', example: {}, mayBeLeftOut: true },
    answers: {
      '201': { description: 'The ticket.', schema: 'LiveTicketView', example: exampleTicket },
    },
    problems: ['ReturnNotFound'],
  },
  {
    method: 'post',
    path: '/staff/live-tickets',
    operationId: 'openStaffLiveTicket',
    tag: 'Staff',
    summary: 'Be told what happens to returns',
    description: `To one return, or, when none is named, to every return.\n\n${howTo}`,
    for: { staff: 'open-staff-live-ticket' },
    request: {
      schema: 'OpenStaffLiveTicketRequest',
      example: { returnId: exampleReturnId },
      mayBeLeftOut: true,
    },
    answers: {
      '201': { description: 'The ticket.', schema: 'LiveTicketView', example: exampleTicket },
    },
    problems: ['ReturnNotFound'],
  },
];
