/** Ten years of days. */
const mostKept = 4000;

/** A question about a day or the like, whose answers are kept: there are few of them, and they are asked for every line. */
export function kept<Key, Value>(find: (key: Key) => Value): (key: Key) => Value {
  const found = new Map<Key, Value>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const value = find(key);
    if (found.size >= mostKept) found.clear();
    found.set(key, value);
    return value;
  };
}
