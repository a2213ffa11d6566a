import { type Sellers, sellerIn } from '#adapters/credit-note/seller.ts';
import { bas2026 } from '#domain/bas-plan.ts';
import { type AccountPlan, accountsOf } from '#domain/bookkeeping.ts';
import type { Books } from '#shared/ports.ts';
import { writeSie } from './write-sie.ts';

/** The plans of markets that have one of their own. */
export type Plans = Readonly<Record<string, AccountPlan>>;

/** The version of what is written, which readers of files are told. */
const version = '1';

/** Books as files of SIE type 4I, of the company that sells in the market; on BAS 2026 where the market has no plan of its own. */
export function sieBooks(sellers: Sellers, plans: Plans): Books {
  const planOf = (market: string) => (Object.hasOwn(plans, market) ? plans[market] : undefined) ?? bas2026;
  return {
    planOf,
    write(market, vouchers, generatedOn) {
      const plan = planOf(market);
      const { name, companyNumber } = sellerIn(sellers, market);
      return writeSie({
        program: { name: 'Returflow', version },
        generated: { day: generatedOn },
        company: { name, number: companyNumber },
        // the program that takes vouchers in knows its own years
        years: [],
        currency: plan.currency,
        accounts: accountsOf(vouchers, plan),
        vouchers,
      });
    },
  };
}
