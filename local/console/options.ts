import type { Faults } from '../dynamodb/faults.ts';
import type { EventBridge } from '../events/event-bridge.ts';
import type { Identity } from '../identity/identity.ts';
import type { SignedIn } from '../identity/sign-in.ts';
import type { Scheduler } from '../scheduler/scheduler.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Mailbox } from '../ses/mailbox.ts';
import type { Queues } from '../sqs/queues.ts';
import type { ExecutionsView } from './executions-view.ts';

/** What the console shows and moves. */
export interface ConsoleOptions {
  clock: {
    now(): number;
    /** Moves time to `target` (ms) through everything due on the way; resolves when all of it has settled. */
    advanceTo(target: number): Promise<void>;
    /** when anything at all acts next, or undefined */
    nextDue(): number | undefined;
  };
  /** labels of what is under way right now */
  pending(): string[];
  mailbox: Pick<Mailbox, 'list' | 'mail' | 'count'>;
  events: Pick<EventBridge, 'latest' | 'counts'>;
  queues: Pick<Queues, 'list' | 'messages' | 'purge'>;
  scheduler: Pick<Scheduler, 'list'>;
  secrets: Pick<Secrets, 'list'>;
  executions: ExecutionsView;
  faults: Pick<Faults, 'rates' | 'injected' | 'set'>;
  staff: {
    pools: Identity['list'];
    /** by the name of a demo user */
    signIn(user: string): Promise<SignedIn>;
    apiUrl: string;
  };
  /** addresses worth opening: the portal, the API */
  outputs: { name: string; value: string }[];
}
