import { creditNoteName } from '#domain/credit-note.ts';
import type { MessageKind } from '#domain/events.ts';
import { languageOf } from '#domain/policy.ts';
import type { ReturnCase } from '#domain/return.ts';
import { type MessageSetting, render } from '#shared/messages/render.ts';
import type {
  Clock,
  Documents,
  Identities,
  Mail,
  Mailer,
  Returns,
  SentMessages,
  StoreCredits,
} from '#shared/ports.ts';
import { composeMessage } from './compose-message.ts';
import { creditNoteKey } from './fetch-credit-note.ts';
import { labelKey } from './fetch-label.ts';
import { knownReturn } from './known.ts';

export interface TellCustomerDeps {
  readonly returns: Returns;
  readonly identities: Identities;
  /** where labels and credit notes are; messages without attachments do without */
  readonly documents?: Pick<Documents, 'read'> | undefined;
  /** where the codes of store credits are; messages that tell of no credit do without */
  readonly storeCredits?: Pick<StoreCredits, 'ofReturn'> | undefined;
  readonly mailer: Mailer;
  readonly sent: SentMessages;
  readonly clock: Clock;
  readonly setting: Omit<MessageSetting, 'statusUrl'> & { readonly portalUrl: string };
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
  const message = composeMessage(kind, found, deps.clock.now(), await codeFor(deps, kind, found));
  const identity = await deps.identities.read(head.customerId);
  if (message === undefined || identity === undefined) return undefined;
  const { setting } = deps;
  const statusUrl = `${setting.portalUrl}/returns/${head.returnId}`;
  const attached = await attachments(kind, deps.documents, found);
  const creditNotes = kind === 'label' ? [] : attached.map(({ name }) => name);
  return {
    to: { name: identity.name, address: identity.email },
    thread: head.returnId,
    ...render({ ...message, creditNotes }, languageOf(head.language), { ...setting, statusUrl }),
    attachments: attached.map(({ name, content }) => ({
      filename: `${name}.pdf`,
      contentType: 'application/pdf',
      content,
    })),
  };
}

/** What the store credit of a return is spent by, for the messages that tell of a credit. */
async function codeFor(
  { storeCredits }: TellCustomerDeps,
  kind: MessageKind,
  { head }: ReturnCase,
): Promise<string | undefined> {
  if (head.storeCredit === undefined || brings[kind] === undefined) return undefined;
  if (storeCredits === undefined) throw new TypeError(`a message of ${kind} needs the store credits`);
  return (await storeCredits.ofReturn(head.returnId))?.code;
}

/** What a message brings: the label its labels, messages of a credit their credit notes, one of a further credit the last. */
const brings: Partial<Record<MessageKind, 'labels' | 'credit-notes' | 'last-credit-note'>> = {
  label: 'labels',
  credited: 'credit-notes',
  returnless: 'credit-notes',
  settled: 'credit-notes',
  'further-credit': 'last-credit-note',
};

async function attachments(
  kind: MessageKind,
  documents: TellCustomerDeps['documents'],
  { head }: ReturnCase,
): Promise<{ name: string; content: Uint8Array }[]> {
  const { returnId, market, parcels, creditNotes = [] } = head;
  const what = brings[kind];
  if (what === undefined) return [];
  if (documents === undefined) throw new TypeError(`a message of ${kind} needs the documents`);
  const notes = creditNotes.slice(what === 'last-credit-note' ? -1 : 0).map(({ number }) => ({
    name: creditNoteName({ market, number }),
    key: creditNoteKey({ returnId, market, number }, 'pdf'),
  }));
  const labels = parcels.map(({ sscc, trackingNumber }) => ({
    name: trackingNumber,
    key: labelKey(returnId, sscc),
  }));
  const found: { name: string; content: Uint8Array }[] = [];
  for (const { name, key } of what === 'labels' ? labels : notes) {
    const content = await documents.read(key);
    if (content !== undefined) found.push({ name, content });
  }
  return found;
}
