import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeApp } from './app.ts';
import { root } from './paths.ts';

// what `cdk` runs (cdk.json): it says in the environment where to write and which stage. `npm run synth` runs it without
// the CLI, which is quicker, and takes the same `-c stage=…`
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true } } });
const stage = values.context?.findLast((given) => given.startsWith('stage='))?.slice('stage='.length);
makeApp(stage, process.env.CDK_OUTDIR ?? join(root, 'cdk.out')).synth();
