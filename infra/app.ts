import { App } from 'aws-cdk-lib';
import { configOf } from './config.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';

/** The app of one stage. Needs no account: what belongs to one is resolved at deployment. */
export function makeApp(stage?: string, outdir?: string): App {
  const app = new App({
    analyticsReporting: false,
    treeMetadata: false,
    ...(outdir !== undefined && { outdir }),
  });
  const config = configOf(stage ?? String(app.node.tryGetContext('stage') ?? 'local'));
  const env = { region: config.region };
  const { foundation } = new StatefulStack(app, `returflow-${config.stage}-stateful`, { config, env });
  new StatelessStack(app, `returflow-${config.stage}-stateless`, { config, foundation, env });
  return app;
}
