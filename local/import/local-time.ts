const parts = { yyyy: '\\d{4}', MM: '\\d{2}', M: '\\d{1,2}', dd: '\\d{2}', d: '\\d{1,2}' } as const;
const timeParts = { HH: '\\d{2}', H: '\\d{1,2}', mm: '\\d{2}', ss: '\\d{2}' } as const;
const patterns: Readonly<Record<string, string>> = { ...parts, ...timeParts };
const token = /yyyy|MM|M|dd|d|HH|H|mm|ss/g;

const dayMs = 86_400_000;

/** Reads a local date and time as an instant: milliseconds since the epoch, or undefined for what is no date. */
export type ReadMoment = (text: string) => number | undefined;

/**
 * A reader of dates written like `yyyy-MM-dd HH:mm:ss` or `d/M/yyyy H:mm` by the clocks of a time zone. An hour that
 * the clocks pass twice is taken as the first, one that they skip as the hour after.
 * @throws RangeError for a time zone that there is none of, or a format without year, month and day
 */
export function momentReader(format: string, timeZone: string): ReadMoment {
  const order = format.match(token) ?? [];
  const has = (letter: string) => order.some((part) => part.startsWith(letter));
  if (!has('y') || !has('M') || !has('d')) throw new RangeError(`the date format ${format} misses a part`);
  // written text may hold signs that mean something in a pattern
  const escaped = format.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replaceAll(token, (part) => `(${patterns[part]})`)}$`);
  const offsetAt = zoneOffset(timeZone);

  return (text) => {
    const match = pattern.exec(text.trim());
    if (match === null) return undefined;
    const value = (letter: string, otherwise: number) => {
      const index = order.findIndex((part) => part.startsWith(letter));
      return index < 0 ? otherwise : Number(match[index + 1]);
    };
    const [year, month, day] = [value('y', 1970), value('M', 1), value('d', 1)];
    const [hour, minute, second] = [value('H', 0), value('m', 0), value('s', 0)];
    const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
    const read = new Date(asUtc);
    // Date.UTC carries over, so 30 February would quietly be a day in March
    const isReal = read.getUTCMonth() === month - 1 && read.getUTCDate() === day;
    if (!isReal || hour > 23 || minute > 59 || second > 59) return undefined;
    // clocks are changed at most once within two days: either the offset before or the one after is the one in force
    const [before, after] = [offsetAt(asUtc - dayMs), offsetAt(asUtc + dayMs)];
    const inForce = [before, after].filter((offset) => offsetAt(asUtc - offset) === offset);
    return asUtc - Math.max(...(inForce.length > 0 ? inForce : [before]));
  };
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function zoneOffset(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const known = new Map<number, number>();
  const quarterMs = 900_000;
  return (instant) => {
    // no zone changes its clocks within a quarter of an hour of UTC
    const quarter = Math.floor(instant / quarterMs);
    const kept = known.get(quarter);
    if (kept !== undefined) return kept;
    const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
    const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
    const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    known.set(quarter, offset);
    return offset;
  };
}
