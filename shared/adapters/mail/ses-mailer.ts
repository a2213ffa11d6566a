import { createHash } from 'node:crypto';
import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { Refusal } from '#domain/errors.ts';
import type { Clock, Mailer } from '#shared/ports.ts';
import { composeMail, type MailParty } from './compose.ts';

/** What passes by itself: throttling, SES out of order, no network. Everything else is for a person to look at. */
const passing = new Set([
  'Throttling',
  'ThrottlingException',
  'ServiceUnavailable',
  'InternalFailure',
  'TimeoutError',
]);

/** SES will not send this mail, by SES's name for why. What SES says of it names addresses and stays out of every log. */
class RejectedMail extends Error {
  constructor(name: string) {
    super('SES rejected the mail');
    this.name = name;
  }
}

/**
 * Sends through Amazon SES as raw mail. What SES has to tell of it afterwards, it tells of the configuration set, with what the mail is about as tags.
 * @throws Refusal MailUnavailable when trying again can help; an error under SES's own name when it cannot
 */
export function sesMailer(deps: {
  readonly client: SESClient;
  readonly clock: Clock;
  readonly from: MailParty;
  readonly configurationSet?: string | undefined;
}): Mailer {
  return {
    async send(mail) {
      const date = deps.clock.now();
      const messageId = messageIdOf(date, mail.to.address, mail.subject, deps.from.address);
      const raw = await composeMail(mail, deps.from, messageId, date);
      const command = new SendRawEmailCommand({
        Source: deps.from.address,
        Destinations: [mail.to.address],
        RawMessage: { Data: raw },
        ConfigurationSetName: deps.configurationSet,
        Tags: mail.about && Object.entries(mail.about).map(([Name, Value]) => ({ Name, Value })),
      });
      const { MessageId } = await deps.client.send(command).catch((error: unknown) => {
        if (passes(error)) throw new Refusal('MailUnavailable', 'SES did not take the mail');
        throw new RejectedMail(error instanceof Error ? error.name : 'UnknownFailure');
      });
      return MessageId ?? messageId;
    },
  };
}

/** A message id at the sender's domain. SES replaces it by its own; mail programs see this one only in tests. */
function messageIdOf(date: string, to: string, subject: string, from: string): string {
  const digest = createHash('sha256').update([date, to, subject].join('\n')).digest('hex');
  return `${digest.slice(0, 32)}@${from.slice(from.lastIndexOf('@') + 1)}`;
}

function passes(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const fault = '$fault' in error ? error.$fault : undefined;
  // an error with a code of the operating system never reached SES
  return passing.has(error.name) || fault === 'server' || 'code' in error;
}
