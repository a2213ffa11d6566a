import { readFileSync } from 'node:fs';
import { Annotations, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CacheCookieBehavior,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { apiStage, type StageConfig } from '../config.ts';
import { portalPaths } from '../paths.ts';
import { accept } from './accepted.ts';
import { officeSettings } from './office-settings.ts';
import { PortalFiles } from './portal-files.ts';
import { portalHeaders } from './portal-headers.ts';
import type { StaffSignIn } from './staff.ts';

/** CloudFront sets it on its way to the API, over whatever the visitor sent (`shared/lambda/http-request.ts` reads it). */
const edgeKeyHeader = 'x-returflow-edge';

export interface FrontProps {
  readonly config: StageConfig;
  readonly apiId: string;
  /** what the distribution tells the API, so that it believes whose address it passes on */
  readonly edgeKey: string;
  /** where browsers connect to be told what happens */
  readonly liveUrl: string;
  /** where the shop's people sign in */
  readonly signIn: StaffSignIn;
}

/** One origin for browsers: the portal's files, and the API under its stage's path. */
export class Front extends Construct {
  constructor(scope: Construct, id: string, { config, apiId, edgeKey, liveUrl, signIn }: FrontProps) {
    super(scope, id);
    const { region, urlSuffix } = Stack.of(this);
    const files = portalFiles(this);
    const api = new HttpOrigin(`${apiId}.execute-api.${region}.${urlSuffix}`, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      customHeaders: { [edgeKeyHeader]: edgeKey },
    });
    const { certificateArn } = config;
    const distribution = new Distribution(this, 'Distribution', {
      comment: `returflow-${config.stage}`,
      // so that nobody is shown what the bucket holds
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(certificateArn !== undefined && {
        domainNames: [new URL(config.portalUrl).hostname],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', certificateArn),
      }),
      ...(config.firewallArn !== undefined && { webAclId: config.firewallArn }),
      defaultBehavior: this.#portal(
        S3BucketOrigin.withOriginAccessControl(files as IBucket, {
          // without it a file that is not there is answered as forbidden
          originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
        }),
        config,
        portalHeaders(this, config, { liveUrl, signIn }),
      ),
      additionalBehaviors: apiBehaviours(this, api, config),
    });
    // the function in front of the files leaves no path that lists them
    Annotations.of(this).acknowledgeWarning('@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk');
    accept(distribution, reasonsOf(config));
    const settings = officeSettings(config, signIn);
    new PortalFiles(this, 'Published', { config, files, distribution, settings });
    new CfnOutput(this, 'Address', { value: `https://${distribution.distributionDomainName}` });
    new CfnOutput(this, 'DistributionId', { value: distribution.distributionId });
    new CfnOutput(this, 'PortalFilesName', { value: files.bucketName });
  }

  #portal(origin: IOrigin, config: StageConfig, headers: ResponseHeadersPolicy): BehaviorOptions {
    const inside = new EdgeFunction(this, 'PortalPaths', {
      functionName: `returflow-${config.stage}-portal-paths`,
      comment: 'a path inside the portal is its one page',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(readFileSync(portalPaths, 'utf8')),
    });
    return {
      origin,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: headers,
      functionAssociations: [{ function: inside, eventType: FunctionEventType.VIEWER_REQUEST }],
    };
  }
}

/** Which paths go to the API. A further one (a WebSocket API, say) is one entry more. */
function apiBehaviours(
  scope: Construct,
  origin: IOrigin,
  config: StageConfig,
): Record<string, BehaviorOptions> {
  const toApi = { origin, viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY };
  const kept: BehaviorOptions = {
    ...toApi,
    // as long as their own headers say; they are the same for everybody
    cachePolicy: new CachePolicy(scope, 'AsTold', {
      cachePolicyName: `returflow-${config.stage}-as-told`,
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(1),
      headerBehavior: CacheHeaderBehavior.none(),
      queryStringBehavior: CacheQueryStringBehavior.none(),
      cookieBehavior: CacheCookieBehavior.none(),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    }),
  };
  return {
    [`/${apiStage}/docs`]: kept,
    [`/${apiStage}/openapi.json`]: kept,
    [`/${apiStage}/policy-schema.json`]: kept,
    [`/${apiStage}/*`]: {
      ...toApi,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // the API knows itself by its own host name
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
  };
}

/** Filled with what is built (`portal-files.ts`). */
function portalFiles(scope: Construct): Bucket {
  const files = new Bucket(scope, 'PortalFiles', {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  accept(files, {
    'AwsSolutions-S1': 'The distribution alone reads it, and what it holds is what every visitor gets.',
  });
  return files;
}

function reasonsOf({ certificateArn, firewallArn }: StageConfig): Record<string, string> {
  return {
    'AwsSolutions-CFR1': 'Customers return from wherever they travel.',
    'AwsSolutions-CFR3':
      'Access logs would hold addresses of visitors; the API counts and logs without them.',
    ...(certificateArn === undefined && {
      'AwsSolutions-CFR4':
        'CloudFront sets the lowest TLS version of its own cloudfront.net names; a name of the shop has 1.2 at least.',
    }),
    ...(firewallArn === undefined && {
      'AwsSolutions-CFR2':
        'The firewall is joined by its ARN, which is there once the stage has deployed its edge stack; a stage without one has the throttles of the API.',
    }),
  };
}
