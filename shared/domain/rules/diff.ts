/** What is another in the second of two documents: where, and what stood or stands there. */
export interface Difference {
  /** a JSON pointer (RFC 6901) as a fragment; entries with a name of their own (`id`, `code`) stand by it instead of by number */
  readonly pointer: string;
  readonly is: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The differences of two policies, or of any two JSON documents. Rules, reasons and whatever else has a name are compared by it: one that
 * only stands elsewhere is `moved`, since the order of rules decides. Other lists are compared as a whole.
 */
export function differences(before: unknown, after: unknown, pointer = '#'): Difference[] {
  if (same(before, after)) return [];
  if (before === undefined) return [{ pointer, is: 'added', after }];
  if (after === undefined) return [{ pointer, is: 'removed', before }];
  const lists = [namesIn(before), namesIn(after)] as const;
  if (lists[0] !== undefined && lists[1] !== undefined) {
    return [
      ...ofMembers(lists[0], lists[1], pointer),
      ...moves([...lists[0].keys()], [...lists[1].keys()], pointer),
    ];
  }
  if (isObject(before) && isObject(after)) {
    return ofMembers(new Map(Object.entries(before)), new Map(Object.entries(after)), pointer);
  }
  return [{ pointer, is: 'changed', before, after }];
}

type Members = ReadonlyMap<string, unknown>;

function ofMembers(before: Members, after: Members, pointer: string): Difference[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) =>
    differences(before.get(name), after.get(name), `${pointer}/${escaped(name)}`),
  );
}

/** Entries that both lists have and that stand in another order: those outside the longest run that kept its order. */
function moves(before: readonly string[], after: readonly string[], pointer: string): Difference[] {
  const shared = after.filter((name) => before.includes(name));
  const places = shared.map((name) => before.indexOf(name));
  const stayed = longestRise(places);
  return shared
    .filter((_, place) => !stayed.has(place))
    .map((name) => ({
      pointer: `${pointer}/${escaped(name)}`,
      is: 'moved',
      before: before.indexOf(name),
      after: after.indexOf(name),
    }));
}

/** The places of a longest rising run of numbers. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const from: number[] = [];
  let end = -1;
  for (const [place, number] of numbers.entries()) {
    let [length, before] = [1, -1];
    for (let earlier = 0; earlier < place; earlier++) {
      const longer = (lengths[earlier] ?? 0) + 1;
      if ((numbers[earlier] ?? 0) < number && longer > length) [length, before] = [longer, earlier];
    }
    lengths.push(length);
    from.push(before);
    if (length > (lengths[end] ?? 0)) end = place;
  }
  const run = new Set<number>();
  for (let place = end; place >= 0; place = from[place] ?? -1) run.add(place);
  return run;
}

/** The entries of a list by their own names, or undefined where they have none or share one. */
function namesIn(value: unknown): Members | undefined {
  if (!Array.isArray(value)) return undefined;
  const named = new Map<string, unknown>();
  for (const entry of value) {
    const name: unknown = isObject(entry) ? (entry.id ?? entry.code) : undefined;
    if (typeof name !== 'string' || named.has(name)) return undefined;
    named.set(name, entry);
  }
  return named;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const escaped = (name: string) => name.replaceAll('~', '~0').replaceAll('/', '~1');

function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, place) => same(entry, b[place]));
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].every((name) => same(a[name], b[name]));
  }
  return Object.is(a, b);
}
