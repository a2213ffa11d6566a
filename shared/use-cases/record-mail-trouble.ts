import { type ReturnedMail, reachableAgainAt } from '#domain/mail-trouble.ts';
import type { Returns, UnreachableAddresses } from '#shared/ports.ts';
import { again } from './again.ts';

/**
 * Marks the addresses of a mail that came back, or that its reader complained of, so that nothing more is written to them for a while; and
 * records it with the return that the mail was about, once a mail and cause. Of the address itself the return says nothing.
 * @throws Refusal StoreBusy, ReturnChangedMeanwhile
 */
export function recordMailTrouble({
  returns,
  unreachable,
}: {
  readonly returns: Pick<Returns, 'read' | 'commit'>;
  readonly unreachable: Pick<UnreachableAddresses, 'mark'>;
}) {
  return async ({ messageId, cause, occurredAt, addresses, about }: ReturnedMail): Promise<void> => {
    const until = reachableAgainAt(occurredAt);
    for (const address of addresses) await unreachable.mark(address, { cause, messageId, until });
    if (about === undefined) return;
    const { returnId, message } = about;
    await again(async () => {
      const before = await returns.read(returnId);
      if (before === undefined) return;
      await returns.commit({
        ...{ before, returnId, once: `mail-returned:${cause}:${messageId}` },
        events: [{ type: 'MailReturned', actor: 'system', occurredAt, data: { message, cause } }],
      });
    });
  };
}
