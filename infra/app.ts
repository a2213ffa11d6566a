import { App } from 'aws-cdk-lib';
import { configOf } from './config.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** Flags stand here and not in cdk.json, so that a synthesis without the CLI gives the same templates. */
const flags = {
  // a stateful resource that the functions use cannot be replaced under them
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // they would put this machine's paths beside the templates
  'aws:cdk:disable-creation-stack-traces': true,
};

/**
 * The app of one stage: the one given, else `-c stage=…`, else `local`. Needs no account: what belongs to one is resolved
 * at deployment.
 * @throws UnknownStage
 */
export function makeApp(stage?: string, outdir?: string): App {
  const app = new App({
    context: flags,
    analyticsReporting: false,
    treeMetadata: false,
    ...(outdir !== undefined && { outdir }),
  });
  const config = configOf(stage ?? String(app.node.tryGetContext('stage') ?? 'local'));
  const env = { region: config.region };
  const { foundation, staff } = new StatefulStack(app, `returflow-${config.stage}-stateful`, { config, env });
  new StatelessStack(app, `returflow-${config.stage}-stateless`, { config, foundation, staff, env });
  return app;
}
