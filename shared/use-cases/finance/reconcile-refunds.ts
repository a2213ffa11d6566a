import { Refusal } from '#domain/errors.ts';
import type { Reconciliation, UnfoundRefund } from '#domain/finance-report.ts';
import type { Payments } from '#shared/ports.ts';
import type { PartOfNote } from './gather-notes.ts';

/** Providers count calls: so many at a time. */
const askedAtOnce = 8;

type Answer = 'found' | 'unanswered' | UnfoundRefund['stands'];

/**
 * Asks the providers whether what went back stands there, as it was asked for. A method whose provider cannot be asked is not asked for
 * again in the same report. Anything but a provider that is down, or that has something else, is thrown.
 */
export function reconcileRefunds(payments: Pick<Payments, 'find'>) {
  return async (
    parts: readonly PartOfNote[],
  ): Promise<Omit<Reconciliation, 'notAsked' | 'askedAtMost' | 'listing'>> => {
    const down = new Set<string>();
    const ask = async ({ key, reference, method, amount, currency }: PartOfNote): Promise<Answer> => {
      if (down.has(method)) return 'unanswered';
      try {
        const found = await payments.find({ key, paymentId: reference, method, amount, currency });
        return found === undefined ? 'nothing' : 'found';
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.name === 'RefundDeclined') return 'another';
        if (error.name !== 'PaymentsUnavailable') throw error;
        down.add(method);
        return 'unanswered';
      }
    };
    const unfound: UnfoundRefund[] = [];
    const unanswered = new Map<string, number>();
    let found = 0;
    for (let at = 0; at < parts.length; at += askedAtOnce) {
      const some = parts.slice(at, at + askedAtOnce);
      const answers = await Promise.all(some.map(ask));
      for (const [place, { note, key, method, currency, amount }] of some.entries()) {
        const stands = answers[place] ?? 'unanswered';
        if (stands === 'found') found += 1;
        else if (stands === 'unanswered') unanswered.set(method, (unanswered.get(method) ?? 0) + 1);
        else unfound.push({ note, key, method, currency, amount, stands });
      }
    }
    return {
      found,
      unfound,
      unanswered: [...unanswered].map(([method, count]) => ({ method, parts: count })),
    };
  };
}
