import type { ServiceEvent } from '../events/event-bridge.ts';

/** A mail as far as SES tells of it afterwards. */
interface SentMail {
  id: string;
  sentAt: number;
  source: string;
  to: string[];
  configurationSet: string;
  tags: Record<string, string[]>;
}

/** What SES's own mailbox simulator does at these addresses, a label after `+` included. */
const simulated = {
  bounce: /^bounce(\+[^@]*)?@simulator\.amazonses\.com$/i,
  complaint: /^complaint(\+[^@]*)?@simulator\.amazonses\.com$/i,
};

/**
 * What SES tells of a mail to its simulator's addresses, in the words of its event publishing; nothing of mails to anybody else, nor of
 * what the configuration set does not tell.
 */
export function newsOf(mail: SentMail, tells: readonly string[]): ServiceEvent[] {
  const at = (which: RegExp) => mail.to.filter((one) => which.test(one));
  const [bounced, complained] = [at(simulated.bounce), at(simulated.complaint)];
  return [
    ...(bounced.length > 0 && tells.includes('bounce') ? [bounceOf(mail, bounced)] : []),
    ...(complained.length > 0 && tells.includes('complaint') ? [complaintOf(mail, complained)] : []),
  ];
}

function bounceOf(mail: SentMail, bounced: string[]): ServiceEvent {
  const bounce = {
    bounceType: 'Permanent',
    bounceSubType: 'General',
    bouncedRecipients: bounced.map((emailAddress) => ({
      emailAddress,
      action: 'failed',
      status: '5.1.1',
      diagnosticCode: 'smtp; 550 5.1.1 user unknown',
    })),
    timestamp: new Date(mail.sentAt).toISOString(),
    feedbackId: mail.id,
  };
  return event('Email Bounced', { eventType: 'Bounce', bounce, mail: about(mail) });
}

function complaintOf(mail: SentMail, complained: string[]): ServiceEvent {
  const complaint = {
    complainedRecipients: complained.map((emailAddress) => ({ emailAddress })),
    timestamp: new Date(mail.sentAt).toISOString(),
    feedbackId: mail.id,
    complaintFeedbackType: 'abuse',
  };
  return event('Email Complaint Received', { eventType: 'Complaint', complaint, mail: about(mail) });
}

const event = (type: string, detail: object): ServiceEvent => ({
  source: 'aws.ses',
  'detail-type': type,
  resources: [],
  detail,
});

const about = ({ id, sentAt, source, to, configurationSet, tags }: SentMail) => ({
  timestamp: new Date(sentAt).toISOString(),
  source,
  messageId: id,
  destination: to,
  tags: { 'ses:configuration-set': [configurationSet], ...tags },
});
