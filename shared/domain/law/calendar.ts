/**
 * Days as people and the law count them: calendar days of a place, from midnight to midnight there, whatever its clocks do.
 */

/** A calendar day, `YYYY-MM-DD`. As text it sorts by time. */
export type Day = string;

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The calendar day at an instant (ISO 8601) in a time zone (IANA name). */
export function dayOf(instant: string, timeZone: string): Day {
  return localDay(Date.parse(instant), timeZone);
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day so many months later; the month's last day where it has none such (29 February). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

/** The last millisecond of a day in a time zone, as an instant: midnight as the clocks there strike it. */
export function endOfDay(day: Day, timeZone: string): string {
  return new Date(startOf(addDays(day, 1), timeZone) - 1).toISOString();
}

/** 0 for Monday … 6 for Sunday. */
export function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
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
  return new Date(Date.UTC(year, Math.floor(count / 31) - 1, (count % 31) + 1)).toISOString().slice(0, 10);
}

/** The first instant whose local day is that day, in ms; of days that a zone left out, the first after them. */
function startOf(day: Day, timeZone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // no zone is more than 14 hours from UTC, and none changes its clocks by anything but whole quarters of an hour
  let low = utc - dayMs;
  let high = utc + dayMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (localDay(middle, timeZone) < day) low = middle;
    else high = middle;
  }
  return high;
}

function localDay(ms: number, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    formats.set(timeZone, format);
  }
  return format.format(ms);
}
