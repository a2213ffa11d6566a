import { UnsupportedByLocal } from '../unsupported.ts';
import { compileExpression, expressionSource } from './expression.ts';
import { type ExpressionScope, whyRefused } from './expression-checks.ts';
import type { Json } from './json.ts';
import type { Template } from './machine.ts';

/** Where a template stands: for refusals, for the service's causes, and for what `$states` holds there. */
export interface TemplatePlace {
  where: string;
  location: string;
  scope: ExpressionScope;
}

/** Compiles every `{% %}` string of a field; throws `UnsupportedByLocal` for an expression that local does not run. */
export function compileTemplate(value: Json, place: TemplatePlace): Template {
  if (typeof value === 'string') return compileText(value, place);
  if (Array.isArray(value)) {
    const items = value.map((item, at) =>
      compileTemplate(item, { ...place, location: `${place.location}[${at}]` }),
    );
    return items.every((item) => item.kind === 'literal')
      ? { kind: 'literal', value }
      : { kind: 'list', items };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'literal', value };
  const entries = Object.entries(value).map(([key, child]): [string, Template] => [
    key,
    compileTemplate(child, { ...place, location: `${place.location}/${key}` }),
  ]);
  const isLiteral = entries.every(([, child]) => child.kind === 'literal');
  return isLiteral ? { kind: 'literal', value } : { kind: 'object', entries };
}

function compileText(value: string, place: TemplatePlace): Template {
  const source = expressionSource(value);
  if (source === undefined) return { kind: 'literal', value };
  const { expression, tree } = compiled(source, place);
  const reason = whyRefused(tree, place.scope);
  if (reason !== undefined) throw new UnsupportedByLocal(`${reason} in ${place.location} of ${place.where}`);
  return { kind: 'expression', expression, location: place.location };
}

function compiled(source: string, place: TemplatePlace) {
  try {
    return compileExpression(source, place.location);
  } catch {
    throw new UnsupportedByLocal(`JSONata that does not parse in ${place.location} of ${place.where}`);
  }
}

/** Evaluates a template; the first expression that fails fails it with `States.QueryEvaluationError`. */
export async function evaluateTemplate(template: Template, bindings: Record<string, unknown>): Promise<Json> {
  switch (template.kind) {
    case 'literal':
      return template.value;
    case 'expression':
      return await template.expression.evaluate(bindings);
    case 'list': {
      const items: Json[] = [];
      for (const item of template.items) items.push(await evaluateTemplate(item, bindings));
      return items;
    }
    case 'object': {
      const entries: [string, Json][] = [];
      for (const [key, child] of template.entries)
        entries.push([key, await evaluateTemplate(child, bindings)]);
      return Object.fromEntries(entries);
    }
  }
}
