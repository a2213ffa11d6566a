import { runTool, Trouble } from '../client/trouble.ts';
import { backtest } from './backtest.ts';
import { lint } from './lint.ts';
import { sample } from './sample.ts';
import { schema } from './schema.ts';

/** What `npm run policy -- <act>` does, by act. */
const acts: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  lint,
  schema,
  backtest,
  sample,
};

await runTool(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (act === undefined) {
    throw new Trouble('BadArguments', `say one of: ${Object.keys(acts).join(', ')}`);
  }
  await act(args);
});
