import { isObject, schemaOf } from './resource-faults.ts';
import type { TemplateHere } from './template-files.ts';

const pseudo = new Set([
  'AWS::AccountId',
  'AWS::NoValue',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]);

/** References of a template that lead nowhere. `exported` are the names that the stacks of its stage export. */
export function referenceFaults(template: TemplateHere, exported: ReadonlySet<string>): string[] {
  const { Resources, Outputs = {}, Parameters = {}, Conditions = {} } = template;
  const refers = (name: string, where: string) =>
    pseudo.has(name) || name in Resources || name in Parameters
      ? []
      : [`${where}: nothing is called ${name}`];
  const attribute = (id: string, name: string, where: string) => {
    const resource = Resources[id];
    if (resource === undefined) return [`${where}: nothing is called ${id}`];
    const attributes = schemaOf(resource.Type)?.attributes ?? {};
    return name in attributes ? [] : [`${where}: a ${resource.Type} has no attribute ${name}`];
  };
  const within = (value: unknown, where: string): string[] => {
    if (Array.isArray(value)) return value.flatMap((one) => within(one, where));
    if (!isObject(value)) return [];
    return Object.entries(value).flatMap(([key, inner]) => {
      if (key === 'Ref') return refers(String(inner), where);
      if (key === 'Fn::GetAtt') {
        const [id = '', ...name] = Array.isArray(inner) ? inner.map(String) : String(inner).split('.');
        return attribute(id, name.join('.'), where);
      }
      if (key === 'Fn::ImportValue' && typeof inner === 'string') {
        return exported.has(inner) ? [] : [`${where}: nobody exports ${inner}`];
      }
      if (key === 'Fn::Sub') return substituted(inner, where);
      return within(inner, where);
    });
  };
  const substituted = (value: unknown, where: string): string[] => {
    const [text, given = {}] = Array.isArray(value) ? value : [value];
    const names = [...String(text).matchAll(/\$\{([^!}][^}]*)\}/g)].map(([, name]) => name ?? '');
    const open = names.filter((name) => !Object.hasOwn(given, name));
    return [
      ...within(given, where),
      ...open.flatMap((name) => {
        const [id = '', ...rest] = name.split('.');
        return rest.length === 0 ? refers(id, where) : attribute(id, rest.join('.'), where);
      }),
    ];
  };
  return [
    ...Object.entries(Resources).flatMap(([id, { DependsOn = [], ...resource }]) => [
      ...within(resource, id),
      ...[DependsOn]
        .flat()
        .flatMap((name) => (name in Resources ? [] : [`${id}: waits for ${name}, which is not there`])),
    ]),
    ...within(Conditions, 'Conditions'),
    ...Object.entries(Outputs).flatMap(([name, { Value }]) => within(Value, `Outputs.${name}`)),
  ];
}
