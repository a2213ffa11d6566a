import { App } from 'aws-cdk-lib';
import { articleCatalogue } from './article-catalogue.ts';
import { CareStack } from './care-stack.ts';
import { collectorOf } from './collector.ts';
import { configOf, type StageConfig } from './config.ts';
import { customerCatalogue } from './customer-catalogue.ts';
import { documentCatalogue } from './document-catalogue.ts';
import { EdgeStack, edgeRegion } from './edge-stack.ts';
import { ExportStack } from './export-stack.ts';
import { figureRoutes } from './figure-catalogue.ts';
import { FiguresStack } from './figures-stack.ts';
import { FinanceStack } from './finance-stack.ts';
import { RolloutStack } from './rollout-stack.ts';
import { RoutesStack, type StoreEntry } from './routes-stack.ts';
import { sandboxCatalogue } from './sandbox-catalogue.ts';
import { senders } from './senders.ts';
import { staffCatalogue } from './staff-catalogue.ts';
import { StatefulStack } from './stateful-stack.ts';
import { StatelessStack } from './stateless-stack.ts';
import { WebStack } from './web-stack.ts';

/** Flags stand here and not in cdk.json, so that a synthesis without the CLI gives the same templates. */
const flags = {
  // a stateful resource that the functions use cannot be replaced under them
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  // they would put this machine's paths beside the templates
  'aws:cdk:disable-creation-stack-traces': true,
  'aws:cdk:disable-stack-trace': true,
};

/**
 * The app of one stage: the one given, else `-c stage=…`, else `local`. Needs no account: what belongs to one is resolved
 * at deployment.
 * @param over settings in the place of the stage's
 * @throws UnknownStage, WrongCollector
 */
export function makeApp(stage?: string, outdir?: string, over: Partial<StageConfig> = {}): App {
  const app = new App({
    context: flags,
    analyticsReporting: false,
    treeMetadata: false,
    ...(outdir !== undefined && { outdir }),
  });
  const config = { ...configOf(stage ?? String(app.node.tryGetContext('stage') ?? 'local')), ...over };
  const env = { region: config.region };
  const { foundation, staff } = new StatefulStack(app, `returflow-${config.stage}-stateful`, { config, env });
  const routesOf = (name: string, entries: readonly StoreEntry[], own: Partial<StageConfig> = {}) =>
    new RoutesStack(app, `returflow-${config.stage}-${name}`, {
      ...{ config: { ...config, ...own }, foundation, entries, env },
    });
  const [people, papers] = [routesOf('staff', staffCatalogue), routesOf('documents', documentCatalogue)];
  const [systems, goods] = [routesOf('senders', senders), routesOf('articles', articleCatalogue)];
  const customers = routesOf('customers', customerCatalogue);
  const numbers = routesOf('numbers', figureRoutes);
  // the rollout knows the catalogue's functions alone; no money hangs on these: a new version serves all at once
  const rehearsals =
    collectorOf(config) === 'sandbox' ? [routesOf('sandbox', sandboxCatalogue, { canary: false })] : [];
  const stateless = new StatelessStack(app, `returflow-${config.stage}-stateless`, {
    config,
    foundation,
    staff,
    elsewhere: [people, papers, customers, systems, goods, numbers, ...rehearsals].flatMap(
      ({ made }) => made,
    ),
    env,
  });
  const finance = new FinanceStack(app, `returflow-${config.stage}-finance`, {
    ...{ config, foundation, topic: stateless.alarmTopic, env },
  });
  const { api, edgeKey } = stateless;
  const care = new CareStack(app, `returflow-${config.stage}-care`, {
    ...{ config, foundation, api, edgeKey, topic: stateless.alarmTopic, env },
  });
  const figures = new FiguresStack(app, `returflow-${config.stage}-figures`, {
    ...{ config, foundation, topic: stateless.alarmTopic, env },
  });
  const { tableExport } = config;
  if (tableExport !== undefined) {
    new ExportStack(app, `returflow-${config.stage}-export`, {
      ...{ config, tableExport, foundation, topic: stateless.alarmTopic, env },
    });
  }
  if (config.canary) {
    const rollout = new RolloutStack(app, `returflow-${config.stage}-rollout`, { config, env });
    const own = [people, papers, customers, systems, goods, numbers, ...rehearsals];
    for (const stack of [...own, stateless, finance, care, figures]) stack.addStackDependency(rollout);
  }
  if (config.firewall) {
    new EdgeStack(app, `returflow-${config.stage}-edge`, { config, env: { region: edgeRegion } });
  }
  const { liveUrl } = stateless;
  const { signIn } = staff;
  new WebStack(app, `returflow-${config.stage}-web`, {
    ...{ config, apiId: api.apiId, edgeKey, liveUrl, signIn, env },
  });
  return app;
}
