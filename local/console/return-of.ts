/** The return that an execution is of: executions are named `<returnId>.<round>`; undefined for any other name. */
export function returnOf(executionName: string): string | undefined {
  return /^(.+)\.\d+$/.exec(executionName)?.[1];
}
