import { UnsupportedByLocal } from '../unsupported.ts';

/** What Scheduler refuses in a request. */
export class InvalidSchedule extends Error {
  override readonly name = 'ValidationException';
}

/**
 * The instant (ms) of a one-time expression `at(yyyy-mm-ddThh:mm:ss)` in an IANA time zone. In the hour that a
 * change to summer time leaves out, the time counts as if the change had not been.
 * @throws InvalidSchedule, or UnsupportedByLocal for cron and rate
 */
export function instantOf(expression: string, timezone: string): number {
  if (/^(cron|rate)\(.*\)$/.test(expression))
    throw new UnsupportedByLocal(`a recurring schedule: ${expression}`);
  const [, text] = /^at\((\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\)$/.exec(expression) ?? [];
  const asIfUtc = Date.parse(`${text ?? ''}Z`);
  if (text === undefined || Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 19) !== text) {
    throw new InvalidSchedule(`Invalid Schedule Expression ${expression}.`);
  }
  const first = asIfUtc - offsetAt(asIfUtc, timezone);
  return asIfUtc - offsetAt(first, timezone);
}

/** How far local time in a zone is ahead of UTC at an instant, ms. */
function offsetAt(instant: number, timezone: string): number {
  const parts = Object.fromEntries(
    formatter(timezone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatter(timeZone: string): Intl.DateTimeFormat {
  const twoDigits = '2-digit';
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: twoDigits,
      day: twoDigits,
      hour: twoDigits,
      minute: twoDigits,
      second: twoDigits,
    });
  } catch (error) {
    if (error instanceof RangeError) throw new InvalidSchedule('The provided time zone is not supported.');
    throw error;
  }
}
