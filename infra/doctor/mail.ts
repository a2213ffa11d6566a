import {
  GetAccountSendingEnabledCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
} from '@aws-sdk/client-ses';
import { attention, broken, type Finding, ok } from './finding.ts';
import type { Examined } from './patient.ts';

/** What SES lets an account send a day while it is in the sandbox; no other account has so little. */
const sandboxQuota = 200;

/** Whether mails can go out: the domain verified, sending on, the sandbox left. */
export async function lookAtMail({ clients, config }: Examined): Promise<Finding[]> {
  const { ses } = clients();
  const domain = config.senderAddress.slice(config.senderAddress.lastIndexOf('@') + 1);
  const { VerificationAttributes } = await ses.send(
    new GetIdentityVerificationAttributesCommand({ Identities: [domain] }),
  );
  const status = VerificationAttributes?.[domain]?.VerificationStatus ?? 'not known to SES';
  const { Enabled } = await ses.send(new GetAccountSendingEnabledCommand({}));
  const { Max24HourSend = 0, SentLast24Hours = 0 } = await ses.send(new GetSendQuotaCommand({}));
  return [
    status === 'Success'
      ? ok('mail', `${domain} is verified`)
      : broken(
          'mail',
          `${domain}: ${status}`,
          'docs/deploy.md, section 4: give your DNS the three DKIM records',
        ),
    Enabled === true
      ? ok('mail', 'sending is on')
      : broken(
          'mail',
          'sending is switched off for the account',
          'look at reputation and cases in the SES console',
        ),
    Max24HourSend <= sandboxQuota
      ? attention(
          'mail',
          `${Max24HourSend} mails a day: the account seems to be in the sandbox`,
          'docs/deploy.md, section 4: ask for production access',
        )
      : ok('mail', `${SentLast24Hours} of ${Max24HourSend} mails sent in the last day`),
  ];
}
