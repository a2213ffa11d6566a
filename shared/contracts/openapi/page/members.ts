import type { Schema } from '../shapes.ts';
import { type Html, html, phrases } from './html.ts';

const components = '#/components/schemas/';

/** What a value is, in a few words, with a link where it has a name. */
export function kindOf(schema: Schema): Html {
  const { $ref, type, enum: values, items } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice(components.length);
    return html`<a href="#${name}">${name}</a>`;
  }
  if (values !== undefined)
    return html`one of ${values.map((value, at) => [at > 0 ? ', ' : '', code(value)])}`;
  if (schema.const !== undefined) return html`${code(schema.const)}`;
  if (type === 'array')
    return html`list${isSchema(items) ? html` of ${kindOf(items)}` : ''}${range(schema, 'entries')}`;
  if (type === 'object') return html`${schema.propertyNames === undefined ? 'object' : 'object by name'}`;
  const format = schema.format === undefined ? '' : ` (${schema.format})`;
  return html`${String(type ?? 'any value')}${format}${range(schema, type === 'string' ? 'characters' : '')}${pattern(schema)}`;
}

/** Every member of a schema, those inside it after it, as `a.b` or `a[].b`. */
export function membersOf(schema: Schema, path = ''): Html[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, member]) => {
    if (!isSchema(member)) return [];
    const own = `${path}${name}`;
    const inside = isSchema(member.items)
      ? membersOf(member.items, `${own}[].`)
      : membersOf(member, `${own}.`);
    return [definition(own, member, required.has(name)), ...inside];
  });
}

function definition(path: string, member: Schema, required: boolean): Html {
  const { description, default: fallback } = member;
  const about = [
    ...(description === undefined ? [] : [html`<p>${phrases(description)}</p>`]),
    ...(fallback === undefined ? [] : [html`<p>Left out: ${code(fallback)}.</p>`]),
  ];
  return html`<dt><code>${path}</code> <span class="soft">${kindOf(member)}${required ? '' : ', may be left out'}</span></dt>
<dd>${about}</dd>`;
}

const code = (value: unknown) =>
  html`<code>${typeof value === 'string' ? value : JSON.stringify(value)}</code>`;

function range(
  { minimum, maximum, exclusiveMinimum, minLength, maxLength, minItems, maxItems }: Schema,
  unit: string,
) {
  const least = minimum ?? (typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : undefined);
  const from = least ?? minLength ?? minItems;
  const to = maximum ?? maxLength ?? maxItems;
  if (from === undefined && to === undefined) return '';
  const words = from === undefined ? `at most ${to}` : to === undefined ? `from ${from}` : `${from} to ${to}`;
  return `, ${words}${unit === '' ? '' : ` ${unit}`}`;
}

const pattern = ({ pattern }: Schema) =>
  pattern === undefined ? '' : html`, matching <code>${pattern}</code>`;

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
