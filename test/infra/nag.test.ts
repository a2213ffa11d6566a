import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { makeApp } from '#infra/app.ts';
import { stageNames } from '#infra/config.ts';

interface Report {
  readonly pluginReports: {
    readonly violations: {
      readonly ruleName: string;
      readonly violatingConstructs: { readonly constructPath: string }[];
    }[];
  }[];
}
type Finding = readonly [rule: string, path: string];

/** What both packs find in the stage; deaf ones pay no heed to what is accepted. */
function findingsIn(stage: string, { deaf }: { deaf: boolean }): Finding[] {
  const directory = mkdtempSync(join(tmpdir(), 'returflow-nag-'));
  const exitCode = process.exitCode;
  try {
    const app = makeApp(stage, directory);
    const packs = [new AwsSolutionsChecks(app), new ServerlessChecks(app)];
    if (deaf) for (const pack of packs) Object.assign(pack, { isAcknowledged: () => false });
    Validations.of(app).addPlugins(...packs);
    try {
      app.synth();
    } catch (error) {
      // findings end a synthesis; the report says which
      if (!(error instanceof Error && error.name === 'ValidationFailed')) throw error;
    }
    const { pluginReports }: Report = JSON.parse(
      readFileSync(join(directory, 'validation-report.json'), 'utf8'),
    );
    return pluginReports
      .flatMap(({ violations }) => violations)
      .flatMap(({ ruleName, violatingConstructs }) =>
        violatingConstructs.map(({ constructPath }): Finding => [ruleName, constructPath]),
      );
  } finally {
    process.exitCode = exitCode;
    rmSync(directory, { recursive: true });
  }
}

/** What the constructs accept, and where. */
function acceptedIn(stage: string): Finding[] {
  return makeApp(stage)
    .node.findAll()
    .flatMap(({ node }) =>
      node.metadata
        .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
        .flatMap(({ data }) => Object.keys(data))
        .map((id): Finding => [id.replace(/^annotation::/i, ''), node.path]),
    );
}

test.each(stageNames)('cdk-nag finds nothing in the stage %s that is not accepted with a reason', (stage) => {
  expect(findingsIn(stage, { deaf: false })).toEqual([]);
});

test('nothing is accepted that is not found', () => {
  const found = findingsIn('prod', { deaf: true });
  const accepted = acceptedIn('prod');
  expect(accepted.length).toBeGreaterThan(50);
  const idle = accepted.filter(
    ([id, path]) => !found.some(([rule, at]) => rule === id && `${at}/`.startsWith(`${path}/`)),
  );
  expect(idle).toEqual([]);
});
