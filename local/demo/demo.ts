import { parseArgs } from 'node:util';
import { aMinute } from '../client/send.ts';
import { findTarget } from '../client/target.ts';
import { readTheirClock } from '../client/their-clock.ts';
import { runTool } from '../client/trouble.ts';
import { moneyText, narrator } from './narrator.ts';
import { openNotebook } from './notebook.ts';
import { findOrStart, type Running } from './running.ts';
import { walkOneReturn } from './walk.ts';

const directory = '.local';
const write = (line: string) => process.stdout.write(`${line}\n`);

await runTool(async () => {
  const options = { url: { type: 'string' }, new: { type: 'boolean' } } as const;
  const { values } = parseArgs({ options });
  const running = await enter(values.url);
  try {
    await demonstrate(running, values.new ?? false);
  } finally {
    await running.leave();
  }
});

async function enter(url: string | undefined): Promise<Running> {
  if (url === undefined) return findOrStart(directory, write);
  return { target: await findTarget({ url, directory }), leave: async () => {} };
}

async function demonstrate({ target }: Running, anew: boolean): Promise<void> {
  const clock = await readTheirClock(target, aMinute);
  const notebook = await openNotebook(directory, clock.now(), anew);
  write(
    `one return through ${target.apiUrl}${notebook.resumed ? ', going on where the last demo stopped' : ''}`,
  );
  const patience = aMinute;
  const walk = { target, clock, patience, narrator: narrator(write), notebook };
  const { returnId, credit, mails } = await walkOneReturn(walk);

  if (target.consoleUrl !== undefined) {
    write('\nTo look at while npm start runs:');
    write(`  mailbox    ${target.consoleUrl}/local/mail`);
    write(`  execution  ${target.consoleUrl}/local/executions/${returnId}.1`);
    write(`  clock      ${target.consoleUrl}/local/clock`);
    write(`  label      attached to the first mail; GET ${target.apiUrl}/returns/${returnId}/label`);
    write('  credit     note attached to the last mail');
  }
  const mail = mails.length === 0 ? 'mail not visible on a deployed stage' : `mail «${mails.at(-1)}»`;
  write(`\ncredited ${moneyText(credit, 'SEK')} for return ${returnId}; ${mail}`);
}
