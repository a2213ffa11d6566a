import { parseArgs } from 'node:util';
import * as z from 'zod';
import { aMinute, send, tellAnswer } from '../client/send.ts';
import { staffToken } from '../client/staff-token.ts';
import { findTarget, type Target } from '../client/target.ts';
import { runTool, Trouble } from '../client/trouble.ts';
import { showProgress } from '../import/progress.ts';

const usage = `npm run figures -- rebuild [options]

  rebuild           counts the shop's figures anew, beside those that are read, and then reads them
  --url <address>   the API to ask; without it the one that npm start runs here
`;
const directory = '.local';
const steps = { count: 'counting', forget: 'forgetting the old sums' } as const;

const Rebuilt = z.object({
  step: z.enum(['count', 'forget']),
  done: z.number(),
  counted: z.int(),
  cursor: z.optional(z.string()),
});

await runTool(async () => {
  const { url } = readArguments(process.argv.slice(2));
  const target = await findTarget({ url, directory });
  const counted = await rebuild(target);
  process.stdout.write(
    `${counted.count} returns and tellings of orders counted, ${counted.forget} old items forgotten\n`,
  );
});

/** Asks for one part after the other until there is none; a part that failed on the way is asked for again. */
async function rebuild(target: Target): Promise<Record<keyof typeof steps, number>> {
  const token = await staffToken(target, 'admin', aMinute);
  const progress = showProgress(process.stderr);
  const counted = { count: 0, forget: 0 };
  let step: keyof typeof steps | undefined;
  let cursor: string | undefined;
  try {
    do {
      const told = await part(target, token, cursor);
      if (step !== told.step) {
        if (step !== undefined) progress.end();
        progress.begin(steps[told.step], 100);
        step = told.step;
      }
      progress.to(Math.round(100 * told.done));
      counted[told.step] += told.counted;
      cursor = told.cursor;
    } while (cursor !== undefined);
  } finally {
    progress.end();
  }
  return counted;
}

async function part(target: Target, token: string, cursor: string | undefined) {
  const url = `${target.apiUrl}/staff/figures/rebuild`;
  const headers = { authorization: `Bearer ${token}` };
  const body = JSON.stringify({ cursor });
  const answer = await send(async () => ({ method: 'POST', url, headers, body }), aMinute);
  if (answer.problem !== undefined)
    throw new Trouble('UnexpectedAnswer', `POST ${url}: ${tellAnswer(answer)}`);
  return Rebuilt.parse(answer.body);
}

function readArguments(args: readonly string[]): { url: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { url: { type: 'string' } },
    });
    if (positionals.length !== 1 || positionals[0] !== 'rebuild') throw new TypeError('say what to do');
    return { url: values.url };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Trouble('BadArguments', `${said}\n\n${usage}`);
  }
}
