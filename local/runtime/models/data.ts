import { UnsupportedByLocal } from '../../unsupported.ts';
import type {
  BucketModel,
  IndexModel,
  KeyElement,
  QueueModel,
  SecretModel,
  TableModel,
} from '../app/data.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';

const streamViews = ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] as const;

export function tableModel(resource: Resource): TableModel {
  const { properties } = resource;
  properties.word('BillingMode', ['PAY_PER_REQUEST']);
  const types = new Map<string, string>();
  for (const one of properties.objects('AttributeDefinitions')) {
    types.set(one.text('AttributeName'), one.word('AttributeType', ['S', 'N', 'B']));
  }
  if (resource.type === 'AWS::DynamoDB::GlobalTable') oneReplica(properties, resource.region);
  const view = properties.object('StreamSpecification')?.word('StreamViewType', streamViews);
  const ttl = properties.object('TimeToLiveSpecification');
  const ttlAttribute = ttl?.flag('Enabled') === true ? ttl.text('AttributeName') : undefined;
  return {
    arn: resource.attribute('Arn'),
    name: properties.optionalText('TableName') ?? resource.ref,
    ...keys(properties, types),
    indexes: properties.objects('GlobalSecondaryIndexes').map((index) => indexModel(index, types)),
    ...(view !== undefined && { streamArn: resource.attribute('StreamArn'), streamViewType: view }),
    ...(ttlAttribute !== undefined && { ttlAttribute }),
  };
}

/** A global table with one replica is a table; more than one would be another machine. */
function oneReplica(properties: Properties, region: string): void {
  const [replica, ...others] = properties.objects('Replicas');
  if (others.length > 0 || replica?.text('Region') !== region) {
    throw new UnsupportedByLocal(`replicas of ${properties.where} other than one in ${region}`);
  }
  replica.passOver(
    'ContributorInsightsSpecification',
    'DeletionProtectionEnabled',
    'GlobalSecondaryIndexes',
    'PointInTimeRecoverySpecification',
    'TableClass',
    'Tags',
  );
}

function indexModel(index: Properties, types: Map<string, string>): IndexModel {
  const projection = index.object('Projection');
  return {
    name: index.text('IndexName'),
    ...keys(index, types),
    projection: projection?.word('ProjectionType', ['ALL', 'KEYS_ONLY', 'INCLUDE']) ?? 'ALL',
    nonKeyAttributes: projection?.texts('NonKeyAttributes') ?? [],
  };
}

function keys(
  properties: Properties,
  types: Map<string, string>,
): { partitionKey: KeyElement; sortKey?: KeyElement } {
  let partitionKey: KeyElement | undefined;
  let sortKey: KeyElement | undefined;
  for (const one of properties.objects('KeySchema')) {
    const attribute = one.text('AttributeName');
    const type = types.get(attribute);
    if (type !== 'S' && type !== 'N' && type !== 'B') {
      throw new UnsupportedByLocal(`the key ${attribute} of ${properties.where}, which has no type`);
    }
    if (one.word('KeyType', ['HASH', 'RANGE']) === 'HASH') partitionKey = { attribute, type };
    else sortKey = { attribute, type };
  }
  if (partitionKey === undefined) throw new UnsupportedByLocal(`${properties.where} without a partition key`);
  return sortKey === undefined ? { partitionKey } : { partitionKey, sortKey };
}

export function bucketModel(resource: Resource): BucketModel {
  const { properties } = resource;
  properties.optionalText('BucketName');
  const versioning = properties.object('VersioningConfiguration')?.word('Status', ['Enabled', 'Suspended']);
  const rules = properties.object('LifecycleConfiguration')?.objects('Rules') ?? [];
  return {
    arn: resource.attribute('Arn'),
    name: resource.ref,
    versioned: versioning === 'Enabled',
    lifecycle: rules.flatMap((rule) => {
      // parts and versions that nobody sees cost money when deployed, nothing here
      rule.passOver('Id', 'AbortIncompleteMultipartUpload', 'NoncurrentVersionExpiration', 'Transitions');
      const enabled = rule.word('Status', ['Enabled', 'Disabled']) === 'Enabled';
      const expirationDays = rule.number('ExpirationInDays', 0);
      const prefix = rule.optionalText('Prefix') ?? '';
      return enabled && expirationDays > 0 ? [{ prefix, expirationDays }] : [];
    }),
  };
}

export function queueModel(resource: Resource): QueueModel {
  const { properties } = resource;
  properties.optionalText('QueueName');
  const redrive = properties.object('RedrivePolicy');
  return {
    arn: resource.attribute('Arn'),
    name: resource.attribute('QueueName'),
    url: resource.ref,
    visibilityTimeoutSeconds: properties.number('VisibilityTimeout', 30),
    retentionSeconds: properties.number('MessageRetentionPeriod', 345_600),
    delaySeconds: properties.number('DelaySeconds', 0),
    ...(redrive !== undefined && {
      redrive: {
        deadLetterArn: redrive.text('deadLetterTargetArn'),
        maxReceiveCount: redrive.number('maxReceiveCount', 10),
      },
    }),
  };
}

export function secretModel(resource: Resource): SecretModel {
  const { properties } = resource;
  const name = properties.optionalText('Name') ?? resource.ref.split(':secret:')[1]?.slice(0, -7) ?? '';
  const secretString = properties.optionalText('SecretString');
  const generate = properties.object('GenerateSecretString');
  return {
    arn: resource.ref,
    name,
    ...(secretString !== undefined && { secretString }),
    ...(generate !== undefined && { generate: generateModel(generate) }),
  };
}

function generateModel(generate: Properties): NonNullable<SecretModel['generate']> {
  const template = generate.optionalText('SecretStringTemplate');
  const key = generate.optionalText('GenerateStringKey');
  return {
    ...(template !== undefined && { template }),
    ...(key !== undefined && { key }),
    length: generate.number('PasswordLength', 32),
    excludeCharacters: generate.optionalText('ExcludeCharacters') ?? '',
    excludePunctuation: generate.flag('ExcludePunctuation'),
    excludeUppercase: generate.flag('ExcludeUppercase'),
    excludeLowercase: generate.flag('ExcludeLowercase'),
    excludeNumbers: generate.flag('ExcludeNumbers'),
    includeSpace: generate.flag('IncludeSpace'),
    requireEachIncludedType: generate.flag('RequireEachIncludedType', true),
  };
}
