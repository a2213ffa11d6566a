/**
 * Days as people and the law count them: calendar days of a place, from midnight to midnight there, whatever its clocks do.
 */
import { kept } from './kept.ts';

/** A calendar day, `YYYY-MM-DD`. As text it sorts by time. */
export type Day = string;

const dayMs = 86_400_000;

/** The calendar day at an instant (ISO 8601) in a time zone (IANA name). */
export function dayOf(instant: string, timeZone: string): Day {
  const ms = Date.parse(instant);
  const { before, day, after, startsAt, afterStartsAt } = zoneOf(timeZone).around(Math.floor(ms / dayMs));
  if (ms >= afterStartsAt) return after;
  return ms >= startsAt ? day : before;
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return isoDay(utcMidnight(day) + days * dayMs);
}

/** How many days the second is after the first. */
export function daysBetween(first: Day, second: Day): number {
  return (utcMidnight(second) - utcMidnight(first)) / dayMs;
}

/** The same day so many months later; the month's last day where it has none such (29 February). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return isoDay(first.getTime());
}

/** The last millisecond of a day in a time zone, as an instant: midnight as the clocks there strike it. */
export function endOfDay(day: Day, timeZone: string): string {
  return zoneOf(timeZone).endOf(day);
}

/** 0 for Monday … 6 for Sunday. */
export function weekday(day: Day): number {
  return (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus, Jones and Butcher's rule). */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const shift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - shift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const count = epact + toSunday - 7 * late + 114;
  return isoDay(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1));
}

const utcMidnight = (day: Day) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
const isoDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** A day that UTC has, with its neighbours, and when two of them begin in a zone: the local day is one of the three. */
interface DaysAround {
  readonly before: Day;
  readonly day: Day;
  readonly after: Day;
  readonly startsAt: number;
  readonly afterStartsAt: number;
}

/** Days of a zone. What was found is kept: asking the platform for a local day takes longer than a whole decision. */
interface Zone {
  /** @param utcDay days since 1970 */
  around(utcDay: number): DaysAround;
  endOf(day: Day): string;
}

const zones = new Map<string, Zone>();

function zoneOf(timeZone: string): Zone {
  const made = zones.get(timeZone) ?? newZone(timeZone);
  zones.set(timeZone, made);
  return made;
}

function newZone(timeZone: string): Zone {
  const startOf = startsIn(timeZone);
  return {
    around: kept((utcDay: number) => {
      const day = isoDay(utcDay * dayMs);
      const after = addDays(day, 1);
      return {
        before: addDays(day, -1),
        day,
        after,
        startsAt: startOf(day),
        afterStartsAt: startOf(after),
      };
    }),
    endOf: kept((day: Day) => new Date(startOf(addDays(day, 1)) - 1).toISOString()),
  };
}

/**
 * Finds the first instant of a local day, in ms; of days that a zone left out, the first after them. The offsets that a zone
 * was seen to have are tried and proven first: there are two in most.
 */
function startsIn(timeZone: string): (day: Day) => number {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const offsets = new Set<number>();
  const isBefore = (ms: number, day: Day) => format.format(ms) < day;
  return (day) => {
    const utc = utcMidnight(day);
    for (const offset of offsets) {
      if (!isBefore(utc - offset, day) && isBefore(utc - offset - 1, day)) return utc - offset;
    }
    // no zone is more than 14 hours from UTC
    let low = utc - dayMs;
    let high = utc + dayMs;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (isBefore(middle, day)) low = middle;
      else high = middle;
    }
    offsets.add(utc - high);
    return high;
  };
}
