import { UnsupportedByLocal } from '../../unsupported.ts';
import type { Json } from '../app.ts';

/** Stands for `AWS::NoValue`: the property or list element is not there. */
export const noValue = Symbol('AWS::NoValue');
export type Resolved = Json | typeof noValue;

/** What the intrinsic functions ask the stack. */
export interface Scope {
  ref(name: string): Resolved;
  attribute(logicalId: string, attribute: string): string;
  importValue(name: string): Json;
  condition(name: string): boolean;
}

type Intrinsic = (argument: Json, scope: Scope) => Resolved;

const intrinsics: Record<string, Intrinsic> = {
  Ref: (argument, scope) => scope.ref(text(argument, 'Ref')),
  'Fn::GetAtt': (argument, scope) => {
    const [id, ...rest] = typeof argument === 'string' ? argument.split('.') : list(argument, 'Fn::GetAtt');
    return scope.attribute(
      text(id ?? null, 'Fn::GetAtt'),
      rest.map((part) => text(resolve(part, scope), 'Fn::GetAtt')).join('.'),
    );
  },
  'Fn::ImportValue': (argument, scope) =>
    scope.importValue(text(resolve(argument, scope), 'Fn::ImportValue')),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument, 'Fn::Join');
    const values = list(resolve(parts ?? null, scope), 'Fn::Join');
    return values.map((part) => text(part, 'Fn::Join')).join(text(separator ?? null, 'Fn::Join'));
  },
  'Fn::Sub': (argument, scope) => {
    const [template, given] = typeof argument === 'string' ? [argument, {}] : list(argument, 'Fn::Sub');
    const values = typeof given === 'object' && given !== null && !Array.isArray(given) ? given : {};
    return text(template ?? null, 'Fn::Sub').replace(
      /\$\{(!?)([^}]+)\}/g,
      (_, literal: string, name: string) => {
        if (literal === '!') return `\${${name}}`;
        if (name in values) return text(resolve(values[name] ?? null, scope), 'Fn::Sub');
        const [id = '', ...attribute] = name.split('.');
        if (attribute.length > 0) return scope.attribute(id, attribute.join('.'));
        return text(scope.ref(name), 'Fn::Sub');
      },
    );
  },
  'Fn::Select': (argument, scope) => {
    const [index, from] = list(argument, 'Fn::Select');
    const values = list(resolve(from ?? null, scope), 'Fn::Select');
    const chosen = values[Number(resolve(index ?? null, scope))];
    if (chosen === undefined)
      throw new UnsupportedByLocal(`Fn::Select beyond the end: ${JSON.stringify(argument)}`);
    return chosen;
  },
  'Fn::Split': (argument, scope) => {
    const [separator, from] = list(argument, 'Fn::Split');
    return text(resolve(from ?? null, scope), 'Fn::Split').split(text(separator ?? null, 'Fn::Split'));
  },
  'Fn::If': (argument, scope) => {
    const [condition, then, otherwise] = list(argument, 'Fn::If');
    return resolve((scope.condition(text(condition ?? null, 'Fn::If')) ? then : otherwise) ?? null, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [one, other] = list(argument, 'Fn::Equals').map((part) => resolve(part, scope));
    return JSON.stringify(one) === JSON.stringify(other);
  },
  'Fn::And': (argument, scope) => list(argument, 'Fn::And').every((part) => resolve(part, scope) === true),
  'Fn::Or': (argument, scope) => list(argument, 'Fn::Or').some((part) => resolve(part, scope) === true),
  'Fn::Not': (argument, scope) => resolve(list(argument, 'Fn::Not')[0] ?? null, scope) !== true,
  Condition: (argument, scope) => scope.condition(text(argument, 'Condition')),
};

/** Works out every intrinsic function in a value. One that local does not know is refused by its name. */
export function resolve(value: Json | typeof noValue, scope: Scope): Resolved {
  if (typeof value === 'string') return plain(value);
  if (value === noValue || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => resolve(one, scope)).filter((one) => one !== noValue);
  const [only, ...others] = Object.keys(value);
  if (only !== undefined && others.length === 0) {
    const intrinsic = only === 'Condition' && typeof value[only] !== 'string' ? undefined : intrinsics[only];
    if (intrinsic !== undefined) {
      const result = intrinsic(value[only] ?? null, scope);
      return typeof result === 'string' ? plain(result) : result;
    }
    if (only.startsWith('Fn::')) throw new UnsupportedByLocal(`the function ${only}`);
  }
  const entries: [string, Json][] = [];
  for (const [key, one] of Object.entries(value)) {
    const resolved = resolve(one, scope);
    if (resolved !== noValue) entries.push([key, resolved]);
  }
  return Object.fromEntries(entries);
}

function plain(value: string): string {
  if (value.includes('{{resolve:')) throw new UnsupportedByLocal(`the dynamic reference in "${value}"`);
  return value;
}

function text(value: Resolved, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new UnsupportedByLocal(`${where} over something that is no text: ${String(JSON.stringify(value))}`);
}

function list(value: Resolved, where: string): Json[] {
  if (Array.isArray(value)) return value;
  throw new UnsupportedByLocal(`${where} over something that is no list: ${String(JSON.stringify(value))}`);
}
