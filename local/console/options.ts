import type { Faults } from '../dynamodb/faults.ts';
import type { EventBridge } from '../events/event-bridge.ts';
import type { Identity } from '../identity/identity.ts';
import type { SignedIn } from '../identity/sign-in.ts';
import type { FunctionLogs } from '../lambda/logs.ts';
import type { Redrive } from '../redrive/redrive.ts';
import type { App } from '../runtime/app.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Mailbox } from '../ses/mailbox.ts';
import type { Queues } from '../sqs/queues.ts';
import type { ExecutionsView } from './executions-view.ts';
import type { TableReader } from './table-reader.ts';

/** What the console shows and moves. */
export interface ConsoleOptions {
  app: App;
  /** what every path of the API begins with: `/api` */
  apiPath: string;
  /** where an SDK finds local's AWS */
  awsEndpoint: string;
  clock: {
    now(): number;
    /** Moves time to `target` (ms) through everything due on the way; resolves when all of it has settled. */
    advanceTo(target: number): Promise<void>;
    /** when anything at all acts next, or undefined */
    nextDue(): number | undefined;
  };
  /** labels of what is under way right now */
  pending(): string[];
  /** what functions called and local could not serve or their role forbids */
  complaints: readonly string[];
  mailbox: Pick<Mailbox, 'list' | 'mail' | 'count'>;
  events: Pick<EventBridge, 'latest' | 'counts' | 'kinds' | 'outcomesOf'>;
  queues: Pick<Queues, 'list' | 'purge'>;
  redrive: Pick<Redrive, 'letters' | 'redrive'>;
  scheduler: Pick<Scheduler, 'list'>;
  secrets: Pick<Secrets, 'list'>;
  executions: ExecutionsView;
  table: TableReader;
  logs: Pick<FunctionLogs, 'lines'>;
  faults: Pick<Faults, 'rates' | 'injected' | 'set'>;
  staff: {
    pools: Identity['list'];
    /** by the name of a demo user */
    signIn(user: string): Promise<SignedIn>;
    apiUrl: string;
  };
}
