import type { BucketModel, QueueModel, SecretModel, TableModel } from './app/data.ts';
import type { FunctionModel, MappingModel } from './app/functions.ts';
import type { HttpApiModel } from './app/http-apis.ts';
import type { UserPoolModel } from './app/identity.ts';
import type { ConfigurationSetModel } from './app/mails.ts';
import type {
  BusModel,
  MachineModel,
  RuleModel,
  ScheduleGroupModel,
  ScheduleModel,
} from './app/messaging.ts';
import type { PortalModel } from './app/portal.ts';
import type { RoleModel } from './app/roles.ts';
import type { WebSocketApiModel } from './app/web-socket-apis.ts';

/** A resource as the template declares it, played by local or not. */
export interface DeclaredResource {
  stack: string;
  logicalId: string;
  type: string;
}

/** JSON as a template or a message holds it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * The synthesized app as local runs it: every template of the assembly, resolved and put in the words of
 * the parts. The parts read these types and never a template.
 */
export interface App {
  account: string;
  region: string;
  functions: FunctionModel[];
  tables: TableModel[];
  mappings: MappingModel[];
  buses: BusModel[];
  rules: RuleModel[];
  machines: MachineModel[];
  httpApis: HttpApiModel[];
  webSocketApis: WebSocketApiModel[];
  queues: QueueModel[];
  buckets: BucketModel[];
  secrets: SecretModel[];
  scheduleGroups: ScheduleGroupModel[];
  schedules: ScheduleModel[];
  roles: RoleModel[];
  userPools: UserPoolModel[];
  portal: PortalModel | undefined;
  /** domains and addresses that may send mail */
  mailIdentities: string[];
  /** what mails may be sent under, and what is told of them */
  configurationSets: ConfigurationSetModel[];
  /** everything that the stacks declare, what only matters when deployed included */
  declared: DeclaredResource[];
  /** the stacks' outputs by name, `Stack.Output` */
  outputs: Record<string, string>;
}
