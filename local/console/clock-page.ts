import { type Html, html } from './html.ts';
import type { ConsoleOptions } from './options.ts';
import { grid, nothing } from './parts.ts';
import { BadRequest, type Fields, type View } from './view.ts';
import { distance, instant, iso } from './words.ts';

const unitMs: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
/** The last instant that a date can hold. */
const lastInstant = 8.64e15;

const mostPlanned = 25;

/** Local's time, the buttons that move it, and what is planned. */
export function clockPage(options: ConsoleOptions): View {
  const { clock } = options;
  const now = clock.now();
  const nextDue = clock.nextDue();
  const soonest = new Date(now + 60_000).toISOString().slice(0, 16);
  const planned = plans(options);
  const body = html`
<p class="clock">${instant(now)}</p>
<h2>Move forward</h2>
<form method="post" action="/local/clock">
  <button name="advance" value="1h">1 hour</button>
  <button name="advance" value="1d">1 day</button>
  <button name="advance" value="1w">1 week</button>
  <button name="advance" value="2w">2 weeks</button>
  ${nextDue !== undefined && html`<button name="advance" value="next">To the next due thing, ${distance(now, nextDue)}</button>`}
</form>
<form method="post" action="/local/clock">
  <label>To this time (UTC)<input type="datetime-local" name="to" min="${soonest}" value="${soonest}" required></label>
  <button>Move to it</button>
</form>
<p class="dim">Everything due on the way happens, in order, before the page comes back. Time never goes back.</p>
<h2>Planned</h2>
${planned.length === 0 ? nothing('Nothing is planned.') : planGrid(planned.slice(0, mostPlanned), now)}
${planned.length > mostPlanned && nothing(`and ${planned.length - mostPlanned} more`)}`;
  return {
    title: 'Clock',
    json: { ...clockState(options), planned: planned.map((plan) => ({ ...plan, at: iso(plan.at) })) },
    body,
  };
}

interface Plan {
  at: number;
  what: string;
  href: string | undefined;
}

/** What executions and schedules will do by themselves, the soonest first. */
function plans({ executions, scheduler }: ConsoleOptions): Plan[] {
  const waits = executions.list(1000, 0, { status: 'RUNNING' }).flatMap(({ name, state, dueAt }): Plan[] => {
    const href = `/local/executions/${encodeURIComponent(name)}`;
    return dueAt === undefined ? [] : [{ at: dueAt, what: `${state} of ${name} runs out`, href }];
  });
  const schedules = scheduler
    .list()
    .filter(({ firedAt }) => firedAt === undefined)
    .map(({ name, at }): Plan => ({ at, what: `schedule ${name}`, href: undefined }));
  return [...waits, ...schedules].sort((one, other) => one.at - other.at);
}

function planGrid(planned: Plan[], now: number): Html {
  const rows = planned.map(({ at, what, href }) => [
    html`${instant(at)}<br><span class="dim">${distance(now, at)}</span>`,
    href === undefined ? what : html`<a href="${href}">${what}</a>`,
    html`<form method="post" action="/local/clock"><input type="hidden" name="to" value="${iso(Math.max(at, now)) ?? ''}"><button>Go there<span class="unseen"> to ${what}</span></button></form>`,
  ]);
  return grid(['When', 'What', 'Move'], rows);
}

/**
 * Moves time as `{advance: "14d" | "1d12h" | "next"}` or `{to: ISO}` asks; done when everything has settled.
 * @throws BadRequest for a time that is past or no time at all
 */
export async function moveClock(options: ConsoleOptions, fields: Fields): Promise<undefined> {
  const now = options.clock.now();
  const target = targetOf(fields, now, options.clock.nextDue());
  if (Number.isNaN(target) || target > lastInstant)
    throw new BadRequest('give advance ("14d", "90m", "next") or to (ISO 8601)');
  if (target < now)
    throw new BadRequest(`local time is already ${new Date(now).toISOString()} and never goes back`);
  await options.clock.advanceTo(target);
}

function clockState({ clock, pending }: Pick<ConsoleOptions, 'clock' | 'pending'>): object {
  const nextDue = clock.nextDue();
  return {
    now: iso(clock.now()),
    nextDue: iso(nextDue),
    pending: pending(),
  };
}

function targetOf({ advance, to }: Fields, now: number, nextDue: number | undefined): number {
  if (to !== undefined) return Date.parse(/T\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(to) ? `${to}Z` : to);
  if (advance === 'next') return Math.max(nextDue ?? now, now);
  return now + durationMs(advance ?? '');
}

/** `1d12h` in milliseconds, NaN for anything else. */
function durationMs(text: string): number {
  if (!/^(\d+[smhdw])+$/.test(text)) return Number.NaN;
  return [...text.matchAll(/(\d+)([smhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (unitMs[unit ?? ''] ?? 0),
    0,
  );
}
