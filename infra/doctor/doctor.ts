import { parseArgs } from 'node:util';
import { bundleAll } from '../bundle.ts';
import { configOf, stageNames } from '../config.ts';
import { clientsIn } from './clients.ts';
import { examine } from './examine.ts';
import { expectedStacks } from './expected.ts';
import { asText } from './finding.ts';

// `npm run doctor -- <stage> [--json] [--endpoint <url>]`: exit code 1 when something is broken, 2 when it was not asked rightly
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, endpoint: { type: 'string' } },
});
const [stage] = positionals;
if (stage === undefined || !stageNames.includes(stage)) {
  console.error(`say which stage: npm run doctor -- <${stageNames.join('|')}> [--json] [--endpoint <url>]`);
  process.exit(2);
}
await bundleAll();
const config = configOf(stage);
const findings = await examine({
  config,
  expected: expectedStacks(stage),
  clients: (region = config.region) => clientsIn(region, values.endpoint),
  now: Date.now,
});
console.log(values.json === true ? JSON.stringify(findings, null, 2) : asText(findings));
if (findings.some(({ state }) => state === 'broken')) process.exitCode = 1;
