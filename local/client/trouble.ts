export type TroubleName =
  | 'BadArguments'
  | 'BadMapping'
  | 'BadPolicy'
  | 'NoSuchFile'
  | 'NothingRuns'
  | 'ApiUnreachable'
  | 'KeyMissing'
  | 'UnexpectedAnswer'
  | 'DemoUnfinished';

/** What stops one of the command-line tools, by name. The message says what to do about it. */
export class Trouble extends Error {
  override readonly name: TroubleName;

  constructor(name: TroubleName, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
  }
}

/** Runs a tool as a program: a Trouble is told in one line, anything else with its stack; both end with code 1. */
export async function runTool(tool: () => Promise<void>): Promise<void> {
  try {
    await tool();
  } catch (error) {
    const told = error instanceof Trouble ? `${error.name}: ${error.message}` : String(stackOf(error));
    process.stderr.write(`\n${told}\n`);
    process.exitCode = 1;
  }
}

function stackOf(error: unknown): unknown {
  return error instanceof Error ? (error.stack ?? error.message) : error;
}
