import '../support/quiet.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { storeCreditCodeKey } from '#adapters/dynamodb/store-credit-keys.ts';
import { catalogue, idOf } from '#infra/catalogue.ts';
import { bundles, sources } from '#infra/paths.ts';
import { environmentOf, list, type Resource, resourcesOf, statementsOf } from './templates.ts';

let resources: Record<string, Resource>;
beforeAll(() => {
  resources = resourcesOf('local');
});

/** The function's own resource of that type. */
function own(name: string, type: string): Resource {
  const found = Object.entries(resources).find(
    ([id, resource]) =>
      resource.Type === type && id.replace(/(Function|Role)[0-9A-F]{8}$/, '') === idOf(name),
  );
  if (found === undefined) throw new TypeError(`${name} has no ${type}`);
  return found[1];
}

const actionsOf = (name: string) =>
  statementsOf(own(name, 'AWS::IAM::Role')).flatMap(({ Action }) => list(Action));

/** What a function says it misses, when it is called where nothing is set. */
async function missedBy(name: string): Promise<string[]> {
  const file = join(sources, `${name}.ts`);
  const module: { handler: (event: unknown, context: unknown) => unknown } = await import(file);
  try {
    // what is at the door of a route looks for who asks
    await module.handler({ requestContext: {} }, {});
  } catch (error) {
    if (error instanceof Error && error.name === 'SettingMissing')
      return error.message.match(/\b[A-Z_]+\b/g) ?? [];
    throw error;
  }
  return [];
}

test.each(catalogue.map(({ name }) => name))(
  '%s is given the settings that it asks for, and no others',
  async (name) => {
    const given = Object.keys(environmentOf(own(name, 'AWS::Lambda::Function')));
    const asked = given.filter((setting) => !setting.startsWith('POWERTOOLS_'));
    expect((await missedBy(name)).sort()).toEqual(asked.sort());
  },
);

/** Permissions that a service uses in the function's name, or that answer for an operation of another name. */
const notCalled = new Set([
  // the runtime writes logs and traces
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  // Lambda reads the stream and keeps what failed
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
  'sqs:SendMessage',
  // asked when a schedule is made that names the role, and when an object is not there
  'iam:PassRole',
  's3:ListBucket',
]);
/** What an operation is called where it is permitted, if not by its own name. */
const operationOf: Readonly<Record<string, string>> = { 'execute-api:ManageConnections': 'PostToConnection' };
/** Writes of a transaction are permitted one by one. */
const inTransaction = new Set(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem']);

test.each(catalogue.map(({ name }) => name))(
  '%s may do nothing that its bundle could not ask for',
  (name) => {
    const code = readFileSync(join(bundles, name, 'index.mjs'), 'utf8');
    const asks = (operation: string) => code.includes(`"${operation}"`);
    const idle = actionsOf(name).filter((action) => {
      if (notCalled.has(action)) return false;
      if (asks(operationOf[action] ?? action.slice(action.indexOf(':') + 1))) return false;
      return !(inTransaction.has(action) && asks('TransactWriteItems'));
    });
    expect(idle).toEqual([]);
  },
);

test('who only looks may not write, and who writes may only write what it must', () => {
  const writes = (name: string) =>
    actionsOf(name).filter((action) => /^dynamodb:(Put|Update|Delete)Item$/.test(action));
  for (const name of ['api/authorize-customer', 'api/get-order', 'api/get-return', 'api/get-label']) {
    expect(writes(name), name).toEqual([]);
  }
  for (const name of ['webhooks/carrier-news', 'webhooks/warehouse-news', 'subscribers/plan-reminders']) {
    expect(writes(name), name).toEqual([]);
  }
  expect(writes('shop/put-policy')).toEqual(['dynamodb:PutItem']);
  expect(actionsOf('steps/credit')).not.toContain('dynamodb:DeleteItem');
});

test('whoever reads the table is denied the codes of store credits, save those who show them to customers', () => {
  const showing = new Set(
    catalogue.filter(({ needs }) => needs.some((need) => 'storeCreditCodes' in need)).map(({ name }) => name),
  );
  const reads = /^dynamodb:(Get|BatchGet)Item$|^dynamodb:(Query|Scan)$/;
  for (const { name } of catalogue) {
    const statements = statementsOf(own(name, 'AWS::IAM::Role'));
    const ofTable = statements.filter(({ Resource }) => !JSON.stringify(Resource).includes('/index/'));
    const reading = (effect: string) =>
      ofTable
        .filter(({ Effect }) => Effect === effect)
        .flatMap(({ Action }) => list(Action).filter((action) => reads.test(action)));
    expect(reading('Deny'), name).toEqual(showing.has(name) ? [] : reading('Allow'));
  }
  const denied = catalogue.flatMap(({ name }) =>
    statementsOf(own(name, 'AWS::IAM::Role')).filter(({ Effect }) => Effect === 'Deny'),
  );
  expect(denied.length).toBeGreaterThan(40);
  const { pk } = storeCreditCodeKey('*');
  for (const { Condition } of denied)
    expect(Condition).toEqual({ 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [pk] } });
});

test('each signed endpoint may read the one secret that its messages are signed with', () => {
  const read = catalogue.flatMap(({ name }) =>
    statementsOf(own(name, 'AWS::IAM::Role'))
      .filter(({ Action }) => list(Action).includes('secretsmanager:GetSecretValue'))
      .map(({ Resource }) => [name, /Foundation(\w+?)Secret/.exec(JSON.stringify(Resource))?.[1]]),
  );
  expect(Object.fromEntries(read)).toEqual({
    'shop/put-order': 'shop',
    'shop/put-articles': 'shop',
    'shop/put-stock': 'shop',
    'shop/put-history': 'shop',
    'shop/put-policy': 'shop',
    'shop/review-return': 'shop',
    'shop/ask-store-credit': 'shop',
    'shop/redeem-store-credit': 'shop',
    'shop/take-back-redemption': 'shop',
    'webhooks/carrier-news': 'carrier',
    'webhooks/warehouse-news': 'warehouse',
    'webhooks/support-news': 'support',
    'webhooks/cost-news': 'shop',
    'webhooks/resale-news': 'shop',
    'webhooks/stripe-news': 'stripeMessages',
  });
});
