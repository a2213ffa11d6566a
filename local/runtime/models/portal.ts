import { UnsupportedByLocal } from '../../unsupported.ts';
import type { PortalModel, PublishedFiles } from '../app/portal.ts';
import type { Properties } from '../template/properties.ts';
import type { Resource } from '../template/stacks.ts';

/** CDK's own: what it puts into a bucket is read by local from where it would be taken. */
export const publishing = 'Custom::CDKBucketDeployment';

/** The portal of a template: undefined where it publishes no files. */
export function portalModel(
  resources: readonly Resource[],
  assets: ReadonlyMap<string, string>,
): PortalModel | undefined {
  const ofType = (type: string) => resources.filter((one) => one.type === type);
  const published = ofType(publishing).map(({ properties }) => publishedFiles(properties, assets));
  const [policy, ...policies] = ofType('AWS::CloudFront::ResponseHeadersPolicy');
  const [paths, ...others] = ofType('AWS::CloudFront::Function');
  if (policies.length > 0 || others.length > 0)
    throw new UnsupportedByLocal('more than one policy of headers, or function of paths, before the portal');
  const headers = policy === undefined ? {} : headersOf(policy.properties);
  const pathFunction = paths?.properties.text('FunctionCode');
  return published.length === 0 ? undefined : { published, headers, pathFunction };
}

function publishedFiles(properties: Properties, assets: ReadonlyMap<string, string>): PublishedFiles {
  const [key = '', ...others] = properties.texts('SourceObjectKeys');
  const directory = assets.get(key);
  if (directory === undefined || others.length > 0)
    throw new UnsupportedByLocal(`${properties.where}: files other than those of one asset`);
  return {
    directory,
    exclude: properties.texts('Exclude'),
    include: properties.texts('Include'),
    headers: properties.textMap('SystemMetadata'),
    markers: markersOf(properties),
  };
}

/** Values of the deployment, by what stands for them in the files of the one asset. */
function markersOf(properties: Properties): Record<string, string> {
  const [config] = properties.objects('SourceMarkersConfig');
  const isJson = config?.flag('jsonEscape') ?? false;
  const [markers] = properties.objects('SourceMarkers');
  const texts = (markers?.names() ?? []).map((name) => [name, markers?.text(name) ?? ''] as const);
  if (texts.length > 0 && !isJson)
    throw new UnsupportedByLocal(`${properties.where}: values in files other than JSON`);
  return Object.fromEntries(texts.map(([name, text]) => [name, JSON.stringify(text).slice(1, -1)]));
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cloudfront-responseheaderspolicy.html */
function headersOf(properties: Properties): Record<string, string> {
  const config = properties.object('ResponseHeadersPolicyConfig')?.passOver('Name', 'Comment');
  const custom = config?.object('CustomHeadersConfig')?.objects('Items') ?? [];
  const security = config?.object('SecurityHeadersConfig');
  const sent: Record<string, string> = {};
  for (const item of custom) {
    item.passOver('Override');
    sent[item.text('Header')] = item.text('Value');
  }
  const texts = [
    ['ContentSecurityPolicy', 'ContentSecurityPolicy', 'content-security-policy'],
    ['FrameOptions', 'FrameOption', 'x-frame-options'],
    ['ReferrerPolicy', 'ReferrerPolicy', 'referrer-policy'],
  ] as const;
  for (const [name, member, header] of texts) {
    const one = security?.object(name)?.passOver('Override');
    if (one !== undefined) sent[header] = one.text(member);
  }
  if (security?.object('ContentTypeOptions')?.passOver('Override'))
    sent['x-content-type-options'] = 'nosniff';
  // it would be told over plain HTTP, where browsers pay no heed to it
  security?.passOver('StrictTransportSecurity');
  return sent;
}
