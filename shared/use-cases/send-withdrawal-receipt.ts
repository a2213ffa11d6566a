import { languageOf } from '#domain/policy.ts';
import { type ReceiptSetting, renderReceipt } from '#shared/messages/withdrawal/receipt.ts';
import type { Clock, Mailer, Withdrawals } from '#shared/ports.ts';

export interface SendReceiptDeps {
  readonly withdrawals: Pick<Withdrawals, 'read' | 'receipt' | 'noteReceipt'>;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly setting: ReceiptSetting;
}

/**
 * Mails the receipt of a statement to the address that it gives, whatever became of it (Directive 2011/83/EU art. 11a(4)). It
 * goes out twice only if the process dies between sending and noting it: a receipt too many harms nobody, one too few is a
 * breach. Words that were erased are not sent.
 * @throws Refusal MailUnavailable
 */
export function sendWithdrawalReceipt({ withdrawals, mailer, clock, setting }: SendReceiptDeps) {
  return async ({ withdrawalId }: { readonly withdrawalId: string }): Promise<void> => {
    const found = await withdrawals.read(withdrawalId);
    if (found?.statement === undefined) return;
    if ((await withdrawals.receipt(withdrawalId)) !== undefined) return;
    const { head, statement } = found;
    const { name, email, language } = statement;
    const told = { withdrawalId, statedAt: head.statedAt, statement };
    const messageId = await mailer.send({
      to: { name, address: email },
      thread: withdrawalId,
      ...renderReceipt(told, languageOf(language), setting),
      attachments: [],
    });
    await withdrawals.noteReceipt(withdrawalId, { messageId, sentAt: clock.now() });
  };
}
