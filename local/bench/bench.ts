import { runTool } from '../client/trouble.ts';

const [what, ...args] = process.argv.slice(2);

if (what === 'decisions') {
  const { benchDecisions } = await import('./decisions.ts');
  await runTool(async () => benchDecisions(args));
} else if (what === 'backtest') {
  const { benchBacktest } = await import('./backtest.ts');
  await runTool(() => benchBacktest(args));
} else if (what === 'figures') {
  const { benchFigures } = await import('./figures.ts');
  await runTool(() => benchFigures(args));
} else if (what === 'credits') {
  const { benchCredits } = await import('./credits.ts');
  await runTool(() => benchCredits(args));
} else {
  await import('./many-returns.ts');
}
