import * as z from 'zod/mini';
import { optionalMessages } from '#domain/messages.ts';
import { languages } from '#domain/policy.ts';

/** A setting that must be there. */
export const text = z.string().check(z.minLength(1));

/** A setting that is JSON. */
export const json = z.pipe(
  text.check(z.refine(isJson)),
  z.transform((written: string): unknown => JSON.parse(written)),
);

const address = z.strictObject({ street: text, postalCode: text, city: text, country: text });

const warehouse = z.strictObject({ name: text, address });

/** Where returned goods go, by the names that policies call them, as JSON. */
export const warehouses = z.pipe(json, z.catchall(z.object({ main: warehouse }), warehouse));

const seller = z.strictObject({
  name: text,
  companyNumber: text,
  vatNumber: text,
  address,
  email: text,
  telephone: z.optional(text),
  fTax: z.optional(z.boolean()),
});

/** Who issues the credit notes of a market, as JSON. */
export const sellers = z.pipe(json, z.catchall(z.object({ main: seller }), seller));

const account = z.strictObject({ number: z.string().check(z.regex(/^\d{1,20}$/)), name: text });
const accountsByRate = z.record(z.string().check(z.regex(/^\d{1,5}$/)), account);

/** Accounts that credit notes are booked on, by market, as JSON; a market without any is booked on BAS 2026. */
export const accountPlans = z.pipe(
  json,
  z.record(
    text,
    z.strictObject({
      currency: text,
      series: text,
      sales: accountsByRate,
      shipping: accountsByRate,
      fees: accountsByRate,
      goodwill: account,
      outputTax: accountsByRate,
      payments: z.strictObject({ byMethod: z.record(text, account), other: account }),
    }),
  ),
);

const months = z.int().check(z.gte(1), z.lte(1200));

/** How long store credit of a market lasts, as JSON; the usual terms where a market is not named. */
export const storeCreditTerms = z.pipe(
  json,
  z.record(text, z.strictObject({ bonusMonths: months, creditMonths: months })),
);

/** What the shop tells customers besides what they are always told, as JSON. */
export const messages = z.pipe(json, z.array(z.enum(optionalMessages)));

const hours = z.int().check(z.gte(1), z.lte(186 * 24));

/** How long what customers wait for takes by what the shop says, as JSON. */
export const usualHours = z.pipe(json, z.strictObject({ 'under-way': hours, arrived: hours }));

/** What a function needs that plans looks at silent returns. */
export const lookSettings = {
  TABLE_NAME: text,
  SCHEDULE_GROUP: text,
  LOOK_FUNCTION_ARN: text,
  SCHEDULER_ROLE_ARN: text,
  LOST_REMINDERS_ARN: text,
};

/** What a function that writes to customers needs. */
export const mailSettings = {
  TABLE_NAME: text,
  SENDER_ADDRESS: text,
  SHOP_NAME: text,
  PORTAL_URL: text,
  TIME_ZONE: text,
  CONFIGURATION_SET: text,
  THEME: text,
  MESSAGES: messages,
};

/** What markets call the withdrawal function and its confirmation in place of the built-in labels, by market, as JSON. */
export const withdrawalLabels = z.pipe(
  json,
  z.record(
    z.string().check(z.regex(/^[A-Z]{2}$/)),
    z.strictObject({ withdraw: z.optional(text), confirm: z.optional(text) }),
  ),
);

/** Markets whose customers are mailed a code before they have a session, as JSON. */
const codeMarkets = z.pipe(json, z.array(z.string().check(z.regex(/^[A-Z]{2}$/))));

/** What a function that lets customers in needs. */
export const sessionSettings = {
  TABLE_NAME: text,
  EDGE_KEY: text,
  EVENT_BUS_NAME: text,
  CODE_MARKETS: codeMarkets,
};

/** Where finance reads its reports, and in which language, as JSON. */
const finance = z.pipe(json, z.strictObject({ financeAddress: text, language: z.enum(languages) }));

const provider = z.enum(['stripe', 'klarna', 'sandbox']);

/** Who refunds what, and collects, as JSON; a provider without a secret is not set up. */
export const payments = z.pipe(
  json,
  z.strictObject({
    byMethod: z.record(text, provider),
    otherwise: z.optional(provider),
    collectBy: z.optional(text),
    portalUrl: text,
    klarnaAddress: text,
    description: text.check(z.maxLength(255)),
    payLater: z.optional(z.strictObject({ days: z.int(), feeUpTo: z.int() })),
    secrets: z.strictObject({ stripe: z.optional(text), klarna: z.optional(text) }),
  }),
);

/** What a function that reports to finance needs. */
export const financeSettings = {
  PAYMENTS: payments,
  TABLE_NAME: text,
  SENDER_ADDRESS: text,
  SHOP_NAME: text,
  TIME_ZONE: text,
  FINANCE: finance,
  SELLERS: sellers,
  ACCOUNT_PLANS: accountPlans,
};

/** What a function that writes credit notes needs. */
export const creditNoteSettings = { TABLE_NAME: text, DOCUMENTS_BUCKET: text, SELLERS: sellers };

/** What a function needs of its environment, by name. */
export type Settings = Readonly<Record<string, z.ZodMiniType<unknown, unknown>>>;
export type SettingsOf<S extends Settings> = { readonly [Name in keyof S]: z.output<S[Name]> };

/** A function was deployed without something it needs: it must not start. */
export class SettingMissing extends Error {
  override readonly name = 'SettingMissing';
}

/**
 * Reads a function's settings. The only place that looks at the environment.
 * @throws SettingMissing naming every setting that is missing or not as it should be, never its value
 */
export function readSettings<S extends Settings>(settings: S): SettingsOf<S> {
  const result = z.object(settings).safeParse(process.env);
  if (result.success) return result.data as SettingsOf<S>;
  const names = new Set(result.error.issues.map(({ path }) => String(path[0])));
  throw new SettingMissing(`missing or malformed: ${[...names].join(', ')}`);
}

/** Whether Lambda, or something that stands in for it, is loading the module to serve events. */
export function servesEvents(): boolean {
  return process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined;
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
