import * as z from 'zod/mini';

/** A setting that must be there. */
export const text = z.string().check(z.minLength(1));

const address = z.strictObject({ street: text, postalCode: text, city: text, country: text });

const warehouse = z.strictObject({ name: text, address });

/** Where returned goods go, by the names that policies call them, as JSON. */
export const warehouses = z.pipe(
  z.pipe(
    text.check(z.refine(isJson)),
    z.transform((json: string): unknown => JSON.parse(json)),
  ),
  z.catchall(z.object({ main: warehouse }), warehouse),
);

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
const sellers = z.pipe(
  z.pipe(
    text.check(z.refine(isJson)),
    z.transform((json: string): unknown => JSON.parse(json)),
  ),
  z.catchall(z.object({ main: seller }), seller),
);

/** What a function that writes to customers needs. */
export const mailSettings = {
  TABLE_NAME: text,
  SENDER_ADDRESS: text,
  SHOP_NAME: text,
  PORTAL_URL: text,
  TIME_ZONE: text,
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
