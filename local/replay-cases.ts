import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replayPatterns } from './events/replay-cases.ts';
import { replayExecutions } from './step-functions/replay-cases.ts';

/**
 * `npm run cases -- <file or folder>…`: replays what the real services answered. `.json` holds executions of state
 * machines, `.ndjson` event patterns. Each is answered as recorded or refused by name; anything else fails the run.
 */
const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error('usage: npm run cases -- <file or folder>…');
  process.exitCode = 2;
}
for (const file of paths.flatMap(filesIn)) {
  const text = readFileSync(file, 'utf8');
  const { summary, different } = file.endsWith('.ndjson')
    ? replayPatterns(text)
    : await replayExecutions(text);
  console.log(`${file}\n${summary}`);
  if (different > 0) process.exitCode = 1;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => /\.(nd)?json$/.test(name));
  return names.sort().map((name) => join(path, name));
}
