import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { StageConfig } from '../config.ts';
import { portalBuild } from '../paths.ts';
import { accept, wideArn } from './accepted.ts';

/** The one file whose name does not change with what is in it. */
const page = 'index.html';

export interface PortalFilesProps {
  readonly config: StageConfig;
  readonly files: Bucket;
  readonly distribution: Distribution;
}

/**
 * Puts the built portal into its bucket with every deployment. What pages that are open still load from earlier ones stays; the page
 * itself comes last, when all that it names is there.
 */
export class PortalFiles extends Construct {
  constructor(scope: Construct, id: string, { config, files, distribution }: PortalFilesProps) {
    super(scope, id);
    const built = new Asset(this, 'Built', { path: portalBuild(config.theme) });
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/returflow-${config.stage}-portal-files`,
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const common = {
      sources: [Source.bucket(built.bucket, built.s3ObjectKey)],
      // CDK's own class does not say what its interface does
      destinationBucket: files as IBucket,
      role: publisher(this, { config, built, files, distribution }).withoutPolicyUpdates(),
      logGroup,
      memoryLimit: 512,
      outputObjectKeys: false,
      prune: false,
    };
    const forGood = CacheControl.fromString('public, max-age=31536000, immutable');
    const named = new BucketDeployment(this, 'Named', {
      ...common,
      exclude: [page],
      cacheControl: [forGood],
    });
    const first = new BucketDeployment(this, 'Page', {
      ...common,
      exclude: ['*'],
      include: [page],
      cacheControl: [CacheControl.noCache()],
      distribution,
      distributionPaths: [`/${page}`],
    });
    first.node.addDependency(named);
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

/** May read what was built, fill the bucket, and have the page asked for anew. */
function publisher(
  scope: Construct,
  { config, built, files, distribution }: PortalFilesProps & { readonly built: Asset },
): Role {
  const { partition, region, account } = Stack.of(scope);
  const streams = `arn:${partition}:logs:${region}:${account}:log-group:/aws/lambda/returflow-${config.stage}-portal-files:*`;
  const may = (actions: string[], ...resources: string[]) => new PolicyStatement({ actions, resources });
  const role = new Role(scope, 'Publisher', {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: {
      Own: new PolicyDocument({
        statements: [
          may(['logs:CreateLogStream', 'logs:PutLogEvents'], streams),
          may(['s3:GetObject'], built.bucket.arnForObjects(built.s3ObjectKey)),
          may(['s3:ListBucket'], files.bucketArn),
          may(['s3:GetObject', 's3:PutObject'], files.arnForObjects('*')),
          may(['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'], distribution.distributionArn),
        ],
      }),
    },
  });
  const filesId = Stack.of(scope).getLogicalId(files.node.defaultChild as never);
  accept(role, {
    ...wideArn(`<${filesId}.Arn>/*`, 'The names of the files are those of the build.'),
    ...wideArn(
      `arn:<AWS::Partition>:logs:${config.region}:<AWS::AccountId>:log-group:/aws/lambda/returflow-${config.stage}-portal-files:*`,
      'Streams of its own log group, whose names Lambda chooses.',
    ),
  });
  return role;
}
