import type { InvokeResult } from '../kernel.ts';

/** The gateway's patience is real time: it guards against a function that hangs, not against the calendar. */
export async function withinLimit(
  invocation: Promise<InvokeResult>,
  limitMs: number,
): Promise<InvokeResult | 'timed-out'> {
  const signal = AbortSignal.timeout(limitMs);
  const { promise, resolve } = Promise.withResolvers<'timed-out'>();
  signal.addEventListener('abort', () => resolve('timed-out'), { once: true });
  return Promise.race([invocation, promise]);
}
