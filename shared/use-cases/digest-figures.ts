import type { Asked } from '#domain/figures/asked.ts';
import {
  type DigestedFigure,
  daysOfWeek,
  digested,
  nameOfWeek,
  type Week,
  weekOf,
  weeksBefore,
  weeksOfTrend,
  weekToTell,
} from '#domain/figures/digest.ts';
import { addDays, dayOf } from '#domain/law/calendar.ts';
import type { Language } from '#domain/policy.ts';
import { recipientIn, renderDigest } from '#shared/messages/digest/digest-letter.ts';
import type { Clock, FinanceReports, Mailer } from '#shared/ports.ts';
import { type ReadFigureDeps, readFigure } from './read-figure.ts';
import { readMoved } from './read-moved.ts';

export interface DigestFiguresDeps extends ReadFigureDeps {
  /** which weeks were told, each to each of its readers */
  readonly reports: FinanceReports;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly setting: {
    readonly shopName: string;
    /** IANA name: its Mondays begin the weeks */
    readonly timeZone: string;
    readonly readers: readonly { readonly address: string; readonly language: Language }[];
  };
}

/** days within which units are asked about that were put back on sale; a digest looks five weeks back for them */
const within = 30;

/**
 * Mails each reader once what the last week came to, from Monday at six in the shop's time zone on. A shop in which nothing happened for weeks gets
 * nothing. A mail goes out twice only if the process dies between sending and noting it.
 * @throws Refusal MailUnavailable, StoreBusy: all readers were tried; the next stroke of the clock tells those who were not told
 */
export function digestFigures(deps: DigestFiguresDeps) {
  const { reports, mailer, clock, setting } = deps;
  const gather = gatherDigest(deps);
  return async (): Promise<void> => {
    const now = clock.now();
    const week = weekToTell(now, setting.timeZone);
    const failures: unknown[] = [];
    for (const [place, { address, language }] of setting.readers.entries()) {
      const name = `figures-${nameOfWeek(week)}-${place}`;
      if (!(await reports.take(name, now))) continue;
      const tell = async () => {
        const figures = await gather(week, now);
        if (figures.every(isQuiet)) return undefined;
        const letter = renderDigest({ week, within, figures }, language, { ...setting, asOf: now });
        const to = { name: recipientIn(language), address };
        return mailer.send({ to, ...letter, attachments: [] });
      };
      try {
        const messageId = await tell();
        await reports.note(name, { at: clock.now(), messageId });
      } catch (error) {
        await reports.giveBack(name, clock.now());
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  };
}

/** The figures of a digest of that week, as of `now`. */
function gatherDigest(deps: DigestFiguresDeps) {
  const read = readFigure(deps);
  const moved = readMoved(deps);
  return (last: Week, now: string): Promise<DigestedFigure[]> =>
    Promise.all(
      digested.map(async ({ figure, by, weeksAgo }): Promise<DigestedFigure> => {
        const week = weeksBefore(last, weeksAgo);
        const first = weeksBefore(week, weeksOfTrend);
        const { from, to } = daysOfWeek(week);
        const today = dayOf(now, deps.setting.timeZone);
        const asked: Asked = { figure, from, to, by, interval: 'whole', within, today };
        const [{ rows }, why] = await Promise.all([
          read({ ...asked, from: first.monday, by: undefined, interval: 'week' }),
          moved(asked, { from: first.monday, to: addDays(from, -1) }),
        ]);
        const told = rows.map((row) => ({ week: weekOf(row.from), values: row.values }));
        const before = told.slice(0, -1).map(({ week: each, values }) => {
          return { week: each, value: values[trendOf(why.measure)] ?? null };
        });
        return { figure, week, values: told.at(-1)?.values ?? {}, trend: before, moved: why };
      }),
    );
}

/** The number that a trend is of: half of all returns says more than a mean. */
export const trendOf = (measure: string): string => (measure === 'whole.mean' ? 'whole.p50' : measure);

const isQuiet = ({ moved, trend }: DigestedFigure) =>
  moved.now === null && moved.before === null && trend.every(({ value }) => value === null);
