import { describe, expect, test } from 'vitest';
import { Permissions } from '#local/iam/permissions.ts';
import { matchesWildcard } from '#local/iam/wildcards.ts';
import type { PolicyStatement } from '#local/runtime/app/roles.ts';

const table = 'arn:aws:dynamodb:eu-north-1:000000000000:table/returns';
const roleArn = 'arn:aws:iam::000000000000:role/opener';

function allow(actions: string[], resources: string[], more: Partial<PolicyStatement> = {}): PolicyStatement {
  return { effect: 'Allow', actions, resources, conditions: {}, ...more };
}

function permissionsOf(...statements: PolicyStatement[]): Permissions {
  const fn = { name: 'open', roleArn } as ConstructorParameters<typeof Permissions>[0]['functions'][number];
  return new Permissions({ roles: [{ arn: roleArn, name: 'opener', statements }], functions: [fn] });
}

describe('a role', () => {
  test('may do what a statement allows, on the resources it names, and nothing else', () => {
    const permissions = permissionsOf(allow(['dynamodb:PutItem'], [table]));
    expect(permissions.allows(roleArn, { action: 'dynamodb:PutItem', resource: table })).toBe(true);
    expect(permissions.allows(roleArn, { action: 'dynamodb:DeleteItem', resource: table })).toBe(false);
    expect(permissions.allows(roleArn, { action: 'dynamodb:PutItem', resource: `${table}2` })).toBe(false);
    expect(permissions.allows(`${roleArn}2`, { action: 'dynamodb:PutItem', resource: table })).toBe(false);
  });

  test('may not do what a Deny names, whatever allows it', () => {
    const permissions = permissionsOf(
      allow(['dynamodb:*'], ['*']),
      allow(['dynamodb:Delete*'], [table], { effect: 'Deny' }),
    );
    expect(permissions.allows(roleArn, { action: 'dynamodb:PutItem', resource: table })).toBe(true);
    expect(permissions.allows(roleArn, { action: 'dynamodb:DeleteItem', resource: table })).toBe(false);
  });

  test('passes a role only to the service that its condition names', () => {
    const conditions = { StringEquals: { 'iam:PassedToService': ['scheduler.amazonaws.com'] } };
    const permissions = permissionsOf(allow(['iam:PassRole'], ['*'], { conditions }));
    const needs = [{ action: 'iam:PassRole', resources: ['arn:aws:iam::000000000000:role/reminder'] }];
    expect(permissions.guard('LOCALFN.open', 'scheduler', needs)).toBeUndefined();
    expect(permissions.guard('LOCALFN.open', 'states', needs)).toContain('iam:PassRole');
  });

  test('starts a machine only through the alias that its condition names', () => {
    const conditions = { 'ForAnyValue:StringEquals': { 'states:StateMachineQualifier': ['live'] } };
    const machine = 'arn:aws:states:eu-north-1:000000000000:stateMachine:returns';
    const permissions = permissionsOf(allow(['states:StartExecution'], [machine], { conditions }));
    const guarded = (context?: Record<string, string>) =>
      permissions.guard('LOCALFN.open', 'states', [
        { action: 'states:StartExecution', resources: [machine], ...(context && { context }) },
      ]);
    expect(guarded({ 'states:StateMachineQualifier': 'live' })).toBeUndefined();
    expect(guarded({ 'states:StateMachineQualifier': '3' })).toContain('states:StartExecution');
    expect(guarded()).toContain('states:StartExecution');
  });

  test('reads no partition that a Deny names, and every other', () => {
    const conditions = { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['CODE#*'] } };
    const permissions = permissionsOf(
      allow(['dynamodb:GetItem'], [table]),
      allow(['dynamodb:GetItem'], [table], { effect: 'Deny', conditions }),
    );
    const guarded = (leadingKey: string) =>
      permissions.guard('LOCALFN.open', 'dynamodb', [
        {
          action: 'dynamodb:GetItem',
          resources: [table],
          context: { 'dynamodb:LeadingKeys': leadingKey },
        },
      ]);
    expect(guarded('ORDER#1')).toBeUndefined();
    expect(guarded('CODE#1')).toContain('dynamodb:GetItem');
  });

  test('with a condition that cannot be judged is refused by name', () => {
    const conditions = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['a'] } };
    expect(() => permissionsOf(allow(['dynamodb:*'], ['*'], { conditions }))).toThrow(
      'local cannot do this: the condition ForAllValues:StringEquals on dynamodb:LeadingKeys in a policy of opener',
    );
  });
});

describe('the guard', () => {
  const needs = [{ action: 'dynamodb:PutItem', resources: [table, `${table}/index/byState`] }];

  test('refuses in the words of AWS, naming who, what and where', () => {
    expect(permissionsOf(allow(['dynamodb:PutItem'], [table])).guard('LOCALFN.open', 'dynamodb', needs)).toBe(
      'User: arn:aws:sts::000000000000:assumed-role/opener/open is not authorized to perform: dynamodb:PutItem ' +
        `on resource: ${table}/index/byState because no identity-based policy allows the dynamodb:PutItem action`,
    );
  });

  test('lets the root key do everything, and a stranger nothing', () => {
    expect(permissionsOf().guard('LOCALROOT', 'dynamodb', needs)).toBeUndefined();
    expect(permissionsOf(allow(['*'], ['*'])).guard('AKIASTRANGER', 'dynamodb', needs)).toContain('invalid');
    expect(permissionsOf(allow(['*'], ['*'])).guard('LOCALFN.nobody', 'dynamodb', needs)).toContain(
      'invalid',
    );
  });
});

test.each([
  ['dynamodb:Get*', 'dynamodb:getitem', true],
  ['dynamodb:?etItem', 'dynamodb:GetItem', true],
  ['dynamodb:Get', 'dynamodb:GetItem', false],
  ['s3:*', 's3:PutObject', true],
  ['a.c', 'abc', false],
])('%s over %s is %s', (pattern, value, expected) => {
  expect(matchesWildcard(pattern, value, true)).toBe(expected);
});
