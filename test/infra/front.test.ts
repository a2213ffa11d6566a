import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import { configOf, type StageConfig } from '#infra/config.ts';
import { portalPaths } from '#infra/paths.ts';
import { WebStack } from '#infra/web-stack.ts';
import { type Resource, resourcesOf, synthesized } from './templates.ts';

interface Behaviour {
  readonly PathPattern?: string;
  readonly AllowedMethods?: readonly string[];
  readonly CachePolicyId: unknown;
  readonly OriginRequestPolicyId?: string;
  readonly TargetOriginId: string;
  readonly ViewerProtocolPolicy: string;
}
interface Document {
  readonly Statement: readonly { readonly Effect: string }[];
}
interface Distribution {
  readonly Origins: readonly { readonly Id: string; readonly DomainName: unknown }[];
  readonly DefaultCacheBehavior: Behaviour;
  readonly CacheBehaviors: readonly Behaviour[];
}

/** What CloudFront makes of a path, by the function that the template gives it. */
const seenByPortal = (uri: string): string => {
  const handler = new Function(`${readFileSync(portalPaths, 'utf8')}\nreturn handler;`)();
  return handler({ request: { uri } }).uri;
};

test.each([
  ['/', '/index.html'],
  ['/returns/R01J8ZQ4', '/index.html'],
  ['/office', '/office/index.html'],
  ['/office/', '/office/index.html'],
  ['/office/figures/return-rate', '/office/index.html'],
  ['/office/settings.json', '/office/settings.json'],
  ['/offices', '/index.html'],
  ['/orders/2026.11', '/index.html'],
  ['/index.html', '/index.html'],
  ['/assets/app-3f9c.js', '/assets/app-3f9c.js'],
  ['/favicon.ico', '/favicon.ico'],
  ['/fonts/text.woff2', '/fonts/text.woff2'],
])('the portal answers %s with %s', (asked, file) => {
  expect(seenByPortal(asked)).toBe(file);
});

describe('the one origin', () => {
  let resources: Record<string, Resource>;
  let distribution: Distribution;
  const ofType = (type: string) => Object.values(resources).filter(({ Type }) => Type === type);
  beforeAll(() => {
    resources = resourcesOf('prod');
    distribution = ofType('AWS::CloudFront::Distribution')[0]?.Properties.DistributionConfig as Distribution;
  });

  const originOf = ({ TargetOriginId }: Behaviour) =>
    JSON.stringify(distribution.Origins.find(({ Id }) => Id === TargetOriginId));

  test('is the portal everywhere but under /api, which passes whole to the API and is kept nowhere', () => {
    expect(originOf(distribution.DefaultCacheBehavior)).toContain('FrontPortalFiles');
    expect(distribution.CacheBehaviors.map(({ PathPattern }) => PathPattern)).toEqual([
      '/api/docs',
      '/api/openapi.json',
      '/api/policy-schema.json',
      '/api/*',
    ]);
    for (const behaviour of distribution.CacheBehaviors) {
      expect(originOf(behaviour)).toContain('.execute-api.eu-north-1.');
      // a path before it would be asked of a stage that there is not
      expect(originOf(behaviour)).not.toContain('OriginPath');
      expect(behaviour.ViewerProtocolPolicy).toBe('https-only');
    }
    const api = distribution.CacheBehaviors.at(-1);
    expect(api?.AllowedMethods).toHaveLength(7);
    // the managed policies CachingDisabled and AllViewerExceptHostHeader (CloudFront developer guide)
    expect(api).toMatchObject({
      CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
      OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
    });
  });

  test('keeps the API description as long as its own headers say', () => {
    const [docs] = distribution.CacheBehaviors;
    expect(docs?.CachePolicyId).toEqual({ Ref: expect.stringContaining('AsTold') });
    expect(ofType('AWS::CloudFront::CachePolicy')[0]?.Properties).toMatchObject({
      CachePolicyConfig: { MinTTL: 0, DefaultTTL: 0 },
    });
  });

  test("turns no answer of the API into a page: what is not there is the portal's business alone", () => {
    expect(distribution).not.toHaveProperty('CustomErrorResponses');
    expect(distribution.DefaultCacheBehavior).toMatchObject({
      FunctionAssociations: [{ EventType: 'viewer-request' }],
      ViewerProtocolPolicy: 'redirect-to-https',
    });
    for (const behaviour of distribution.CacheBehaviors) {
      expect(behaviour).not.toHaveProperty('FunctionAssociations');
    }
  });

  test('runs nothing that is not its own, and is framed by nobody', () => {
    const [policy] = ofType('AWS::CloudFront::ResponseHeadersPolicy');
    const text = JSON.stringify(policy?.Properties);
    expect(text).toContain("default-src 'none'; script-src 'self'");
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).not.toMatch(/unsafe|\*/);
    expect(policy?.Properties).toMatchObject({
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000 },
          ContentTypeOptions: { Override: true },
        },
      },
    });
  });

  test('asks for tokens at the shop’s own user pool and nowhere else', () => {
    const [policy] = ofType('AWS::CloudFront::ResponseHeadersPolicy');
    const [asked] = /connect-src.*?; manifest/.exec(JSON.stringify(policy?.Properties)) ?? [];
    expect(asked).toMatch(/FnGetAttStaffPool\w+ProviderURL/);
    expect(asked).toContain('.auth.eu-north-1.amazoncognito.com/oauth2/');
  });

  test('alone reads the portal files', () => {
    const buckets = Object.entries(resources).filter(([id]) => id.startsWith('FrontPortalFiles'));
    const policy = buckets.find(([, { Type }]) => Type === 'AWS::S3::BucketPolicy')?.[1];
    const { Statement } = (policy?.Properties.PolicyDocument ?? { Statement: [] }) as Document;
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toMatchObject([
      {
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Condition: { StringEquals: { 'AWS:SourceArn': expect.anything() } },
      },
    ]);
    expect(JSON.stringify(buckets)).toContain('"RestrictPublicBuckets":true');
  });

  test('tells the API what the API believes it by', () => {
    const lambda = Object.entries(resources).find(([id]) => id.startsWith('OpenSessionFunction'))?.[1];
    const EDGE_KEY = { 'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }] };
    expect(lambda?.Properties.Environment).toMatchObject({ Variables: { EDGE_KEY } });
    expect(JSON.stringify(distribution.Origins)).toMatch(
      /"HeaderName":"x-returflow-edge","HeaderValue":\{"Fn::Select":\[2,\{"Fn::Split":\["\/",\{"Fn::ImportValue":"[^"]*AWSStackId/,
    );
  });
});

describe('with an address of its own', () => {
  const account = '1'.repeat(12);
  const own: StageConfig = {
    ...configOf('prod'),
    certificateArn: `arn:aws:acm:us-east-1:${account}:certificate/a`,
    firewallArn: `arn:aws:wafv2:us-east-1:${account}:global/webacl/returflow-prod/a`,
  };
  const config = () => {
    const stack = new WebStack(new App(), 'web', {
      config: own,
      apiId: 'api',
      edgeKey: 'key',
      liveUrl: 'wss://live',
      signIn: { issuer: 'https://issuer.example/pool', clientId: 'office', pages: 'https://pages.example' },
    });
    const [found] = Object.values(Template.fromStack(stack).findResources('AWS::CloudFront::Distribution'));
    return found?.Properties.DistributionConfig;
  };

  test('the distribution answers for the host that mails link to, from TLS 1.2 on, behind the firewall', () => {
    expect(config()).toMatchObject({
      Aliases: [new URL(own.portalUrl).hostname],
      ViewerCertificate: { AcmCertificateArn: own.certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021' },
      WebACLId: own.firewallArn,
    });
  });
});

test('the firewall is where CloudFront takes it from, and lets pass what the API judges itself', () => {
  const files = synthesized('prod');
  expect(JSON.parse(files['manifest.json'] ?? '{}').artifacts['returflow-prod-edge'].environment).toBe(
    'aws://unknown-account/us-east-1',
  );
  const acl = Object.values(resourcesOf('prod')).find(({ Type }) => Type === 'AWS::WAFv2::WebACL');
  expect(acl?.Properties).toMatchObject({ Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} } });
  const rules = acl?.Properties.Rules as { Name: string }[];
  expect(rules.map(({ Name }) => Name)).toEqual([
    'Floods',
    'AWSManagedRulesCommonRuleSet',
    'AWSManagedRulesKnownBadInputsRuleSet',
  ]);
  expect(JSON.stringify(rules)).toContain('{"ActionToUse":{"Count":{}},"Name":"SizeRestrictions_BODY"}');
  expect(Object.keys(synthesized('dev'))).not.toContain('returflow-dev-edge.template.json');
});
