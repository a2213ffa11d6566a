import type { App } from '../runtime/app.ts';
import type { Permissions } from './permissions.ts';

/** The template wires things together that the roles it gives do not allow: deployed, this would fail at run time. */
export class MissingPermission extends Error {
  override readonly name = 'MissingPermission';
}

interface Wire {
  what: string;
  roleArn: string;
  action: string;
  resource: string;
}

/**
 * Checks the roles of everything that calls without a function in between: machines, rules with a role, stream
 * mappings and their failure queues. What functions do is checked call by call at the endpoint.
 */
export function checkWiring(app: App, permissions: Permissions): void {
  const wires = [...machineWires(app), ...ruleWires(app), ...mappingWires(app), ...scheduleWires(app)];
  for (const { what, roleArn, action, resource } of wires) {
    const refusal = permissions.refusal(roleArn, what, [{ action, resource }]);
    if (refusal !== undefined) throw new MissingPermission(`${what}: ${refusal}`);
  }
}

/** With what qualifies it: a permission for a function is none for its alias. */
const functionArns = /arn:[^:"]+:lambda:[^:"]*:[^:"]*:function:[^"/]+/g;

/** Every function that a definition names must be callable for the machine's role. */
function machineWires(app: App): Wire[] {
  return app.machines.flatMap((machine) =>
    [...new Set(machine.definition.match(functionArns))].map((resource) => ({
      what: machine.name,
      roleArn: machine.roleArn,
      action: 'lambda:InvokeFunction',
      resource,
    })),
  );
}

function ruleWires(app: App): Wire[] {
  return app.rules.flatMap((rule) =>
    rule.targets.flatMap((target) => {
      if (target.roleArn === undefined || !target.arn.includes(':stateMachine:')) return [];
      return [
        { what: rule.name, roleArn: target.roleArn, action: 'states:StartExecution', resource: target.arn },
      ];
    }),
  );
}

/** The poller reads and reports with the function's own role. */
function mappingWires(app: App): Wire[] {
  return app.mappings.flatMap((mapping) => {
    const roleArn = app.functions.find((fn) => fn.arn === mapping.functionArn)?.roleArn ?? '';
    const what = mapping.functionArn.split(':').at(-1) ?? '';
    const isStream = mapping.sourceArn.includes(':dynamodb:');
    const reads = isStream
      ? ['dynamodb:GetRecords', 'dynamodb:GetShardIterator']
      : ['sqs:ReceiveMessage', 'sqs:DeleteMessage'];
    const wires = reads.map((action) => ({ what, roleArn, action, resource: mapping.sourceArn }));
    if (mapping.onFailureArn === undefined) return wires;
    return [...wires, { what, roleArn, action: 'sqs:SendMessage', resource: mapping.onFailureArn }];
  });
}

function scheduleWires(app: App): Wire[] {
  return app.schedules.flatMap(({ name, target }) => {
    if (!target.arn.includes(':function:')) return [];
    return [{ what: name, roleArn: target.roleArn, action: 'lambda:InvokeFunction', resource: target.arn }];
  });
}
