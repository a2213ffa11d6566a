import { type OptionalMessage, optionalMessages } from '#domain/messages.ts';
import type { Mail, Mailer } from '#shared/ports.ts';
import type { TellCustomerDeps } from '#use-cases/tell-customer.ts';
import type { Shop } from './shop.ts';

/** A mail service that keeps what it sent, oldest first. */
export function aMailer(): Mailer & { readonly mails: Mail[] } {
  const mails: Mail[] = [];
  return {
    mails,
    async send(mail) {
      mails.push(mail);
      return `message-${mails.length}`;
    },
  };
}

/** What it takes to write to the customers of a shop in memory. */
export function letters(
  shop: Shop,
  mailer = aMailer(),
): TellCustomerDeps & { readonly mailer: typeof mailer; readonly wanted: readonly OptionalMessage[] } {
  const setting = { shopName: 'Shop', portalUrl: 'https://shop.example', timeZone: 'Europe/Stockholm' };
  return { ...shop, mailer, sent: shop.sentMessages, setting, wanted: optionalMessages };
}
