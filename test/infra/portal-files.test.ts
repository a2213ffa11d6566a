import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { configOf, stageNames } from '#infra/config.ts';
import { isUploader } from '#infra/names.ts';
import { portalThemes } from '#infra/paths.ts';
import { themeNames } from '#infra/theme-names.ts';
import { type WithdrawalLanguage, withdrawalTexts } from '#shared/messages/withdrawal/words.ts';
import { textsIn } from '../../portal/build/messages.ts';
import { readTheme } from '../../portal/build/theme.ts';
import { allResourcesOf, list, type Resource, statementsOf } from './templates.ts';

let resources: Record<string, Resource>;
const ofType = (type: string) => Object.entries(resources).filter(([, { Type }]) => Type === type);

beforeAll(() => {
  resources = allResourcesOf('prod');
});

test('what is built is published: the pages last, to be asked for anew, everything else for good', () => {
  const published = ofType('Custom::CDKBucketDeployment');
  const [named, page, settings] = ['Named', 'Page', 'Settings'].map((name) =>
    published.find(([id]) => id.includes(name)),
  );
  expect(published).toHaveLength(3);
  expect(named?.[1].Properties).toMatchObject({
    Exclude: ['index.html', 'office/index.html'],
    SystemMetadata: { 'cache-control': 'public, max-age=31536000, immutable' },
    Prune: false,
  });
  expect(page?.[1].Properties).toMatchObject({
    Exclude: ['*'],
    Include: ['index.html', 'office/index.html'],
    SystemMetadata: { 'cache-control': 'no-cache' },
    DistributionPaths: ['/index.html', '/office/index.html'],
  });
  expect(page?.[1]).toMatchObject({ DependsOn: expect.arrayContaining([named?.[0], settings?.[0]]) });
});

test('the office is told where to sign in when it is deployed, and asks for that anew', () => {
  const settings = ofType('Custom::CDKBucketDeployment').find(([id]) => id.includes('Settings'));
  expect(settings?.[1].Properties).toMatchObject({
    SystemMetadata: { 'cache-control': 'no-cache' },
    DistributionPaths: ['/office/settings.json'],
    SourceMarkersConfig: [{ jsonEscape: true }],
    Prune: false,
  });
  const [markers] = (settings?.[1].Properties.SourceMarkers ?? []) as Record<string, unknown>[];
  const values = Object.values(markers ?? {}).map((value) => JSON.stringify(value));
  expect(values).toHaveLength(2);
  expect(values).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/FnGetAttStaffPool\w+ProviderURL/),
      expect.stringMatching(/RefStaffPoolBrowser/),
    ]),
  );
});

test('CDK’s function is the only one that is not ours, and may do what publishing takes and no more', () => {
  const uploaders = Object.entries(resources).filter(([id]) => isUploader(id));
  expect(uploaders.map(([, { Type }]) => Type)).toEqual(['AWS::Lambda::Function']);
  const [role] = ofType('AWS::IAM::Role').filter(([id]) => id.startsWith('FrontPublishedPublisher'));
  expect(uploaders[0]?.[1].Properties.Role).toEqual({ 'Fn::GetAtt': [role?.[0], 'Arn'] });
  const may = statementsOf(role?.[1] as Resource).flatMap(({ Action }) => list(Action));
  expect(may).toEqual([
    ...['logs:CreateLogStream', 'logs:PutLogEvents'],
    ...['s3:GetObject', 's3:ListBucket', 's3:GetObject', 's3:PutObject'],
    ...['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
  ]);
});

test('every stage has a theme that there is, which names the shop, tells days and calls the withdrawal as it does elsewhere', async () => {
  const themes = await themeNames();
  for (const stage of stageNames) {
    const { theme, shopName, timeZone, withdrawalLabels } = configOf(stage);
    expect(themes).toContain(theme);
    const read = await readTheme(join(portalThemes, theme));
    expect(read).toMatchObject({ shopName, timeZone });
    // the link and the page that it leads to call the withdrawal function alike
    const { withdraw } = { withdraw: undefined, ...withdrawalLabels[read.market] };
    const says = (await textsIn(read.language, read))['frame.withdraw'];
    expect(says).toBe(withdraw ?? withdrawalTexts[read.language as WithdrawalLanguage].withdraw);
  }
});
