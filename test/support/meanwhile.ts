/** The same reading, but the first time something else happens before its reader can use what it read. */
export function withMeanwhile<Arguments extends unknown[], Result>(
  read: (...asked: Arguments) => Promise<Result>,
  happens: () => Promise<unknown>,
): (...asked: Arguments) => Promise<Result> {
  let happened = false;
  return async (...asked) => {
    const found = await read(...asked);
    if (!happened) {
      happened = true;
      await happens();
    }
    return found;
  };
}
