/** The name that is the most like it, or undefined where none is. Long texts are like nothing. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  if (name.length > 80) return undefined;
  const farthest = Math.max(2, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly distance: number } | undefined;
  for (const other of names) {
    const distance = distanceOf(name.toLowerCase(), other.toLowerCase());
    if (distance <= farthest && (best === undefined || distance < best.distance))
      best = { name: other, distance };
  }
  return best?.name;
}

/** Letters to put in, take out or change to make one of the other (Levenshtein). */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
