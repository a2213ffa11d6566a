import { runTool, Trouble } from '../client/trouble.ts';
import { readFiles } from './read-files.ts';
import { tellFile, tellTally } from './tell.ts';

/**
 * `npm run sie -- read <file or folder>…`: what SIE files say, one line each, or what is wrong with them and where. Ends with code 1 when
 * one of them cannot be read.
 */
await runTool(async () => {
  const [act, ...paths] = process.argv.slice(2);
  if (act !== 'read' || paths.length === 0) {
    throw new Trouble('BadArguments', 'say read, and files or folders of SIE files');
  }
  const results = await readFiles(paths);
  process.stdout.write(`${results.map(tellFile).join('\n')}\n${tellTally(results)}\n`);
  if (results.some((result) => 'wrong' in result)) process.exitCode = 1;
});
