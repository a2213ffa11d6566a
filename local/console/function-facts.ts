import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogLine } from '../lambda/logs.ts';
import type { FunctionModel } from '../runtime/app/functions.ts';
import type { App } from '../runtime/app.ts';
import { shortName } from './words.ts';

/** One invocation, as the line that ends each in the log tells it. */
export interface Invocation {
  at: number | undefined;
  requestId: string;
  ms: number;
  /** `name: message`; undefined when it went well */
  error: string | undefined;
}

/** The invocations among a function's lines, oldest first. */
export function invocationsIn(lines: LogLine[]): Invocation[] {
  return lines.flatMap(({ at, text }) => {
    const found = /^REPORT RequestId: (\S+) Duration: ([\d.]+) ms (.*)$/.exec(text);
    if (found === null) return [];
    const [, requestId = '', ms, ending = ''] = found;
    return [{ at, requestId, ms: Number(ms), error: ending === 'ok' ? undefined : ending }];
  });
}

/** What makes a function run, in words, as the template wires it. */
export function triggersOf({ arn }: FunctionModel, app: App): string[] {
  const routes = app.httpApis.flatMap((api) => api.routes);
  const authorizers = routes.flatMap(({ authorizer }) => authorizer ?? []);
  const roles = app.roles.filter(({ statements }) =>
    statements.some(
      ({ actions, resources }) => actions.includes('lambda:InvokeFunction') && resources.includes(arn),
    ),
  );
  const machineRoles = new Set(app.machines.map(({ roleArn }) => roleArn));
  return [
    ...routes.filter(({ integration }) => integration.functionArn === arn).map(({ routeKey }) => routeKey),
    ...(authorizers.some((one) => 'functionArn' in one && one.functionArn === arn)
      ? ['authorizes routes']
      : []),
    ...app.rules
      .filter(({ targets }) => targets.some((target) => target.arn === arn))
      .map(({ name }) => `rule ${shortName(name)}`),
    ...app.mappings.filter((mapping) => mapping.functionArn === arn).map(() => 'the table’s stream'),
    ...app.machines
      .filter(({ definition }) => definition.includes(`"${arn}"`))
      .map(({ name }) => `machine ${name}`),
    ...roles
      .filter((role) => !machineRoles.has(role.arn))
      .map(({ name }) => `schedules in the role ${shortName(name)}`),
  ];
}

/** The size of a function's bundle in bytes, whatever files it has. */
export function bundleBytes({ codeDirectory }: FunctionModel): number {
  return readdirSync(codeDirectory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Settings with their values, but for those whose name says that they are a secret itself. */
export function openSettings({ environment }: FunctionModel): [string, string][] {
  return Object.entries(environment).map(([name, value]) => {
    const isSecret = /(PASSWORD|TOKEN|PRIVATE|CREDENTIAL|_KEY)/i.test(name) || /^SECRET$/i.test(name);
    return [name, isSecret ? '(kept back)' : value];
  });
}
