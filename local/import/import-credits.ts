import { inParallel } from '../client/in-parallel.ts';
import { askHistory } from '../client/tell-history.ts';
import type { Telling } from './import-orders.ts';
import { type CreditLine, matchCredits, type Sale } from './match-credits.ts';
import type { CreditTally } from './tally.ts';

/**
 * Lays credits against sales and tells them as finished returns (or nobody: a dry run), and counts. What fits no sale, or is refused by the
 * API, is listed with its cause and counted in no rate.
 * @throws Trouble ApiUnreachable, KeyMissing: run it again; what was told changes nothing
 */
export async function importCredits(
  { sales, credits }: { readonly sales: readonly Sale[]; readonly credits: readonly CreditLine[] },
  telling: Pick<Telling, 'shop' | 'atOnce'> | undefined,
  tally: CreditTally,
): Promise<void> {
  tally.lines = credits.length;
  if (credits.length === 0) return;
  const { returns, unmatched } = matchCredits(sales, credits);
  tally.unmatched.push(...unmatched);
  const rateOf = ratesOf(sales, tally);
  const refused = new Set<CreditLine>();
  // a credit of several orders, or several credits of one, take units and payments one after the other
  const byOrder = [...Map.groupBy(returns, ({ told }) => told.orderNumber).values()];
  await inParallel(byOrder, telling?.atOnce ?? 1, async (ofOrder) => {
    for (const { told, lines } of ofOrder) {
      const answer = telling === undefined ? undefined : await askHistory(telling.shop, told);
      if (answer?.outcome === 'refused') {
        const { name: reason, detail } = answer.problem;
        for (const credit of lines) {
          const { orderNumber } = credit.row;
          if (!refused.has(credit)) tally.refused.push({ line: credit.line, orderNumber, reason, detail });
          refused.add(credit);
        }
        continue;
      }
      tally.returns += 1;
      if (answer !== undefined) tally.outcomes[answer.outcome] += 1;
      const rate = rateOf.get(told.orderNumber);
      if (rate !== undefined) rate.returned += told.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    }
  });
  tally.matched = credits.length - unmatched.length - refused.size;
}

/** What was sold by month of the order (UTC) and country, and where each order counts. */
function ratesOf(sales: readonly Sale[], { rates }: CreditTally) {
  return new Map(
    sales.map(({ orderNumber, placedAt, country, lines }) => {
      const name = `${placedAt.slice(0, 7)} ${country}`;
      const rate = rates.get(name) ?? { sold: 0, returned: 0 };
      rates.set(name, rate);
      rate.sold += lines.reduce((sum, { quantity }) => sum + quantity, 0);
      return [orderNumber, rate] as const;
    }),
  );
}
