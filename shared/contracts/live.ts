import * as z from 'zod/mini';
import { returnId } from './values.ts';
import { ReturnView } from './views.ts';

/** What goes over live connections, and how they begin. `docs/live.md` is held to this. */

/** What a connection speaks, and the first of the two subprotocols that its client offers. */
export const liveProtocol = 'returflow.v1';

/** Takes nothing; an empty body is as good as none. */
export const OpenLiveTicketRequest = z.optional(z.strictObject({}));

/** Without a return: every return. */
export const OpenStaffLiveTicketRequest = z.optional(z.strictObject({ returnId: z.optional(returnId) }));

export const LiveTicketView = z.object({
  ticket: z.string(),
  expiresAt: z.iso.datetime(),
  url: z.string(),
  protocol: z.literal(liveProtocol),
});

/** What the client offers as subprotocols: ours, and its ticket (256 bits in base64url). */
export const LiveOffer = z.object({
  'sec-websocket-protocol': z.tuple([
    z.literal(liveProtocol),
    z.string().check(z.regex(/^[\w-]{43}$/, { error: 'must be a ticket' })),
  ]),
});

/** An entry of a return's timeline, with its return. */
export const LiveMessage = z.extend(ReturnView.shape.timeline.def.element, { returnId: z.string() });

/** What a ping is answered with. */
export const LivePong = z.object({ pong: z.literal(true) });

/** What is read of an event on the bus: all that is told of it. */
export const LiveEventDetail = z.object({
  returnId: z.string(),
  sequence: z.int(),
  type: LiveMessage.shape.type,
  occurredAt: z.string(),
});
