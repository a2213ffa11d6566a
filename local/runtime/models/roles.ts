import { UnsupportedByLocal } from '../../unsupported.ts';
import type { PolicyStatement, RoleModel } from '../app/roles.ts';
import { harmlessManagedPolicies } from '../resource-types.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';

export function roleModel(resource: Resource): RoleModel {
  const { properties } = resource;
  properties.optionalText('Path');
  properties.optionalText('RoleName');
  const statements = properties.objects('Policies').flatMap((policy) => {
    policy.passOver('PolicyName');
    return policyStatements(policy);
  });
  const role = { arn: resource.attribute('Arn'), name: resource.ref, statements };
  for (const arn of properties.texts('ManagedPolicyArns')) {
    if (arn in harmlessManagedPolicies || arn.split(':')[4] !== 'aws') continue;
    throw new UnsupportedByLocal(`the managed policy ${arn} of ${properties.where}`);
  }
  return role;
}

/** Gives a policy's statements to the roles that it names. A managed policy may also be named by the role. */
export function applyPolicy(resource: Resource, roles: RoleModel[], namedBy: Map<string, string[]>): void {
  const { properties } = resource;
  properties.passOver('PolicyName', 'ManagedPolicyName');
  const statements = policyStatements(properties);
  const names = [...properties.texts('Roles'), ...(namedBy.get(resource.ref) ?? [])];
  for (const name of names) {
    const role = roles.find((one) => one.name === name);
    if (role === undefined) throw new UnsupportedByLocal(`${properties.where}: there is no role ${name}`);
    role.statements.push(...statements);
  }
}

function policyStatements(properties: Properties): PolicyStatement[] {
  const document = properties.object('PolicyDocument')?.passOver('Version', 'Id');
  return (document?.objects('Statement') ?? []).map((statement) => {
    statement.passOver('Sid');
    return {
      effect: statement.word('Effect', ['Allow', 'Deny']),
      actions: statement.texts('Action'),
      resources: statement.texts('Resource'),
      conditions: conditions(statement.object('Condition')),
    };
  });
}

function conditions(given: Properties | undefined): PolicyStatement['conditions'] {
  const entries = (given?.names() ?? []).map((operator) => {
    const keys = given?.object(operator);
    return [operator, Object.fromEntries((keys?.names() ?? []).map((key) => [key, keys?.texts(key) ?? []]))];
  });
  return Object.fromEntries(entries);
}
