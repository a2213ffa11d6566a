import type { EventType, MessageKind, ReturnEvent } from '#domain/events.ts';
import { languageOf } from '#domain/policy.ts';
import type { ReturnCase } from '#domain/return.ts';
import { type MessageSetting, render } from '#shared/messages/render.ts';
import type { Clock, Documents, Identities, Mail, Mailer, Returns, SentMessages } from '#shared/ports.ts';
import { composeMessage } from './compose-message.ts';
import { labelKey } from './fetch-label.ts';
import { knownReturn } from './known.ts';

export interface TellCustomerDeps {
  readonly returns: Returns;
  readonly identities: Identities;
  /** where labels are; messages without attachments do without */
  readonly documents?: Pick<Documents, 'read'> | undefined;
  readonly mailer: Mailer;
  readonly sent: SentMessages;
  readonly clock: Clock;
  readonly setting: Omit<MessageSetting, 'statusUrl'> & { readonly portalUrl: string };
}

/** What the customer hears when something happens. The endings with a credit are told by the machine itself. */
const told: Partial<Record<EventType, MessageKind>> = {
  ParcelBooked: 'label',
  ReviewRequired: 'review',
  ReturnRejected: 'rejected',
  ReturnCancelled: 'cancelled',
  ReturnExpired: 'expired',
  CarrierGaveUp: 'carrier-unavailable',
  CreditNeedsAHand: 'credit-needs-a-hand',
  CreditSettled: 'settled',
};

/** As much of an event as telling of it needs. */
export type ToldEvent = Pick<ReturnEvent, 'returnId' | 'sequence'> &
  (
    | { readonly type: Exclude<EventType, 'MessageRequested'> }
    | Pick<Extract<ReturnEvent, { type: 'MessageRequested' }>, 'type' | 'data'>
  );

/** Writes to the customer about an event, if it is one that they hear of. */
export function tellOfEvent(deps: TellCustomerDeps) {
  const tell = tellCustomer(deps);
  return async (event: ToldEvent): Promise<void> => {
    const { returnId, sequence } = event;
    const kind = event.type === 'MessageRequested' ? event.data.kind : told[event.type];
    if (kind !== undefined) await tell({ returnId, kind, name: `${kind}-${sequence}` });
  };
}

/**
 * Writes to the customer, once per return and name of the message. What no longer applies is not sent, nor is anything
 * to a customer who has been erased.
 * @throws Refusal MailUnavailable
 */
export function tellCustomer(deps: TellCustomerDeps) {
  return async ({
    returnId,
    kind,
    name,
  }: {
    returnId: string;
    kind: MessageKind;
    name: string;
  }): Promise<void> => {
    const found = await knownReturn(deps.returns, returnId);
    if (await deps.sent.wasSent(returnId, name)) return;
    const mail = await mailFor(deps, kind, found);
    if (mail === undefined) return;
    await deps.sent.noteSent(returnId, name, await deps.mailer.send(mail), deps.clock.now());
  };
}

async function mailFor(
  deps: TellCustomerDeps,
  kind: MessageKind,
  found: ReturnCase,
): Promise<Mail | undefined> {
  const { head } = found;
  const message = composeMessage(kind, found, deps.clock.now());
  const identity = await deps.identities.read(head.customerId);
  if (message === undefined || identity === undefined) return undefined;
  const { portalUrl, ...setting } = deps.setting;
  const statusUrl = `${portalUrl}/returns/${head.returnId}`;
  return {
    to: { name: identity.name, address: identity.email },
    ...render(message, languageOf(head.language), { ...setting, statusUrl }),
    attachments: kind === 'label' ? await labels(deps.documents, found) : [],
  };
}

async function labels(
  documents: TellCustomerDeps['documents'],
  { head }: ReturnCase,
): Promise<Mail['attachments']> {
  if (documents === undefined) throw new TypeError('a message with a label needs the documents');
  const attachments: Mail['attachments'][number][] = [];
  for (const { sscc, trackingNumber } of head.parcels) {
    const content = await documents.read(labelKey(head.returnId, sscc));
    if (content === undefined) continue;
    attachments.push({ filename: `${trackingNumber}.pdf`, contentType: 'application/pdf', content });
  }
  return attachments;
}
