import { paidFor } from '#domain/allocation.ts';
import { firstBreak } from '#domain/event-chain.ts';
import type { Actor, EventType, ReturnEvent } from '#domain/events.ts';
import type { MinorUnits, TaxedAmount } from '#domain/money.ts';
import type { RefundCause, RefundPart } from '#domain/refund-part.ts';
import type { ReturnHead } from '#domain/return.ts';
import { type WaitName, waitOutcome } from '#domain/waits.ts';
import type { Identities, Identity, Returns, SentMessage, SentMessages, Waits } from '#shared/ports.ts';
import { knownReturn } from './known.ts';
import type { LineView, ReturnView } from './return-view.ts';
import { viewOf } from './view-return.ts';

/** A part of a refund, with the provider's reference once it stands there. */
export interface Refund extends RefundPart {
  readonly for: RefundCause;
  readonly providerRefundId?: string | undefined;
}

/** An event as it stands in the chain, without its links. */
export interface EventView {
  readonly sequence: number;
  readonly type: EventType;
  readonly actor: Actor;
  /** the reference of the person who did it, where a person did */
  readonly by?: string | undefined;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly data: Readonly<Record<string, unknown>>;
}

type HeadFacts = 'market' | 'language' | 'policyVersion' | 'creditOn' | 'round' | 'units' | 'unitsInspected';

/** A return with everything that is known of it. */
export interface WholeReturn
  extends Omit<ReturnView, 'lines'>,
    Pick<ReturnHead, HeadFacts | 'boxClosed' | 'reviewBy' | 'stuck'> {
  readonly lines: readonly (LineView & {
    readonly paid: TaxedAmount;
    /** where its goods go, as the policy calls it */
    readonly warehouse?: string | undefined;
  })[];
  /** what its execution waits for now */
  readonly waits: readonly WaitName[];
  readonly settled?: MinorUnits | undefined;
  readonly refunds: readonly Refund[];
  readonly messages: readonly SentMessage[];
  readonly events: readonly EventView[];
  /** whether every event is where and as it was recorded, and the return is what they end with */
  readonly chain: { readonly events: number; readonly whole: boolean };
  /** who the customer is, for those who may see that; absent also when they have been erased */
  readonly customer?: Omit<Identity, 'customerId'> | undefined;
}

/** @throws Refusal ReturnNotFound */
export function viewWholeReturn(deps: {
  readonly returns: Returns;
  readonly sent: Pick<SentMessages, 'list'>;
  readonly waits: Pick<Waits, 'parked'>;
  readonly identities: Identities;
}) {
  return async (asked: { returnId: string; withCustomer: boolean }): Promise<WholeReturn> => {
    const { returnId, withCustomer } = asked;
    // before its events: they then hold at least what it is the sum of
    const found = await knownReturn(deps.returns, returnId);
    const { head, lines } = found;
    const [events, messages, parked, identity] = await Promise.all([
      deps.returns.events(returnId),
      deps.sent.list(returnId),
      deps.waits.parked(returnId),
      withCustomer ? deps.identities.read(head.customerId) : undefined,
    ]);
    const timeline = events.map(({ sequence, type, occurredAt }) => ({ sequence, type, at: occurredAt }));
    const view = viewOf(found, timeline);
    const { market, language, policyVersion, creditOn, round, units, unitsInspected, boxClosed } = head;
    return {
      ...view,
      lines: view.lines.map((line, place) => ({
        ...line,
        paid: paidFor(lines[place]?.takes ?? []),
        warehouse: lines[place]?.terms?.warehouse,
      })),
      ...{ market, language, policyVersion, creditOn, round, units, unitsInspected, boxClosed },
      reviewBy: head.reviewBy,
      stuck: head.stuck,
      waits: parked.filter((wait) => head.status !== 'ended' && waitOutcome(wait, head).is === 'waiting'),
      settled: head.settled,
      refunds: refundsIn(events),
      messages,
      events: events.map(eventView),
      chain: { events: events.length, whole: isWhole(events, head) },
      customer: identity && { name: identity.name, email: identity.email, address: identity.address },
    };
  };
}

function isWhole(events: readonly ReturnEvent[], head: ReturnHead): boolean {
  return firstBreak(events) === undefined && events[head.chain.sequence - 1]?.hash === head.chain.hash;
}

function eventView(event: ReturnEvent): EventView {
  const { sequence, type, actor, occurredAt, recordedAt, data } = event;
  return { sequence, type, actor, by: personIn(event), occurredAt, recordedAt, data: { ...data } };
}

/** Staff sign their acts; the shop's system names the reviewer that it speaks for. */
function personIn({ actor, data }: ReturnEvent): string | undefined {
  if ('by' in data && data.by !== undefined) return data.by;
  if (actor !== 'shop') return undefined;
  if ('approvedBy' in data) return data.approvedBy;
  return 'rejectedBy' in data ? data.rejectedBy : undefined;
}

/** Every part of every refund, in the order that they were reserved. */
function refundsIn(events: readonly ReturnEvent[]): Refund[] {
  const byKey = new Map<string, Refund>();
  let cause: RefundCause = 'return';
  for (const event of events) {
    if (event.type === 'CreditReserved') cause = event.data.for ?? 'return';
    for (const part of partsOf(event)) byKey.set(part.key, { for: cause, ...byKey.get(part.key), ...part });
  }
  return [...byKey.values()];
}

function partsOf(event: ReturnEvent): readonly RefundPart[] {
  switch (event.type) {
    case 'CreditReserved':
    case 'CreditIssued':
      return event.data.parts;
    case 'RefundPartIssued':
      return [event.data.part];
    default:
      return [];
  }
}
