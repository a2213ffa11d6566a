import * as z from 'zod';
import { type Patience, send, tellAnswer } from './send.ts';
import type { Target } from './target.ts';
import { Trouble } from './trouble.ts';

/** The time at the API: local's can be ahead of ours, a deployed one's is the real one. */
export interface TheirClock {
  /** milliseconds since the epoch */
  now(): number;
  /** asks again, for when their time may have been moved */
  ask(): Promise<void>;
}

const ClockAnswer = z.object({ now: z.union([z.number(), z.string()]) });

/** @throws Trouble ApiUnreachable, UnexpectedAnswer */
export async function readTheirClock(target: Target, patience: Patience): Promise<TheirClock> {
  let aheadMs = 0;
  const { consoleUrl } = target;
  const clock: TheirClock = {
    now: () => Date.now() + aheadMs,
    async ask() {
      if (consoleUrl === undefined) return;
      const url = `${consoleUrl}/local/clock`;
      const answer = await send(
        async () => ({ method: 'GET', url, headers: { accept: 'application/json' } }),
        patience,
      );
      const told = ClockAnswer.safeParse(answer.body);
      if (!told.success) throw new Trouble('UnexpectedAnswer', `GET ${url}: ${tellAnswer(answer)}, no clock`);
      aheadMs = new Date(told.data.now).getTime() - Date.now();
    },
  };
  await clock.ask();
  return clock;
}
