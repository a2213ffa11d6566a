import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { StageConfig } from '../config.ts';
import { liveAlias } from '../names.ts';
import { type Accepted, wideArn, wideInside } from './accepted.ts';
import type { Foundation } from './foundation.ts';
import type { ListIndex } from './list-indexes.ts';

/** Something that a function needs: its settings and its permission for it are given together, or not at all. */
export type Need =
  | TableNeed
  | { readonly documents: 'read' | 'write' }
  | { readonly bus: 'publish' }
  | { readonly secret: 'shop' | 'carrier' | 'warehouse' }
  | { readonly mail: 'send' }
  | { readonly tokens: 'send' }
  | { readonly executions: 'start' }
  | { readonly reminders: 'plan' }
  | { readonly live: 'address' | 'push' }
  | { readonly edge: 'believe' }
  | { readonly warehouses: true };

/** The table itself, or one of its indexes. */
export type TableNeed = { readonly table: readonly string[] } | { readonly list: ListIndex['name'] };

/** Names of things that are made after the functions, fixed so that both sides can say them. */
export interface Neighbours {
  readonly stateMachineArn: string;
  readonly liveMachineArn: string;
  readonly scheduleGroup: string;
  readonly schedulesArn: string;
  readonly schedulerRoleArn: string;
  readonly reminderFunctionArn: string;
  readonly lostRemindersArn: string;
  readonly liveUrl: string;
  readonly liveEndpoint: string;
  readonly liveConnectionsArn: string;
  readonly liveConnectionsWide: Accepted;
  readonly edgeKey: string;
}

export interface Grant {
  readonly environment: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  /** why a statement names more than one thing, where it does */
  readonly wide?: Accepted;
}

const allow = (actions: readonly string[], ...resources: string[]) =>
  new PolicyStatement({ actions: [...actions], resources });

/** What a need of the table means. */
export function tableGrantOf(need: TableNeed, { table: { tableArn, tableName } }: Foundation): Grant {
  const environment = { TABLE_NAME: tableName };
  if ('list' in need)
    return { environment, statements: [allow(['dynamodb:Query'], `${tableArn}/index/${need.list}`)] };
  const actions = need.table.map((action) => `dynamodb:${action}`);
  return { environment, statements: [allow(actions, tableArn)] };
}

/** What a need means in this stage. */
export function grantOf(need: Need, foundation: Foundation, around: Neighbours, config: StageConfig): Grant {
  if ('table' in need || 'list' in need) return tableGrantOf(need, foundation);
  if ('documents' in need) {
    const { bucketArn, bucketName } = foundation.documents;
    const action = need.documents === 'read' ? 's3:GetObject' : 's3:PutObject';
    // without ListBucket a missing object answers AccessDenied instead of NoSuchKey
    const list = need.documents === 'read' ? [allow(['s3:ListBucket'], bucketArn)] : [];
    return {
      environment: { DOCUMENTS_BUCKET: bucketName },
      statements: [allow([action], `${bucketArn}/labels/*`), ...list],
      wide: wideInside(foundation.documents, bucketArn, '/labels/*', 'Labels are named after their returns.'),
    };
  }
  if ('bus' in need) {
    const { eventBusArn, eventBusName } = foundation.bus;
    return {
      environment: { EVENT_BUS_NAME: eventBusName },
      statements: [allow(['events:PutEvents'], eventBusArn)],
    };
  }
  if ('secret' in need) {
    const setting = `${need.secret.toUpperCase()}_SECRET_NAME`;
    const { secretArn } = foundation.secrets[need.secret];
    return {
      environment: { [setting]: config.secrets[need.secret] },
      statements: [allow(['secretsmanager:GetSecretValue'], secretArn)],
    };
  }
  if ('mail' in need) {
    const domain = config.senderAddress.slice(config.senderAddress.lastIndexOf('@') + 1);
    const { partition, region, account } = Stack.of(foundation.table);
    const identity = `arn:${partition}:ses:${region}:${account}:identity/${domain}`;
    return {
      environment: {
        SENDER_ADDRESS: config.senderAddress,
        SHOP_NAME: config.shopName,
        PORTAL_URL: config.portalUrl,
        TIME_ZONE: config.timeZone,
      },
      statements: [allow(['ses:SendRawEmail'], identity)],
    };
  }
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
  if ('reminders' in need) {
    return {
      environment: {
        SCHEDULE_GROUP: around.scheduleGroup,
        REMINDER_FUNCTION_ARN: around.reminderFunctionArn,
        SCHEDULER_ROLE_ARN: around.schedulerRoleArn,
        LOST_REMINDERS_ARN: around.lostRemindersArn,
      },
      statements: [
        allow(['scheduler:CreateSchedule'], around.schedulesArn),
        new PolicyStatement({
          actions: ['iam:PassRole'],
          resources: [around.schedulerRoleArn],
          conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
        }),
      ],
      wide: wideArn(
        `arn:<AWS::Partition>:scheduler:${config.region}:<AWS::AccountId>:schedule/${around.scheduleGroup}/*`,
        'Reminders are named after their returns, inside one group.',
      ),
    };
  }
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
