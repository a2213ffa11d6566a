import { UnsupportedByLocal } from '../../unsupported.ts';
import type { AsyncInvokeConfig, FunctionModel, MappingModel } from '../app/functions.ts';
import type { Resource } from '../template/stacks.ts';

/** Lambda's defaults for asynchronous invocation (developer guide, "Configuring error handling"). */
const defaultAsyncInvoke: AsyncInvokeConfig = { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 21_600 };

export function functionModel(resource: Resource, assets: Map<string, string>): FunctionModel {
  const { properties } = resource;
  properties.word('PackageType', ['Zip'], 'Zip');
  const runtime = properties.text('Runtime');
  if (!runtime.startsWith('nodejs'))
    throw new UnsupportedByLocal(`the runtime ${runtime} of ${properties.where}`);
  const code = properties.object('Code')?.passOver('S3Bucket');
  const key = code?.optionalText('S3Key') ?? '';
  const codeDirectory = assets.get(key);
  if (codeDirectory === undefined)
    throw new UnsupportedByLocal(`the code of ${properties.where}: no asset ${key}`);
  const reserved = properties.has('ReservedConcurrentExecutions')
    ? { reservedConcurrency: properties.number('ReservedConcurrentExecutions', 0) }
    : {};
  return {
    logicalId: resource.logicalId,
    arn: resource.attribute('Arn'),
    name: properties.optionalText('FunctionName') ?? resource.ref,
    handler: properties.text('Handler'),
    codeDirectory,
    environment: properties.object('Environment')?.textMap('Variables') ?? {},
    timeoutSeconds: properties.number('Timeout', 3),
    memoryMb: properties.number('MemorySize', 128),
    roleArn: properties.text('Role'),
    ...reserved,
    qualifiers: ['$LATEST'],
    asyncInvoke: defaultAsyncInvoke,
  };
}

/** Makes a version or an alias of a function known. Local has one version of each: the code at hand. */
export function applyQualifier(resource: Resource, functions: FunctionModel[]): void {
  const { properties } = resource;
  const fn = functionNamed(properties.text('FunctionName'), functions, properties.where);
  if (resource.type === 'AWS::Lambda::Version') {
    fn.qualifiers.push(resource.attribute('Version'));
    return;
  }
  const version = properties.text('FunctionVersion');
  if (!fn.qualifiers.includes(version))
    throw new UnsupportedByLocal(`${properties.where}: ${fn.name} has no version ${version}`);
  fn.qualifiers.push(properties.text('Name'));
}

/** Puts an EventInvokeConfig on the function that it is about. */
export function applyAsyncInvoke(resource: Resource, functions: FunctionModel[]): void {
  const { properties } = resource;
  const fn = functionNamed(properties.text('FunctionName'), functions, properties.where);
  properties.word('Qualifier', fn.qualifiers);
  const destinations = properties.object('DestinationConfig');
  const onFailureArn = destinations?.object('OnFailure')?.optionalText('Destination');
  fn.asyncInvoke = {
    maximumRetryAttempts: properties.number('MaximumRetryAttempts', defaultAsyncInvoke.maximumRetryAttempts),
    maximumEventAgeInSeconds: properties.number(
      'MaximumEventAgeInSeconds',
      defaultAsyncInvoke.maximumEventAgeInSeconds,
    ),
    ...(onFailureArn !== undefined && { onFailureArn: queueArn(onFailureArn, properties.where) }),
  };
}

export function mappingModel(resource: Resource, functions: FunctionModel[]): MappingModel {
  const { properties } = resource;
  const onFailureArn = properties
    .object('DestinationConfig')
    ?.object('OnFailure')
    ?.optionalText('Destination');
  properties.flag('Enabled', true);
  if (properties.raw('Enabled') === false)
    throw new UnsupportedByLocal(`${properties.where}, which is switched off`);
  const responses = properties.texts('FunctionResponseTypes');
  const unknown = responses.find((one) => one !== 'ReportBatchItemFailures');
  if (unknown !== undefined)
    throw new UnsupportedByLocal(`the response type ${unknown} of ${properties.where}`);
  const filters = properties.object('FilterCriteria')?.objects('Filters') ?? [];
  const sourceArn = properties.text('EventSourceArn');
  const isStream = sourceArn.includes(':dynamodb:');
  return {
    uuid: resource.ref,
    functionArn: functionNamed(properties.text('FunctionName'), functions, properties.where).arn,
    sourceArn,
    batchSize: properties.number('BatchSize', isStream ? 100 : 10),
    filters: filters.map((filter) => JSON.parse(filter.text('Pattern'))),
    bisectBatchOnFunctionError: properties.flag('BisectBatchOnFunctionError'),
    maximumRetryAttempts: properties.number('MaximumRetryAttempts', -1),
    maximumRecordAgeInSeconds: properties.number('MaximumRecordAgeInSeconds', -1),
    maximumBatchingWindowInSeconds: properties.number('MaximumBatchingWindowInSeconds', 0),
    startingPosition: properties.word(
      'StartingPosition',
      ['TRIM_HORIZON', 'LATEST'],
      isStream ? undefined : 'LATEST',
    ),
    parallelizationFactor: properties.number('ParallelizationFactor', 1),
    reportBatchItemFailures: responses.length > 0,
    ...(onFailureArn !== undefined && { onFailureArn: queueArn(onFailureArn, properties.where) }),
  };
}

/** Finds a function by its name or ARN, qualified by what it has or not at all. */
export function functionNamed(nameOrArn: string, functions: FunctionModel[], where: string): FunctionModel {
  const found = functions.find(
    (fn) =>
      fn.name === nameOrArn ||
      nameOrArn === fn.arn ||
      fn.qualifiers.some((one) => nameOrArn === `${fn.arn}:${one}`),
  );
  if (found === undefined) throw new UnsupportedByLocal(`${where}: there is no function ${nameOrArn}`);
  return found;
}

function queueArn(arn: string, where: string): string {
  if (arn.split(':')[2] !== 'sqs')
    throw new UnsupportedByLocal(`the destination ${arn} of ${where}, which is no queue`);
  return arn;
}
