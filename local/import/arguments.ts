import { parseArgs } from 'node:util';
import { Trouble } from '../client/trouble.ts';

export const usage = `npm run import -- <file> [<file> …] [options]

  <file>            orders as JSON lines in our format, or a CSV export (with --map); several CSV files are read
                    as one, so that credits of a later one find their sales in an earlier one
  --map <mapping>   how to read the CSV: a mapping file, or one of our samples (online-retail)
  --url <address>   the API to tell; without it the one that npm start runs here
  --dry-run         read and count, tell nobody
  --report <file>   where to list every refused line; without it under .local/import/
  --at-once <n>     orders under way at a time (8)
`;

export interface ImportArguments {
  readonly files: readonly string[];
  readonly map: string | undefined;
  readonly url: string | undefined;
  readonly dryRun: boolean;
  readonly report: string | undefined;
  readonly atOnce: number;
}

/** @throws Trouble BadArguments, with the usage */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const { map, url, report } = values;
  if (positionals.length === 0 || (positionals.length > 1 && map === undefined)) {
    throw new Trouble('BadArguments', `name one file, or several CSV files\n\n${usage}`);
  }
  const atOnce = Number(values['at-once'] ?? 8);
  if (!Number.isInteger(atOnce) || atOnce < 1 || atOnce > 64) {
    throw new Trouble('BadArguments', '--at-once takes a number from 1 to 64');
  }
  if (map === undefined && positionals.some((file) => file.toLowerCase().endsWith('.csv'))) {
    throw new Trouble(
      'BadArguments',
      'a CSV file needs a mapping: --map <mapping.json or the name of a sample>',
    );
  }
  return { files: positionals, map, url, report, dryRun: values['dry-run'] ?? false, atOnce };
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
