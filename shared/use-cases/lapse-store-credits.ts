import type { Clock, StoreCreditLapses } from '#shared/ports.ts';

/** As many are read, and entered, at a time. */
const pageSize = 100;
const atOnce = 8;
/** As many are entered at one stroke of the clock; the next goes on. What has lapsed is spent by nobody, entered or not. */
const mostAtOneStroke = 5_000;

/** Enters what of store credits has lapsed by now, so that it counts as outstanding no longer. @throws Refusal StoreBusy */
export function lapseStoreCredits({ lapses, clock }: { lapses: StoreCreditLapses; clock: Clock }) {
  return async (): Promise<void> => {
    const now = clock.now();
    for (let entered = 0; entered < mostAtOneStroke; ) {
      const due = await lapses.due(now, pageSize);
      for (let at = 0; at < due.length; at += atOnce) {
        await Promise.all(due.slice(at, at + atOnce).map((one) => lapses.enter(one, now)));
      }
      entered += due.length;
      if (due.length < pageSize) return;
    }
  };
}
