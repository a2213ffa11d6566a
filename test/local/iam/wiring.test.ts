import { afterEach, expect, test } from 'vitest';
import { Permissions } from '#local/iam/permissions.ts';
import { checkWiring } from '#local/iam/wiring.ts';
import type { Json } from '#local/runtime/app.ts';
import { loadApp } from '#local/runtime/load-app.ts';
import { aFunctionResource, anAssembly, aRole, local, type TestAssembly } from '../runtime/support.ts';

let made: TestAssembly | undefined;

afterEach(() => made?.remove());

function wire(statements: Json[]): () => void {
  made = anAssembly(
    {
      App: {
        Resources: {
          FunctionRole: aRole('opener'),
          Open: aFunctionResource('code', 'FunctionRole', { FunctionName: 'open' }),
          MachineRole: aRole('machine', statements),
          Machine: {
            Type: 'AWS::StepFunctions::StateMachine',
            Properties: {
              DefinitionString: `{"Arguments":{"FunctionName":"\${Open}"}}`,
              DefinitionSubstitutions: { Open: { 'Fn::GetAtt': ['Open', 'Arn'] } },
              RoleArn: { 'Fn::GetAtt': ['MachineRole', 'Arn'] },
            },
          },
        },
      },
    },
    { code: '' },
  );
  const app = loadApp(made.directory, local);
  return () => checkWiring(app, new Permissions(app));
}

test('a machine whose role may not call a function of its definition is refused at load', () => {
  expect(wire([])).toThrow(expect.objectContaining({ name: 'MissingPermission' }));
  expect(wire([])).toThrow(/lambda:InvokeFunction on resource: .*:function:open/);
});

test('a permission for a function is none for its alias', () => {
  const statement = {
    Effect: 'Allow',
    Action: 'lambda:InvokeFunction',
    Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Open', 'Arn'] }, ':live']] },
  };
  expect(wire([statement])).toThrow(/lambda:InvokeFunction on resource: .*:function:open because/);
});

test('a machine whose role may call its functions is fine', () => {
  const statement = {
    Effect: 'Allow',
    Action: 'lambda:InvokeFunction',
    Resource: { 'Fn::GetAtt': ['Open', 'Arn'] },
  };
  expect(wire([statement])).not.toThrow();
});
