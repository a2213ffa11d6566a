import { UnsupportedByLocal } from '../unsupported.ts';
import type { FunctionModel } from './app/functions.ts';
import type { App } from './app.ts';
import { bucketModel, queueModel, secretModel, tableModel } from './models/data.ts';
import { applyAsyncInvoke, applyQualifier, functionModel, mappingModel } from './models/functions.ts';
import { httpApiModels } from './models/http-apis.ts';
import { userPoolModels } from './models/identity.ts';
import { applyAlias, applyVersion, machineModel } from './models/machines.ts';
import { applyEventDestination, configurationSetModel } from './models/mails.ts';
import { applyArchive, busModel, ruleModel, scheduleGroupModel, scheduleModel } from './models/messaging.ts';
import { portalModel, publishing } from './models/portal.ts';
import { applyPolicy, roleModel } from './models/roles.ts';
import { ofProtocol, webSocketApiModels } from './models/web-socket-apis.ts';
import { readAssembly } from './template/assembly.ts';
import { declaredResources } from './template/declared.ts';
import { type Resource, Stacks } from './template/stacks.ts';
import { atThisPort } from './this-port.ts';

/** Local's account: the one that the engine, too, puts into its ARNs. */
export const localAccount = '000000000000';

export interface LoadOptions {
  /** base URL of local's AWS: queue URLs begin with it */
  endpoint: string;
  /** base URL of local's HTTP API */
  apiUrl: string;
  /** the region of an assembly that was synthesized for any */
  defaultRegion?: string;
}

/**
 * Reads a synthesized app (`cdk.out/`) into what local runs.
 * @throws UnsupportedByLocal naming the first thing that local cannot do; BrokenAssembly when files are missing
 */
export function loadApp(directory: string, options: LoadOptions): App {
  const assembly = readAssembly(directory);
  const world = { account: localAccount, defaultRegion: 'eu-north-1', ...options };
  const stacks = new Stacks(assembly, world);
  const resources = playedOf(stacks.resources());
  const functions = ofType(resources, 'Lambda::Function').map((one) =>
    atThisPort(functionModel(one, assembly.assets), options.apiUrl),
  );
  for (const one of ofType(resources, 'Lambda::Version')) applyQualifier(one, functions);
  for (const one of ofType(resources, 'Lambda::Alias')) applyQualifier(one, functions);
  for (const one of ofType(resources, 'Lambda::EventInvokeConfig')) applyAsyncInvoke(one, functions);
  const buses = ofType(resources, 'Events::EventBus').map(busModel);
  for (const one of ofType(resources, 'Events::Archive')) applyArchive(one, buses);
  const userPools = userPoolModels(resources);
  const machines = ofType(resources, 'StepFunctions::StateMachine').map(machineModel);
  for (const one of ofType(resources, 'StepFunctions::StateMachineVersion')) applyVersion(one, machines);
  for (const one of ofType(resources, 'StepFunctions::StateMachineAlias')) applyAlias(one, machines);
  const configurationSets = ofType(resources, 'SES::ConfigurationSet').map(configurationSetModel);
  for (const one of ofType(resources, 'SES::ConfigurationSetEventDestination'))
    applyEventDestination(one, configurationSets);
  const app: App = {
    account: localAccount,
    region: stacks.region,
    functions,
    tables: ofType(resources, 'DynamoDB::Table', 'DynamoDB::GlobalTable').map(tableModel),
    mappings: ofType(resources, 'Lambda::EventSourceMapping').map((one) => mappingModel(one, functions)),
    buses,
    rules: ofType(resources, 'Events::Rule').map(ruleModel),
    machines,
    httpApis: httpApiModels(ofProtocol(resources, 'HTTP'), functions),
    webSocketApis: webSocketApiModels(ofProtocol(resources, 'WEBSOCKET'), functions),
    queues: ofType(resources, 'SQS::Queue').map(queueModel),
    buckets: ofType(resources, 'S3::Bucket').map(bucketModel),
    secrets: ofType(resources, 'SecretsManager::Secret').map(secretModel),
    scheduleGroups: ofType(resources, 'Scheduler::ScheduleGroup').map(scheduleGroupModel),
    schedules: ofType(resources, 'Scheduler::Schedule').map(scheduleModel),
    roles: roleModels(resources),
    userPools,
    portal: portalModel(resources, assembly.assets),
    mailIdentities: ofType(resources, 'SES::EmailIdentity').map((one) =>
      one.properties.text('EmailIdentity'),
    ),
    configurationSets,
    declared: declaredResources(assembly, stacks),
    outputs: atLocal(stacks.outputs(), userPools),
  };
  for (const one of resources) one.properties.refuseUnread();
  checkReferences(app);
  return app;
}

/** All but the functions that CDK itself brings to publish files: local does what they are for. */
function playedOf(resources: Resource[]): Resource[] {
  const cdkOwn = new Set(
    ofType(resources, publishing).map(({ properties }) => properties.text('ServiceToken')),
  );
  return resources.filter((one) => one.type !== 'AWS::Lambda::Function' || !cdkOwn.has(one.attribute('Arn')));
}

/** What the template says of a pool's deployed pages, said of those that local has instead. */
function atLocal(outputs: App['outputs'], userPools: App['userPools']): App['outputs'] {
  const addresses = new Map(
    userPools.flatMap(({ issuer, deployedAt }) => deployedAt.map((url) => [url, issuer])),
  );
  return Object.fromEntries(
    Object.entries(outputs).map(([name, value]) => [name, addresses.get(value) ?? value]),
  );
}

function roleModels(resources: Resource[]): App['roles'] {
  const given = ofType(resources, 'IAM::Role');
  const roles = given.map(roleModel);
  const namedBy = new Map<string, string[]>();
  for (const one of given) {
    for (const arn of one.properties.texts('ManagedPolicyArns')) {
      namedBy.set(arn, [...(namedBy.get(arn) ?? []), one.ref]);
    }
  }
  for (const one of ofType(resources, 'IAM::Policy', 'IAM::ManagedPolicy')) applyPolicy(one, roles, namedBy);
  return roles;
}

/** What the parts would only find out in the middle of a return: a role, source or queue that is not there. */
function checkReferences(app: App): void {
  const roles = new Set(app.roles.map((role) => role.arn));
  const queues = new Set(app.queues.map((queue) => queue.arn));
  const streams = new Set(app.tables.map((table) => table.streamArn));
  const missing = (what: string, arn: string) =>
    new UnsupportedByLocal(`${what} ${arn}, which the template does not hold`);
  const owners: (FunctionModel | App['machines'][number])[] = [...app.functions, ...app.machines];
  for (const { name, roleArn } of owners)
    if (!roles.has(roleArn)) throw missing(`the role of ${name}:`, roleArn);
  for (const mapping of app.mappings) {
    if (!streams.has(mapping.sourceArn))
      throw missing('an event source that is no stream:', mapping.sourceArn);
  }
  const deadLetters = [
    ...app.rules.flatMap((rule) => rule.targets.map((target) => target.deadLetterArn)),
    ...app.mappings.map((mapping) => mapping.onFailureArn),
    ...app.functions.map((fn) => fn.asyncInvoke.onFailureArn),
    ...app.schedules.map((schedule) => schedule.target.deadLetterArn),
    ...app.queues.map((queue) => queue.redrive?.deadLetterArn),
  ];
  const issuers = new Set(app.userPools.map((pool) => pool.issuer));
  const doors = app.httpApis.flatMap((api) =>
    api.routes.flatMap(({ jwt }) => (jwt === undefined ? [] : [jwt])),
  );
  for (const { issuer } of doors)
    if (!issuers.has(issuer)) throw missing('an issuer of tokens that is no user pool:', issuer);
  for (const arn of deadLetters)
    if (arn !== undefined && !queues.has(arn)) throw missing('a queue for failures', arn);
}

function ofType(resources: Resource[], ...types: string[]): Resource[] {
  return resources.filter((one) => types.some((type) => one.type === type || one.type === `AWS::${type}`));
}
