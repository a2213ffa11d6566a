import { makeApp } from './app.ts';

// what `cdk` runs (cdk.json), and `npm run synth` without it: the CLI says where to write, else it is cdk.out
makeApp(undefined, process.env.CDK_OUTDIR ?? 'cdk.out').synth();
