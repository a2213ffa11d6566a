import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ExpectedStack, Template } from '#infra/doctor/expected.ts';

/** What of a stage is in the account, as far as a doctor can see. */
export interface Cloud {
  stacks: Record<string, { status: string; template: Template }>;
  secrets: Record<string, { DeletedDate?: number }>;
  table: { status: string; recovery: string };
  mail: { verified: string; enabled: boolean; quota: number };
  alarms: { AlarmName: string; AlarmDescription: string }[];
  letters: number;
  errors: Record<string, number>;
  /** the version that `live` leads to, and the newest, of functions other than 3 and 3 */
  versions: Record<string, { live: string; newest: string; weights?: Record<string, number> }>;
  published: boolean;
  /** an operation that the credentials may not call */
  forbidden?: string;
}

/** An account in which everything is as the stacks want it. */
export function aHealthyCloud(expected: readonly ExpectedStack[]): Cloud {
  return {
    stacks: Object.fromEntries(
      expected.map(({ name, template }) => [name, { status: 'UPDATE_COMPLETE', template }]),
    ),
    secrets: {},
    table: { status: 'ACTIVE', recovery: 'ENABLED' },
    mail: { verified: 'Success', enabled: true, quota: 50_000 },
    alarms: [],
    letters: 0,
    errors: {},
    versions: {},
    published: true,
  };
}

type Reply = { status?: number; json?: unknown; xml?: string };
type Input = Record<string, string>;

const account = '0'.repeat(12);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const missing = (name: string): Reply => ({ status: 400, json: { __type: name, message: name } });

/** How each operation is answered; what is not here is refused. */
const answers: Record<string, (cloud: Cloud, input: Input) => Reply> = {
  GetCallerIdentity: () => ({
    xml: `<Account>${account}</Account><Arn>arn:aws:sts::${account}:operator</Arn>`,
  }),
  DescribeStacks: ({ stacks }, { StackName = '' }) => {
    const stack = stacks[StackName];
    if (stack === undefined)
      return { status: 400, xml: '<Error><Code>ValidationError</Code><Message>no</Message></Error>' };
    return {
      xml: `<Stacks><member><StackName>${StackName}</StackName><StackStatus>${stack.status}</StackStatus></member></Stacks>`,
    };
  },
  GetTemplate: ({ stacks }, { StackName = '' }) => ({
    xml: `<TemplateBody>${escaped(JSON.stringify(stacks[StackName]?.template))}</TemplateBody>`,
  }),
  ListStackResources: ({ stacks }, { StackName = '' }) => {
    const { Resources } = stacks[StackName]?.template ?? { Resources: {} };
    const members = Object.entries(Resources).map(
      ([id, { Type }]) =>
        `<member><LogicalResourceId>${id}</LogicalResourceId><ResourceType>${Type}</ResourceType><PhysicalResourceId>${id}</PhysicalResourceId></member>`,
    );
    return { xml: `<StackResourceSummaries>${members.join('')}</StackResourceSummaries>` };
  },
  DescribeTable: ({ table }) => ({ json: { Table: { TableStatus: table.status } } }),
  DescribeContinuousBackups: ({ table }) => ({
    json: {
      ContinuousBackupsDescription: {
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: table.recovery },
      },
    },
  }),
  DescribeSecret: ({ secrets }, { SecretId = '' }) =>
    secrets[SecretId] === undefined ? missing('ResourceNotFoundException') : { json: secrets[SecretId] },
  GetIdentityVerificationAttributes: ({ mail }, input) => ({
    xml: `<VerificationAttributes><entry><key>${input['Identities.member.1']}</key><value><VerificationStatus>${mail.verified}</VerificationStatus></value></entry></VerificationAttributes>`,
  }),
  GetAccountSendingEnabled: ({ mail }) => ({ xml: `<Enabled>${mail.enabled}</Enabled>` }),
  GetSendQuota: ({ mail }) => ({
    xml: `<Max24HourSend>${mail.quota}</Max24HourSend><SentLast24Hours>12</SentLast24Hours><MaxSendRate>14</MaxSendRate>`,
  }),
  DescribeAlarms: ({ alarms }) => ({ json: { MetricAlarms: alarms } }),
  GetMetricData: ({ errors }) => ({
    json: { MetricDataResults: Object.entries(errors).map(([Id, count]) => ({ Id, Values: [count] })) },
  }),
  GetQueueAttributes: ({ letters }) => ({
    json: { Attributes: { ApproximateNumberOfMessages: String(letters) } },
  }),
  GetAlias: ({ versions }, { FunctionName = '' }) => {
    const { live, weights } = versions[FunctionName] ?? { live: '3' };
    return {
      json: {
        FunctionVersion: live,
        ...(weights && { RoutingConfig: { AdditionalVersionWeights: weights } }),
      },
    };
  },
  ListVersionsByFunction: ({ versions }, { FunctionName = '' }) => ({
    json: {
      Versions: [
        { Version: '$LATEST' },
        { Version: '2' },
        { Version: versions[FunctionName]?.newest ?? '3' },
      ],
    },
  }),
  HeadObject: ({ published }) => ({ status: published ? 200 : 404 }),
};

export interface Listening {
  readonly url: string;
  /** every operation that was asked for, in order */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Speaks for AWS on loopback, in the protocols that the clients speak. */
export async function listenFor(cloud: () => Cloud): Promise<Listening> {
  const asked: string[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { operation, input } = readRequest(incoming, Buffer.concat(chunks));
    asked.push(operation);
    const may = operation !== cloud().forbidden;
    const reply = (may && answers[operation]?.(cloud(), input)) || missing('AccessDeniedException');
    const { status = 200 } = reply;
    if (reply.xml !== undefined) {
      const result = status === 200 ? `<${operation}Result>${reply.xml}</${operation}Result>` : reply.xml;
      outgoing.writeHead(status, { 'content-type': 'text/xml' });
      outgoing.end(
        `<${status === 200 ? operation : 'Error'}Response>${result}</${status === 200 ? operation : 'Error'}Response>`,
      );
    } else {
      outgoing.writeHead(status, { 'content-type': 'application/json' });
      outgoing.end(reply.json === undefined ? '' : JSON.stringify(reply.json));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Which operation a request is, in whatever protocol it comes. */
function readRequest(
  { method = '', url = '', headers }: IncomingMessage,
  body: Buffer,
): { operation: string; input: Input } {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    return { operation: target.split('.').at(-1) ?? '', input: JSON.parse(body.toString('utf8')) };
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  if (form.Action !== undefined) return { operation: form.Action, input: form };
  const [, FunctionName = '', part] = /\/functions\/([^/]+)\/(aliases|versions)/.exec(url) ?? [];
  if (part !== undefined && method === 'GET') {
    return { operation: part === 'aliases' ? 'GetAlias' : 'ListVersionsByFunction', input: { FunctionName } };
  }
  return { operation: method === 'HEAD' ? 'HeadObject' : `${method} ${url}`, input: {} };
}
