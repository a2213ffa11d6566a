import { articleCatalogue } from './article-catalogue.ts';
import { careCatalogue } from './care-catalogue.ts';
import type { Need } from './constructs/needs.ts';
import { customerCatalogue } from './customer-catalogue.ts';
import { documentCatalogue, notePapers } from './document-catalogue.ts';
import { figureDigest, figureProjector, figureRoutes } from './figure-catalogue.ts';
import { financeCatalogue } from './finance-catalogue.ts';
import { liveCatalogue } from './live-catalogue.ts';
import { senders } from './senders.ts';
import { staffCatalogue } from './staff-catalogue.ts';
import { silence, watching } from './watching.ts';

/** Who may call a route: anybody (the function is the door), a customer's session, or the shop's people. */
export type Access = 'anyone' | 'session' | 'staff';

/** A route of the WebSocket API: its own two, and the words that a client may send. */
export type SocketRouteKey = '$connect' | '$disconnect' | 'ping';

/** What makes a function run. */
export type Trigger =
  | { readonly is: 'route'; readonly method: string; readonly path: string; readonly access: Access }
  | { readonly is: 'authorizer' }
  | { readonly is: 'step' }
  | { readonly is: 'stream'; readonly of: 'events' | 'figures' }
  | { readonly is: 'socket'; readonly routeKey: SocketRouteKey }
  | {
      readonly is: 'rule';
      readonly source: string;
      /** without them: whatever the source tells */
      readonly types?: readonly string[];
      /** of our machine's executions, which Step Functions tells on the default bus: these statuses */
      readonly executions?: readonly string[];
      /** of our mails to customers, which SES tells on the default bus */
      readonly mails?: true;
    }
  | { readonly is: 'schedule' | 'clock' };

export interface FunctionEntry {
  /** `room/name`: the file `functions/<room>/<name>.ts` */
  readonly name: string;
  readonly trigger: Trigger;
  /** settings and permissions, always together */
  readonly needs: readonly Need[];
  readonly memoryMb?: number;
  readonly timeoutSeconds?: number;
}

const open = (method: string, path: string): Trigger => ({ is: 'route', method, path, access: 'anyone' });
const onRule = (source: string, ...types: string[]): Trigger => ({ is: 'rule', source, types });
const step: Trigger = { is: 'step' };

const read: Need = { table: ['GetItem', 'Query'] };
/** a transaction needs the permission of each of its writes */
const change = { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'] } satisfies Need;
/** mails tell customers the codes of their store credits */
const mailing: Need = { table: ['GetItem', 'Query', 'PutItem'], storeCreditCodes: true };

/** Every function of the app: what makes it run and what it may use. */
export const catalogue: readonly FunctionEntry[] = [
  { name: 'api/authorize-customer', trigger: { is: 'authorizer' }, needs: [{ table: ['GetItem'] }] },
  {
    name: 'api/open-session',
    trigger: open('POST', '/sessions'),
    needs: [
      { table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'] },
      { edge: 'believe' },
      { bus: 'publish' },
      { codeMarkets: true },
    ],
  },
  ...customerCatalogue,
  ...documentCatalogue,

  ...staffCatalogue,

  ...senders,
  ...articleCatalogue,

  { name: 'steps/validate-policy', trigger: step, needs: [change] },
  {
    name: 'steps/book-carrier',
    trigger: step,
    needs: [change, { documents: 'write', of: ['labels'] }, { warehouses: true }],
    memoryMb: 1024,
  },
  {
    name: 'steps/await-fact',
    trigger: step,
    needs: [{ table: ['GetItem', 'Query', 'PutItem', 'DeleteItem'] }, { tokens: 'send' }],
  },
  { name: 'steps/classify', trigger: step, needs: [change] },
  {
    name: 'steps/credit',
    trigger: step,
    needs: [change, { payments: 'refund' }, { payments: 'collect' }, { storeCreditTerms: true }],
  },
  {
    name: 'steps/notify',
    trigger: step,
    needs: [
      { ...change, storeCreditCodes: true },
      { mail: 'send' },
      { documents: 'read', of: ['credit-notes', 'receipts'] },
    ],
  },
  { name: 'steps/conclude', trigger: step, needs: [change] },

  {
    name: 'subscribers/relay-events',
    trigger: { is: 'stream', of: 'events' },
    needs: [
      { table: ['GetItem', 'Query', 'DeleteItem'] },
      { bus: 'publish' },
      { executions: 'start' },
      { tokens: 'send' },
    ],
    timeoutSeconds: 60,
  },
  {
    name: 'subscribers/record-parcel-news',
    trigger: onRule('returflow.carrier', 'ParcelNews'),
    needs: [change],
  },
  {
    name: 'subscribers/record-inspection',
    trigger: onRule('returflow.warehouse', 'InspectionNews'),
    needs: [change],
  },
  ...watching,
  ...financeCatalogue,
  ...careCatalogue,
  figureProjector,
  figureDigest,
  ...figureRoutes,
  {
    name: 'subscribers/tell-customer',
    trigger: onRule(
      'returflow.returns',
      'ParcelBooked',
      'ParcelScanned',
      'ItemsClassified',
      'ReviewRequired',
      'ReturnRejected',
      'ReturnCancelled',
      'ReturnExpired',
      'CarrierGaveUp',
      'CreditNeedsAHand',
      'RefundFailed',
      'CreditSettled',
      'DifferenceAsked',
      'RemedyDone',
      'MessageRequested',
      'DelayNoticed',
    ),
    needs: [mailing, ...notePapers, { mail: 'send' }, { documents: 'read', of: ['labels'] }],
    memoryMb: 1024,
  },
  {
    name: 'subscribers/plan-reminders',
    trigger: onRule('returflow.returns', 'ParcelBooked'),
    needs: [read, { reminders: 'plan' }, { messages: 'know' }],
  },
  ...silence,
  {
    name: 'subscribers/remind-customer',
    trigger: { is: 'schedule' },
    needs: [{ table: ['GetItem', 'Query', 'PutItem'] }, { mail: 'send' }],
  },

  ...liveCatalogue,
];

/** The step's placeholder in the machine: `steps/validate-policy` → `ValidatePolicyArn`. */
export const placeholderOf = (name: string) => `${pascal(name.slice(name.indexOf('/') + 1))}Arn`;

/** `api/open-return` → `OpenReturn`: the construct's id, hence part of its name in the cloud. */
export const idOf = (name: string) => pascal(name.slice(name.indexOf('/') + 1));

function pascal(kebab: string): string {
  return kebab.replace(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase());
}
