import type { MessageKind } from '#domain/events.ts';
import { feedbackCode } from '#domain/feedback-code.ts';
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
  UnreachableAddresses,
} from '#shared/ports.ts';
import { type Attached, attachments, bringsOfCredit } from './attachments.ts';
import { composeMessage } from './compose-message.ts';
import { knownReturn } from './known.ts';

export interface TellCustomerDeps {
  readonly returns: Returns;
  readonly identities: Identities;
  /** where labels and credit notes are; messages without attachments do without */
  readonly documents?: Pick<Documents, 'read'> | undefined;
  /** where the codes of store credits are; messages that tell of no credit do without */
  readonly storeCredits?: Pick<StoreCredits, 'ofReturn'> | undefined;
  readonly unreachable: Pick<UnreachableAddresses, 'isMarked'>;
  readonly mailer: Mailer;
  readonly sent: SentMessages;
  readonly clock: Clock;
  readonly setting: Omit<MessageSetting, 'statusUrl'> & { readonly portalUrl: string };
}

/**
 * Writes to the customer, once per return and name of the message. What no longer applies is not sent, nor is anything
 * to a customer who has been erased, or to an address that mails came back from.
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
  if (await deps.unreachable.isMarked(identity.email, deps.clock.now())) return undefined;
  const { setting } = deps;
  const statusUrl = `${setting.portalUrl}/returns/${head.returnId}`;
  const [first] = await deps.returns.events(head.returnId);
  const place = `message.${kind}` as const;
  const enoughUrl =
    first && `${setting.portalUrl}/enough#${head.returnId}/${place}/${feedbackCode(first, place)}`;
  const attached = await attachments(kind, deps.documents, head);
  const names = (what: Attached['is']) => attached.flatMap(({ is, name }) => (is === what ? [name] : []));
  const [receipt] = names('receipt');
  return {
    to: { name: identity.name, address: identity.email },
    thread: head.returnId,
    about: { returnId: head.returnId, message: kind },
    ...render({ ...message, creditNotes: names('credit-note'), receipt }, languageOf(head.language), {
      ...setting,
      statusUrl,
      enoughUrl,
    }),
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
  if (head.storeCredit === undefined || !bringsOfCredit(kind)) return undefined;
  if (storeCredits === undefined) throw new TypeError(`a message of ${kind} needs the store credits`);
  return (await storeCredits.ofReturn(head.returnId))?.code;
}
