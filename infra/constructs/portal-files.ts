import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source, type SourceConfig } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { portalBuild } from '../paths.ts';
import { accept, wideArn } from './accepted.ts';

/** The files whose names do not change with what is in them: the portal's page, and the office's. */
const pages = ['index.html', 'office/index.html'];

export interface PortalFilesProps {
  readonly config: StageConfig;
  readonly files: Bucket;
  readonly distribution: Distribution;
  /** what the office asks for before anything else (`officeSettings`); values of a deployment may be in it */
  readonly settings: object;
}

/** Where the office finds its settings. */
const settingsFile = 'office/settings.json';

/**
 * Puts the built portal and office into their bucket with every deployment. What pages that are open still load from earlier ones stays; the pages
 * themselves come last, when all that they name is there.
 */
export class PortalFiles extends Construct {
  constructor(scope: Construct, id: string, { config, files, distribution, settings }: PortalFilesProps) {
    super(scope, id);
    const built = new Asset(this, 'Built', { path: portalBuild(config.theme) });
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/returflow-${config.stage}-portal-files`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const may = new PolicyDocument();
    const role = new Role(this, 'Publisher', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Own: may },
    });
    const told = Source.jsonData(settingsFile, settings).bind(this, {
      handlerRole: role.withoutPolicyUpdates(),
    });
    allow(role, may, { config, files, distribution, sources: [keyOf(built), keyOf(told)] });
    const common = {
      // CDK's own class does not say what its interface does
      destinationBucket: files as IBucket,
      role: role.withoutPolicyUpdates(),
      logGroup,
      memoryLimit: 512,
      outputObjectKeys: false,
      prune: false,
    };
    const site = Source.bucket(built.bucket, built.s3ObjectKey);
    const forGood = CacheControl.fromString('public, max-age=31536000, immutable');
    const named = new BucketDeployment(this, 'Named', {
      ...common,
      sources: [site],
      exclude: pages,
      cacheControl: [forGood],
    });
    const askedAnew = { ...common, cacheControl: [CacheControl.noCache()], distribution };
    const first = new BucketDeployment(this, 'Page', {
      ...askedAnew,
      sources: [site],
      exclude: ['*'],
      include: pages,
      distributionPaths: pages.map((page) => `/${page}`),
    });
    const known = new BucketDeployment(this, 'Settings', {
      ...askedAnew,
      sources: [{ bind: () => told }],
      distributionPaths: [`/${settingsFile}`],
    });
    first.node.addDependency(named, known);
    for (const uploader of Stack.of(this).node.children.filter(({ node }) =>
      node.id.startsWith('Custom::'),
    )) {
      accept(uploader, {
        'AwsSolutions-L1': 'Its runtime is the choice of CDK, whose function it is.',
        'Serverless-LambdaLatestVersion': 'Its runtime is the choice of CDK, whose function it is.',
        'Serverless-LambdaTracing': 'It runs when somebody deploys, who sees what it says.',
        'Serverless-LambdaDLQ': 'CloudFormation waits, and is told of the failure.',
      });
    }
  }
}

interface Kept {
  readonly bucket: IBucket;
  readonly key: string;
}
const keyOf = (source: Asset | SourceConfig): Kept =>
  'zipObjectKey' in source
    ? { bucket: source.bucket, key: source.zipObjectKey }
    : { bucket: source.bucket, key: source.s3ObjectKey };

/** Who publishes may read what was built, fill the bucket, and have pages asked for anew. */
function allow(
  role: Role,
  may: PolicyDocument,
  {
    config,
    files,
    distribution,
    sources,
  }: Omit<PortalFilesProps, 'settings'> & { readonly sources: readonly Kept[] },
): void {
  const { partition, region, account } = Stack.of(role);
  const streams = `arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/returflow-${config.stage}-portal-files:*`;
  const to = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources });
  may.addStatements(
    to(['logs:CreateLogStream', 'logs:PutLogEvents'], streams),
    to(['s3:GetObject'], ...sources.map(({ bucket, key }) => bucket.arnForObjects(key))),
    to(['s3:ListBucket'], files.bucketArn),
    to(['s3:GetObject', 's3:PutObject'], files.arnForObjects('*')),
    to(['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'], distribution.distributionArn),
  );
  const filesId = Stack.of(role).getLogicalId(files.node.defaultChild as never);
  accept(role, {
    ...wideArn(`<${filesId}.Arn>/*`, 'The names of the files are those of the build.'),
    ...wideArn(
      `arn:<AWS::Partition>:logs:${config.region}:<AWS::AccountId>:log-group:/aws/lambda/returflow-${config.stage}-portal-files:*`,
      'Streams of its own log group, whose names Lambda chooses.',
    ),
  });
}
