/** What the service refuses in an expression, and what local does not do. JSONata itself is pinned to the service's 2.0.6. */
import { isObject } from './json.ts';

export interface ExpressionScope {
  result: boolean;
  errorOutput: boolean;
}

/** Says why local refuses an expression, or undefined if it runs it. `tree` is jsonata's own syntax tree. */
export function whyRefused(tree: unknown, scope: ExpressionScope): string | undefined {
  return reasonIn(tree, false, scope);
}

// keys whose content is evaluated with an item as its context, so `$` and plain names mean that item
const contextKeys = new Set(['predicate', 'stages', 'group', 'terms', 'pattern', 'update', 'delete']);

function reasonIn(node: unknown, hasContext: boolean, scope: ExpressionScope): string | undefined {
  if (Array.isArray(node)) return firstReason(node.map((child) => () => reasonIn(child, hasContext, scope)));
  if (!isObject(node) || node instanceof RegExp) return undefined;
  const own = reasonAt(node, hasContext, scope);
  if (own !== undefined) return own;
  if (node.type === 'path' && Array.isArray(node.steps)) {
    const [first, ...others] = node.steps;
    const { steps: _, ...rest } = node;
    return firstReason([
      () => reasonIn(first, hasContext, scope),
      () => reasonIn(others, true, scope),
      () => childReasons(rest, true, scope),
    ]);
  }
  return childReasons(node, hasContext, scope);
}

function childReasons(
  node: Record<string, unknown>,
  hasContext: boolean,
  scope: ExpressionScope,
): string | undefined {
  return firstReason(
    Object.entries(node).map(
      ([key, child]) =>
        () =>
          reasonIn(child, hasContext || contextKeys.has(key), scope),
    ),
  );
}

function firstReason(questions: (() => string | undefined)[]): string | undefined {
  for (const ask of questions) {
    const reason = ask();
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function reasonAt(
  node: Record<string, unknown>,
  hasContext: boolean,
  scope: ExpressionScope,
): string | undefined {
  switch (node.type) {
    case 'name':
    case 'wildcard':
    case 'descendant':
    case 'parent':
      return hasContext ? undefined : `a name without $states or a variable before it`;
    case 'variable':
      return variableReason(node.value, hasContext);
    case 'path':
      return Array.isArray(node.steps) ? statesReason(node.steps, scope) : undefined;
    case 'function':
    case 'partial':
      return callReason(node);
    default:
      return undefined;
  }
}

function variableReason(name: unknown, hasContext: boolean): string | undefined {
  if (name === '$') return '$$';
  if (name === 'eval') return '$eval';
  return name === '' && !hasContext ? '$ outside of a path' : undefined;
}

function statesReason(steps: unknown[], scope: ExpressionScope): string | undefined {
  const [first, second] = steps;
  if (!isObject(first) || first.type !== 'variable' || first.value !== 'states') return undefined;
  if (!isObject(second) || second.type !== 'name') return undefined;
  const field = second.value;
  if (field === 'input' || field === 'context') return undefined;
  if ((field === 'result' && scope.result) || (field === 'errorOutput' && scope.errorOutput))
    return undefined;
  return `$states.${String(field)} here`;
}

function callReason(node: Record<string, unknown>): string | undefined {
  const procedure = node.procedure;
  if (!isObject(procedure) || procedure.type !== 'variable') return undefined;
  const count = Array.isArray(node.arguments) ? node.arguments.length : 0;
  // a seed's numbers are the service's own; $now with a picture formats real time
  if (count > 0 && (procedure.value === 'random' || procedure.value === 'now')) {
    return `$${procedure.value} with arguments`;
  }
  return undefined;
}
