import type { Schema } from './shapes.ts';

/**
 * Writes what members mean into a schema; `''` is the schema itself.
 * @throws TypeError for a note about a member that there is not
 */
export function explain(
  schema: Schema | undefined,
  notes: Readonly<Record<string, string>>,
  name = '',
): void {
  for (const [path, description] of Object.entries(notes)) {
    const member = path === '' ? schema : memberAt(schema, path.split('.'));
    if (member === undefined) throw new TypeError(`${name} has no ${path} to be explained`);
    // words first, because the page and its readers begin with them
    const rest = { ...member };
    for (const key of Object.keys(member)) delete member[key];
    Object.assign(member, { description }, rest);
  }
}

/** What has the members: an entry of a list, or of a record, in place of the list or the record. */
function heldBy(schema: Schema | undefined): Schema | undefined {
  const { items, additionalProperties } = schema ?? {};
  if (typeof items === 'object' && !Array.isArray(items)) return heldBy(items);
  const isRecord = schema?.properties === undefined && typeof additionalProperties === 'object';
  return isRecord ? heldBy(additionalProperties) : schema;
}

function memberAt(schema: Schema | undefined, [name = '', ...rest]: readonly string[]): Schema | undefined {
  const holder = heldBy(schema);
  const member = holder?.properties?.[name];
  if (typeof member !== 'object') return undefined;
  return rest.length === 0 ? member : memberAt(member, rest);
}
