import { parseArgs } from 'node:util';
import { Trouble } from '../client/trouble.ts';

export const usage = `npm run import -- <file> [options]

  <file>            orders as JSON lines in our format, or a CSV export (with --map)
  --map <mapping>   how to read the CSV: a mapping file, or one of our samples (online-retail)
  --url <address>   the API to tell; without it the one that npm start runs here
  --dry-run         read and count, tell nobody
  --report <file>   where to list every refused line; without it under .local/import/
  --at-once <n>     orders under way at a time (8)
`;

export interface ImportArguments {
  readonly file: string;
  readonly map: string | undefined;
  readonly url: string | undefined;
  readonly dryRun: boolean;
  readonly report: string | undefined;
  readonly atOnce: number;
}

/** @throws Trouble BadArguments, with the usage */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Trouble('BadArguments', `name one file\n\n${usage}`);
  const atOnce = Number(values['at-once'] ?? 8);
  if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > 64) {
    throw new Trouble('BadArguments', '--at-once takes a number from 1 to 64');
  }
  const { map, url, report } = values;
  if (map === undefined && file.toLowerCase().endsWith('.csv')) {
    throw new Trouble(
      'BadArguments',
      'a CSV file needs a mapping: --map <mapping.json or the name of a sample>',
    );
  }
  return { file, map, url, report, dryRun: values['dry-run'] ?? false, atOnce };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        url: { type: 'string' },
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        'at-once': { type: 'string' },
      },
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new Trouble('BadArguments', `${said}\n\n${usage}`);
  }
}
