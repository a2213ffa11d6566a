import { figurePrices } from './figure-prices.ts';
import { type FigureTargets, figureTargets } from './figure-targets.ts';
import { sampleSellers, sampleWarehouses, secretsOf } from './sample-settings.ts';
import type {
  FigurePrices,
  OptionalMessage,
  PaymentsConfig,
  SecretNames,
  SellerConfig,
  UsualHours,
  WarehouseConfig,
  WithdrawalLabels,
} from './shop-config.ts';

/** Where and how one stage of the app runs. */
export interface StageConfig {
  readonly stage: string;
  readonly region: string;
  readonly shopName: string;
  /** where the customer's pages are, and the API under `/api`; mails link to it */
  readonly portalUrl: string;
  /** how the portal looks and what it says: a folder of `portal/themes/` */
  readonly theme: string;
  /** where the pictures of goods are, as origins: a page loads them from nowhere else */
  readonly pictureOrigins: readonly string[];
  /** of the host in `portalUrl`, in us-east-1; without it the distribution answers at its cloudfront.net name alone */
  readonly certificateArn?: string;
  /** whether there is a firewall to put before the distribution */
  readonly firewall: boolean;
  /** what the edge stack tells once it is deployed: joins the firewall to the distribution */
  readonly firewallArn?: string;
  readonly senderAddress: string;
  /** what customers are written besides their label, their credit and what the law asks for */
  readonly messages: readonly OptionalMessage[];
  readonly usualHours: UsualHours;
  /** who gets the finance reports; in SES's sandbox it must be a verified address */
  readonly financeAddress: string;
  readonly financeLanguage: 'sv' | 'en';
  /** who gets the digest of figures on Mondays, each once; in SES's sandbox verified addresses */
  readonly digestReaders: readonly { readonly address: string; readonly language: 'sv' | 'en' }[];
  /** IANA name: the days in mails are told as they fall here */
  readonly timeZone: string;
  /** by the name that policies call them; goods go to `main` where a policy names none of these */
  readonly warehouses: Readonly<Record<string, WarehouseConfig>> & { readonly main: WarehouseConfig };
  /** who issues the credit notes of a market; `main` where a market is not named */
  readonly sellers: Readonly<Record<string, SellerConfig>> & { readonly main: SellerConfig };
  /** accounts that the credit notes of a market are booked on, in the form of `AccountPlan`; BAS 2026 where a market is not named */
  readonly accountPlans: Readonly<Record<string, object>>;
  /** how many months store credit of a market lasts; a year for a bonus and ten for what was owed where a market is not named */
  readonly storeCreditTerms: Readonly<
    Record<string, { readonly bonusMonths: number; readonly creditMonths: number }>
  >;
  readonly payments: PaymentsConfig;
  /** what a market calls the withdrawal function and its confirmation, where that is not the directive's wording in its language */
  readonly withdrawalLabels: Readonly<Record<string, WithdrawalLabels>>;
  /** markets whose customers are mailed a code before they see their order */
  readonly codeMarkets: readonly string[];
  /** what figures reckon with where no cost was told, and what a unit is expected to bring again */
  readonly figurePrices: FigurePrices;
  /** what the shop wants its figures to be: the office holds them against it */
  readonly figureTargets: FigureTargets;
  /** names of the secrets that messages to us are signed with */
  readonly secrets: SecretNames;
  /** whether deleting the stack keeps table, documents and bus archive */
  readonly retain: boolean;
  /** whether the shop's people need a second factor to sign in */
  readonly requireMfa: boolean;
  /** whether SES must be asked to verify the sender's domain */
  readonly verifySender: boolean;
  /** whether a new version serves one call in ten for five minutes before it serves all */
  readonly canary: boolean;
  /** who is told of alarms; others subscribe to the topic by hand */
  readonly alarmAddress?: string;
  /** of a function that says nothing else */
  readonly memoryMb: number;
  readonly logRetentionDays: 7 | 30 | 90 | 365;
  readonly archiveDays: number;
  /** the hour at which the table is exported to S3 each day, and how long that is kept: it names customers */
  readonly tableExport?: { readonly hour: number; readonly keepDays: number };
  /** how often it is looked at what waits and what is due */
  readonly watchHours: number;
  readonly documentDays: number;
  /** how long credit notes and receipts are kept: what the books rest on stays seven years after its calendar year (BFL 7 kap. 2 §) */
  readonly creditNoteDays: number;
}

/** The API's own stage, hence the first part of every path: portal and API share one origin. */
export const apiStage = 'api';

/** The stage of the WebSocket API: the path that clients connect to. */
export const liveStage = 'live';

/** Groups of the user pool: the roles of the shop's people, and what each is for. */
export const staffGroups = {
  warehouse: 'Receives parcels, corrects scans and grades',
  support: 'Answers customers, decides and acts on returns',
  finance: 'Sees amounts, finishes what a refund left undone',
  admin: 'May do everything',
} as const;

/** The stage asked for is not one of `infra/config.ts`. */
export class UnknownStage extends Error {
  override readonly name = 'UnknownStage';
}

const base = {
  region: 'eu-north-1',
  shopName: 'Returflow provbutik',
  theme: 'provbutik',
  pictureOrigins: ['https://shop.example'],
  timeZone: 'Europe/Stockholm',
  ...{ messages: [], usualHours: { 'under-way': 144, arrived: 96 } },
  financeAddress: 'ekonomi@shop.example',
  financeLanguage: 'sv',
  digestReaders: [{ address: 'kontoret@shop.example', language: 'sv' }],
  warehouses: sampleWarehouses,
  memoryMb: 512,
  sellers: sampleSellers,
  accountPlans: {},
  storeCreditTerms: {},
  withdrawalLabels: {},
  codeMarkets: [],
  payments: {
    byMethod: {},
    otherwise: 'sandbox',
    collectBy: 'card',
    klarnaAddress: 'https://api.playground.klarna.com',
    description: 'Retur',
  },
  ...{ figurePrices, figureTargets },
  ...{ documentDays: 400, creditNoteDays: 2_923, watchHours: 1 },
} as const;

const stages: Readonly<Record<string, StageConfig>> = {
  local: {
    ...base,
    stage: 'local',
    portalUrl: 'http://localhost:4400',
    // the sample shop draws its own, at whatever port there is
    pictureOrigins: ['http://127.0.0.1:*', 'http://localhost:*'],
    requireMfa: false,
    senderAddress: 'retur@shop.example',
    secrets: secretsOf('local'),
    retain: false,
    verifySender: true,
    canary: false,
    firewall: false,
    logRetentionDays: 7,
    // time is moved by weeks there, through every stroke of the clock
    watchHours: 24,
    archiveDays: 30,
  },
  dev: {
    ...base,
    stage: 'dev',
    portalUrl: 'https://returer-dev.shop.example',
    requireMfa: false,
    senderAddress: 'retur@shop.example',
    secrets: secretsOf('dev'),
    retain: false,
    verifySender: true,
    canary: false,
    firewall: false,
    logRetentionDays: 30,
    archiveDays: 30,
  },
  prod: {
    ...base,
    stage: 'prod',
    // methods that are not named here are for a person: nothing may seem paid that is not
    payments: {
      byMethod: { card: 'stripe', klarna: 'klarna' },
      collectBy: 'card',
      payLater: { days: 14, feeUpTo: 0 },
      klarnaAddress: 'https://api.klarna.com',
      description: 'Retur',
    },
    portalUrl: 'https://returer.shop.example',
    requireMfa: true,
    senderAddress: 'retur@shop.example',
    secrets: secretsOf('prod'),
    retain: true,
    verifySender: true,
    canary: true,
    firewall: true,
    logRetentionDays: 90,
    archiveDays: 365,
    tableExport: { hour: 3, keepDays: 30 },
  },
};

/** Every stage that there is. */
export const stageNames: readonly string[] = Object.keys(stages);

/** The settings of a stage. @throws UnknownStage */
export function configOf(stage: string): StageConfig {
  const config = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (config === undefined) throw new UnknownStage(`${stage} is none of ${stageNames.join(', ')}`);
  return config;
}
