/**
 * Durations counted in bins that are the same everywhere, so that days, shards and groups add up to exactly what one
 * count over all of them would be.
 */
const hour = 60;
const steps = [
  { width: hour, until: 48 * hour },
  { width: 6 * hour, until: 8 * 24 * hour },
  { width: 24 * hour, until: 32 * 24 * hour },
  { width: 7 * 24 * hour, until: 186 * 24 * hour },
] as const;

/** Upper edges of the bins, in minutes: hours up to two days, six hours up to eight days, days up to 32, weeks up to 186. */
export const binEdges: readonly number[] = steps.flatMap(({ width, until }, index) => {
  const from = steps[index - 1]?.until ?? 0;
  return Array.from({ length: (until - from) / width }, (_, step) => from + (step + 1) * width);
});

/** The bin of a duration: the first whose upper edge it does not pass. What is longer than all is in one of its own. */
export function binOf(minutes: number): number {
  const found = binEdges.findIndex((edge) => minutes <= edge);
  return found === -1 ? binEdges.length : found;
}

/** A bin's name as a sum. */
export const binName = (bin: number) => `b${bin}`;
export const binNames: readonly string[] = Array.from({ length: binEdges.length + 1 }, (_, bin) =>
  binName(bin),
);

/**
 * The percentile of what was counted, by nearest rank: the upper edge, in minutes, of the bin that holds the observation of
 * rank ⌈p·n⌉. Undefined where nothing was counted, or the observation is longer than every edge.
 */
export function percentile(counts: Readonly<Record<string, number>>, p: number): number | undefined {
  const total = binNames.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  if (total === 0) return undefined;
  const rank = Math.max(1, Math.ceil(p * total));
  let seen = 0;
  for (const [bin, name] of binNames.entries()) {
    seen += counts[name] ?? 0;
    if (seen >= rank) return binEdges[bin];
  }
  return undefined;
}
