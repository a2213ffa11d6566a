import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Property, PropertyType, Resource, TypeDefinition } from '@aws-cdk/service-spec-types';
import type { TemplateHere } from './template-files.ts';

const database = loadAwsServiceSpecSync();
const schemas = new Map<string, Resource | undefined>();

/** AWS's own schema of a resource type; undefined for one that there is not. */
export function schemaOf(type: string): Resource | undefined {
  if (!schemas.has(type)) {
    schemas.set(type, database.lookup('resource', 'cloudFormationType', 'equals', type)[0]);
  }
  return schemas.get(type);
}

/** What of a template's resources CloudFormation would refuse: types, properties, their types and values. */
export function resourceFaults({ Resources }: TemplateHere): string[] {
  return Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    // what a function of the template's own makes has that function's properties
    if (Type.startsWith('Custom::')) return 'ServiceToken' in Properties ? [] : [`${id}: nobody makes it`];
    const schema = schemaOf(Type);
    return schema === undefined ? [`${id}: no type ${Type}`] : membersOf(Properties, schema.properties, id);
  });
}

function membersOf(value: object, properties: Readonly<Record<string, Property>>, where: string): string[] {
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const missing = Object.entries(properties).filter(
    ([name, { required }]) => required === true && !Object.hasOwn(value, name),
  );
  return [
    ...unknown.map((name) => `${where}: no property ${name}`),
    ...missing.map(([name]) => `${where}: ${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const property = properties[name];
      if (property === undefined) return [];
      const types = [property.type, ...(property.previousTypes ?? [])];
      return oneOf(types, (type) => faultsOf(member, type, `${where}.${name}`));
    }),
  ];
}

/** Nothing, if one of them finds no fault; else what the first found. */
function oneOf(types: readonly PropertyType[], faults: (type: PropertyType) => string[]): string[] {
  const found = types.map(faults);
  return found.some((one) => one.length === 0) ? [] : (found[0] ?? []);
}

function faultsOf(value: unknown, type: PropertyType, where: string): string[] {
  if (isIntrinsic(value)) return [];
  const wrong = [`${where}: ${JSON.stringify(value)} is no ${type.type}`];
  switch (type.type) {
    case 'string':
      if (typeof value !== 'string') return wrong;
      return allows(type.allowedValues, value) ? [] : [`${where}: ${value} is none of the values allowed`];
    case 'integer':
      if (!Number.isInteger(value)) return wrong;
      return allows(type.allowedValues, value) ? [] : [`${where}: ${value} is none of the values allowed`];
    case 'number':
      return typeof value === 'number' ? [] : wrong;
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong;
    case 'date-time':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? [] : wrong;
    case 'null':
      return value === null ? [] : wrong;
    case 'json':
      return typeof value === 'object' || typeof value === 'string' ? [] : wrong;
    case 'tag':
      return isObject(value) && 'Key' in value && 'Value' in value ? [] : wrong;
    case 'array':
      if (!Array.isArray(value)) return wrong;
      return value.flatMap((one, place) => faultsOf(one, type.element, `${where}[${place}]`));
    case 'map':
      if (!isObject(value)) return wrong;
      return Object.entries(value).flatMap(([key, one]) => faultsOf(one, type.element, `${where}.${key}`));
    case 'ref':
      if (!isObject(value)) return wrong;
      return membersOf(value, definitionOf(type.reference.$ref).properties, where);
    case 'union':
      return oneOf(type.types, (one) => faultsOf(value, one, where));
  }
}

const definitionOf = (id: string): TypeDefinition => database.get('typeDefinition', id);

function allows(values: readonly unknown[] | undefined, value: unknown): boolean {
  return values === undefined || values.includes(value);
}

/** What CloudFormation works out itself: nobody knows its type before. */
export function isIntrinsic(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const [only = '', ...others] = Object.keys(value);
  return others.length === 0 && (only === 'Ref' || only.startsWith('Fn::'));
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
