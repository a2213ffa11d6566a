import { isRefusal } from '#domain/errors.ts';
import { languageOf } from '#domain/policy.ts';
import type { SessionAsked } from '#domain/session-code.ts';
import { renderSessionCode } from '#shared/messages/session-code.ts';
import type { Identities, Ids, Mailer, Orders, SessionCodes, UnreachableAddresses } from '#shared/ports.ts';

/**
 * Mails the code of what was asked to the address of its order, at most once; nothing where nothing is opened by it, or its customer has been
 * erased, or their address is marked as unreachable. What it takes to tell was kept nowhere before: the code is made here and kept sealed.
 * @throws Refusal MailUnavailable
 */
export function sendSessionCode({
  orders,
  identities,
  codes,
  unreachable,
  mailer,
  ids,
  clock,
  setting,
}: {
  readonly orders: Pick<Orders, 'read'>;
  readonly identities: Identities;
  readonly codes: Pick<SessionCodes, 'unsent' | 'seal' | 'unseal'>;
  readonly unreachable: Pick<UnreachableAddresses, 'isMarked'>;
  readonly mailer: Mailer;
  readonly ids: Pick<Ids, 'code'>;
  readonly clock: { now(): string };
  readonly setting: Parameters<typeof renderSessionCode>[2];
}) {
  return async ({ newsId: reference }: Pick<SessionAsked, 'newsId'>): Promise<void> => {
    const orderNumber = await codes.unsent(reference, clock.now());
    const order = orderNumber === undefined ? undefined : await orders.read(orderNumber);
    const identity = order && (await identities.read(order.customerId));
    if (order === undefined || identity === undefined) return;
    if (await unreachable.isMarked(identity.email, clock.now())) return;
    const code = ids.code();
    if (!(await codes.seal(reference, code))) return;
    const { name, email: address } = identity;
    const { orderNumber: number, language } = order;
    const letter = renderSessionCode({ code, orderNumber: number }, languageOf(language), setting);
    try {
      await mailer.send({ to: { name, address }, ...letter, attachments: [] });
    } catch (error) {
      if (isRefusal(error, 'MailUnavailable')) await codes.unseal(reference);
      throw error;
    }
  };
}
