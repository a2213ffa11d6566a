import { randomUUID } from 'node:crypto';
import { awsError } from '../aws-endpoint/errors.ts';
import type { ServiceEvent } from '../events/event-bridge.ts';
import type { AwsRequest, AwsResponse, AwsService, Kernel } from '../kernel.ts';
import type { ConfigurationSetModel } from '../runtime/app/mails.ts';
import { UnsupportedByLocal } from '../unsupported.ts';
import { type ReadMail, readMail } from './read-mail.ts';
import { readSendForm, type SendForm } from './send-form.ts';
import { newsOf } from './simulator.ts';

/** SES v1's largest raw message and most recipients. */
const largestMailBytes = 10 * 1024 * 1024;
const mostRecipients = 50;

export interface MailboxOptions {
  /** domains (`shop.example`) and single addresses that may send; absent: any may */
  verifiedDomains?: string[];
  /** what mails may be sent under, and what is told of them */
  configurationSets?: ConfigurationSetModel[];
  /** takes what SES tells of mails that were sent */
  tell?: (event: ServiceEvent) => void;
}

/** A mail that was sent. `to` is who it really went to. */
export interface Mail extends ReadMail {
  id: string;
  receivedAt: number;
  raw: Buffer;
}

/** SES into a mailbox: every mail that is sent is kept here, durable, and goes nowhere else. */
export class Mailbox implements AwsService {
  readonly signingName = 'ses';
  readonly #kernel: Kernel;
  readonly #options: MailboxOptions;

  constructor(kernel: Kernel, options: MailboxOptions) {
    this.#kernel = kernel;
    this.#options = options;
    kernel.store.exec(`CREATE TABLE IF NOT EXISTS mails (
      seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, received_at INTEGER NOT NULL,
      recipients TEXT NOT NULL, sender TEXT NOT NULL, subject TEXT NOT NULL, raw BLOB NOT NULL)`);
  }

  /** Every mail read whole, oldest first. */
  async mails(): Promise<Mail[]> {
    const rows = this.#kernel.store.prepare('SELECT * FROM mails ORDER BY seq').all();
    return Promise.all(rows.map(whole));
  }

  async mail(id: string): Promise<Mail | undefined> {
    const row = this.#kernel.store.prepare('SELECT * FROM mails WHERE id = ?').get(id);
    return row === undefined ? undefined : whole(row);
  }

  /** What a list of mails shows, the newest first. */
  list(limit: number, offset = 0): Pick<Mail, 'id' | 'from' | 'to' | 'subject' | 'receivedAt'>[] {
    return this.#kernel.store
      .prepare(
        'SELECT id, received_at, recipients, sender, subject FROM mails ORDER BY seq DESC LIMIT ? OFFSET ?',
      )
      .all(limit, offset)
      .map((row) => ({
        id: String(row.id),
        from: String(row.sender),
        to: JSON.parse(String(row.recipients)),
        subject: String(row.subject),
        receivedAt: Number(row.received_at),
      }));
  }

  count(): number {
    return Number(this.#kernel.store.prepare('SELECT count(*) AS n FROM mails').get()?.n);
  }

  requires(request: AwsRequest): { action: string; resources: string[] }[] {
    const { region, account } = this.#kernel;
    if (request.operation !== 'SendRawEmail')
      return [{ action: `ses:${request.operation ?? ''}`, resources: ['*'] }];
    const form = readSendForm(request.body);
    const source = sourceIn(form);
    const identity = this.#identityOf(source) ?? domainOf(source);
    const { configurationSet: set } = form;
    const used = [`identity/${identity}`, ...(set === undefined ? [] : [`configuration-set/${set}`])];
    const resources = used.map((one) => `arn:aws:ses:${region}:${account}:${one}`);
    return [{ action: 'ses:SendRawEmail', resources }];
  }

  async handle(request: AwsRequest): Promise<AwsResponse> {
    if (request.operation === 'GetSendQuota') return this.#quota();
    if (request.operation !== 'SendRawEmail') throw new UnsupportedByLocal(`ses ${request.operation ?? ''}`);
    const form = readSendForm(request.body);
    const { raw, destinations, configurationSet, tags } = form;
    const mail = await readMail(raw);
    const to = destinations.length > 0 ? destinations.map(addressIn) : mail.to;
    const set = this.#options.configurationSets?.find(({ name }) => name === configurationSet);
    if (configurationSet !== undefined && set === undefined) {
      const says = `Configuration set <${configurationSet}> does not exist.`;
      return awsError('ses', 400, 'ConfigurationSetDoesNotExist', says);
    }
    const refusal = this.#refusal(form.source ?? mail.from, mail, raw, to);
    if (refusal !== undefined) return refusal;
    const id = `${randomUUID()}-000000`;
    this.#kernel.store
      .prepare(
        'INSERT INTO mails (id, received_at, recipients, sender, subject, raw) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(id, this.#kernel.clock.now(), JSON.stringify(to), mail.from, mail.subject, raw);
    const sent = { id, sentAt: this.#kernel.clock.now(), source: form.source ?? mail.from, to, tags };
    for (const told of newsOf({ ...sent, configurationSet: set?.name ?? '' }, set?.tells ?? []))
      this.#options.tell?.(told);
    return answer('SendRawEmail', `<MessageId>${id}</MessageId>`);
  }

  #refusal(source: string, mail: ReadMail, raw: Buffer, to: string[]): AwsResponse | undefined {
    if (raw.length > largestMailBytes) {
      return awsError(
        'ses',
        400,
        'InvalidParameterValue',
        `Message length is more than ${largestMailBytes} bytes long`,
      );
    }
    if (to.length === 0) return awsError('ses', 400, 'InvalidParameterValue', 'Missing destination.');
    if (to.length > mostRecipients) {
      return awsError('ses', 400, 'InvalidParameterValue', `Recipient count exceeds ${mostRecipients}.`);
    }
    const unverified = [...new Set([addressIn(source), mail.from])].filter(
      (one) => this.#identityOf(one) === undefined,
    );
    if (unverified.length === 0) return undefined;
    const region = this.#kernel.region.toUpperCase();
    const message = `Email address is not verified. The following identities failed the check in region ${region}: ${unverified.join(', ')}`;
    return awsError('ses', 400, 'MessageRejected', message);
  }

  #identityOf(address: string): string | undefined {
    const domain = domainOf(address);
    if (this.#options.verifiedDomains === undefined) return domain;
    return this.#options.verifiedDomains.find((identity) => {
      const known = identity.toLowerCase();
      return known === address.toLowerCase() || known === domain || domain.endsWith(`.${known}`);
    });
  }

  #quota(): AwsResponse {
    const since = this.#kernel.clock.now() - 86_400_000;
    const sent = this.#kernel.store
      .prepare('SELECT count(*) AS n FROM mails WHERE received_at > ?')
      .get(since)?.n;
    return answer(
      'GetSendQuota',
      `<Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate><SentLast24Hours>${Number(sent)}.0</SentLast24Hours>`,
    );
  }
}

async function whole(row: Record<string, unknown>): Promise<Mail> {
  const raw = row.raw instanceof Uint8Array ? Buffer.from(row.raw) : Buffer.alloc(0);
  const read = await readMail(raw);
  return {
    ...read,
    id: String(row.id),
    to: JSON.parse(String(row.recipients)),
    receivedAt: Number(row.received_at),
    raw,
  };
}

function answer(operation: string, result: string): AwsResponse {
  const body = `<${operation}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${operation}Response>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

function sourceIn({ source, raw }: SendForm): string {
  if (source !== undefined) return addressIn(source);
  return addressIn(/^from:\s*(.*)$/im.exec(raw.toString('latin1'))?.[1] ?? '');
}

/** The bare address of `Name <address>`. */
function addressIn(text: string): string {
  return (/<([^>]*)>\s*$/.exec(text)?.[1] ?? text).trim();
}

function domainOf(address: string): string {
  return (address.split('@').at(-1) ?? '').toLowerCase();
}
