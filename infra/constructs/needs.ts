import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StageConfig } from '../config.ts';
import { liveAlias } from '../names.ts';
import { type Accepted, wideInside } from './accepted.ts';
import { documentKinds } from './document-kinds.ts';
import { figuresGrant } from './figure-grants.ts';
import type { Foundation } from './foundation.ts';
import { allow, denyCodes, type Grant, told } from './grant.ts';
import type { ListIndex } from './list-indexes.ts';
import { toCustomers, toFinance, wanted } from './mail-grants.ts';
import { planGrant } from './plan-grants.ts';
import { type PaymentsNeed, paymentsGrant } from './provider-secrets.ts';

/** Something that a function needs: its settings and its permission for it are given together, or not at all. */
export type Need =
  | StoreNeed
  | { readonly tokens: 'send' }
  | { readonly executions: 'start' }
  | { readonly reminders: 'plan' }
  | { readonly looks: 'plan' }
  | { readonly live: 'address' | 'push' }
  | { readonly edge: 'believe' }
  | { readonly warehouses: true };

/** The table itself, or one of its indexes. */
export type TableNeed =
  | {
      readonly table: readonly string[];
      /** whether it shows customers the codes of their store credits: nobody else may read them */
      readonly storeCreditCodes?: true;
    }
  | { readonly list: ListIndex['name'] };

interface DocumentsNeed {
  readonly documents: 'read' | 'write';
  readonly of: readonly (keyof typeof documentKinds)[];
}

/** Of what keeps things, of what the shop is, and of what else stands before every function. */
export type StoreNeed =
  | TableNeed
  | DocumentsNeed
  | { readonly secret: 'shop' | 'carrier' | 'warehouse' | 'support' }
  | { readonly sellers: true }
  | { readonly accountPlans: true }
  | { readonly storeCreditTerms: true }
  | { readonly finance: 'tell' }
  | { readonly figures: 'count' | 'read' | 'digest' }
  | { readonly payments: PaymentsNeed }
  | { readonly bus: 'publish' }
  | { readonly mail: 'send' }
  | { readonly codeMarkets: true }
  | { readonly messages: 'know' }
  | { readonly usualHours: true }
  | { readonly withdrawalLabels: true };

/** Names of things that are made after the functions, fixed so that both sides can say them. */
export interface Neighbours {
  readonly stateMachineArn: string;
  readonly liveMachineArn: string;
  readonly scheduleGroup: string;
  readonly schedulesArn: string;
  readonly schedulerRoleArn: string;
  readonly reminderFunctionArn: string;
  readonly lookFunctionArn: string;
  readonly lostRemindersArn: string;
  readonly liveUrl: string;
  readonly liveEndpoint: string;
  readonly liveConnectionsArn: string;
  readonly liveConnectionsWide: Accepted;
  readonly edgeKey: string;
}

/** What a need of what keeps things means. */
export function storeGrantOf(need: StoreNeed, foundation: Foundation, config: StageConfig): Grant {
  const { table, documents } = foundation;
  const { tableArn, tableName } = table;
  if ('list' in need) {
    const query = allow(['dynamodb:Query'], `${tableArn}/index/${need.list}`);
    return { environment: { TABLE_NAME: tableName }, statements: [query] };
  }
  if ('table' in need) {
    const actions = need.table.map((action) => `dynamodb:${action}`);
    const reads = actions.filter((action) => /:(BatchGetItem|GetItem|Query|Scan)$/.test(action));
    const kept = need.storeCreditCodes || reads.length === 0 ? [] : [denyCodes(reads, tableArn)];
    return { environment: { TABLE_NAME: tableName }, statements: [allow(actions, tableArn), ...kept] };
  }
  if ('secret' in need) {
    const setting = `${need.secret.toUpperCase()}_SECRET_NAME`;
    const { secretArn } = foundation.secrets[need.secret];
    return {
      environment: { [setting]: config.secrets[need.secret] },
      statements: [allow(['secretsmanager:GetSecretValue'], secretArn)],
    };
  }
  if ('sellers' in need) return told({ SELLERS: config.sellers });
  if ('accountPlans' in need) return told({ ACCOUNT_PLANS: config.accountPlans });
  if ('storeCreditTerms' in need) return told({ STORE_CREDIT_TERMS: config.storeCreditTerms });
  if ('finance' in need) return toFinance(table, config);
  if ('figures' in need) return figuresGrant(need.figures, table, config);
  if ('payments' in need) return paymentsGrant(need.payments, foundation.providerSecrets, config);
  if ('bus' in need) {
    const { eventBusArn, eventBusName } = foundation.bus;
    return {
      environment: { EVENT_BUS_NAME: eventBusName },
      statements: [allow(['events:PutEvents'], eventBusArn)],
    };
  }
  if ('usualHours' in need) {
    return { environment: { USUAL_HOURS: JSON.stringify(config.usualHours) }, statements: [] };
  }
  if ('messages' in need) return { environment: wanted(config), statements: [] };
  if ('mail' in need) return toCustomers(table, config);
  if ('codeMarkets' in need) return told({ CODE_MARKETS: config.codeMarkets });
  if ('withdrawalLabels' in need) return told({ WITHDRAWAL_LABELS: config.withdrawalLabels });
  const { bucketArn, bucketName } = documents;
  const action = need.documents === 'read' ? 's3:GetObject' : 's3:PutObject';
  // without ListBucket a missing object answers AccessDenied instead of NoSuchKey
  const list = need.documents === 'read' ? [allow(['s3:ListBucket'], bucketArn)] : [];
  const objects = need.of.map((kind) => `${bucketArn}/${kind}/*`);
  const why = need.of.map((kind) => wideInside(documents, bucketArn, `/${kind}/*`, documentKinds[kind]));
  return {
    environment: { DOCUMENTS_BUCKET: bucketName },
    statements: [allow([action], ...objects), ...list],
    wide: Object.assign({}, ...why),
  };
}

const isStoreNeed = (need: Need): need is StoreNeed =>
  [
    'table',
    'list',
    'documents',
    'secret',
    'sellers',
    'accountPlans',
    'storeCreditTerms',
    'finance',
    'figures',
    'payments',
    'bus',
    'mail',
    'messages',
    'usualHours',
    'withdrawalLabels',
    'codeMarkets',
  ].some((kind) => kind in need);

/** What a need means in this stage. */
export function grantOf(need: Need, foundation: Foundation, around: Neighbours, config: StageConfig): Grant {
  if (isStoreNeed(need)) return storeGrantOf(need, foundation, config);
  if ('tokens' in need) {
    const actions = ['states:SendTaskSuccess', 'states:SendTaskFailure'];
    return { environment: {}, statements: [allow(actions, around.stateMachineArn)] };
  }
  if ('executions' in need) {
    return {
      environment: { STATE_MACHINE_ARN: around.liveMachineArn },
      statements: [
        new PolicyStatement({
          actions: ['states:StartExecution'],
          // the machine is what is checked, whatever it is started through; the alias is a condition
          resources: [around.stateMachineArn],
          conditions: { 'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': [liveAlias] } },
        }),
      ],
    };
  }
  if ('reminders' in need || 'looks' in need) return planGrant('looks' in need, around, config);
  if ('live' in need) return liveGrant(need.live, around);
  if ('edge' in need) return { environment: { EDGE_KEY: around.edgeKey }, statements: [] };
  return { environment: { WAREHOUSES: JSON.stringify(config.warehouses) }, statements: [] };
}

/** Where clients connect; or where messages to them go, for whoever sends some, with the permission to. */
function liveGrant(what: 'address' | 'push', around: Neighbours): Grant {
  if (what === 'address') return { environment: { LIVE_URL: around.liveUrl }, statements: [] };
  return {
    environment: { AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI: around.liveEndpoint },
    statements: [allow(['execute-api:ManageConnections'], around.liveConnectionsArn)],
    wide: around.liveConnectionsWide,
  };
}
