import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { aMinute, type OutgoingRequest, send, tellAnswer } from '../client/send.ts';
import type { SignedClient } from '../client/signed-client.ts';
import { Trouble } from '../client/trouble.ts';
import type { BusWatch } from './bus-watch.ts';
import type { ImportedOrder, WantedReturn } from './choose-returns.ts';

const patience = { ...aMinute, forMs: 600_000 };
const Session = z.object({ token: z.string() });
const Opened = z.object({ returnId: z.string() });
const Booked = z.object({ parcels: z.array(z.object({ trackingNumber: z.string() })).min(1) });

/** Opens a session for the order's customer. @throws Trouble UnexpectedAnswer */
export async function signIn(apiUrl: string, { orderNumber, customer }: ImportedOrder): Promise<string> {
  const body = JSON.stringify({ orderNumber, email: customer.email });
  return (await ask(Session, { method: 'POST', url: `${apiUrl}/sessions`, body })).token;
}

/** How one return went; times are milliseconds. */
export interface Walked {
  readonly returnId: string;
  readonly wanted: WantedReturn;
  readonly ending: string;
  readonly openedInMs: number;
  readonly endedInMs: number;
}

export interface Roads {
  readonly apiUrl: string;
  readonly carrier: SignedClient;
  readonly warehouse: SignedClient;
  readonly bus: BusWatch;
  /** local time, ms */
  readonly now: () => number;
}

/** Takes a return from its opening to its end: opened, handed in, found complete and as new. @throws Trouble */
export async function walkReturn(roads: Roads, wanted: WantedReturn, token: string): Promise<Walked> {
  const { apiUrl, bus } = roads;
  const startedAt = performance.now();
  const { returnId } = await ask(Opened, {
    method: 'POST',
    url: `${apiUrl}/returns`,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomUUID() },
    body: JSON.stringify({ lines: wanted.lines }),
  });
  const openedInMs = performance.now() - startedAt;
  const booked = Booked.safeParse(
    (await bus.next(returnId, 'ParcelBooked', 'ReturnEnded', 'CarrierGaveUp')).data,
  );
  if (booked.success) await bringBack(roads, wanted, returnId, booked.data.parcels[0]?.trackingNumber ?? '');
  const { type, data } = await bus.next(returnId, 'ReturnEnded', 'CarrierGaveUp');
  const ending = type === 'ReturnEnded' ? String(data.ending) : 'carrier-unavailable';
  return { returnId, wanted, ending, openedInMs, endedInMs: performance.now() - startedAt };
}

async function bringBack(
  roads: Roads,
  wanted: WantedReturn,
  returnId: string,
  trackingNumber: string,
): Promise<void> {
  const { carrier, warehouse, bus } = roads;
  const occurredAt = () => new Date(roads.now()).toISOString();
  const scan = { trackingNumber, status: 'accepted', occurredAt: occurredAt() };
  await tell(carrier, '/webhooks/carriers/sandbox', scan);
  await bus.next(returnId, 'ParcelScanned');
  const units = wanted.lines.map(({ lineId, quantity }) => ({ lineId, grade: 'A', units: quantity }));
  await tell(warehouse, '/webhooks/warehouse', {
    returnId,
    occurredAt: occurredAt(),
    units,
    boxClosed: true,
  });
}

async function tell(client: SignedClient, path: string, message: unknown): Promise<void> {
  const answer = await client.tell('POST', path, randomUUID(), message);
  if (answer.problem !== undefined)
    throw new Trouble('UnexpectedAnswer', `POST ${path}: ${tellAnswer(answer)}`);
}

async function ask<T>(schema: z.ZodType<T>, request: OutgoingRequest): Promise<T> {
  const answer = await send(async () => request, patience);
  const read = schema.safeParse(answer.body);
  if (answer.problem === undefined && read.success) return read.data;
  throw new Trouble('UnexpectedAnswer', `${request.method} ${request.url}: ${tellAnswer(answer)}`);
}
