import { unitsLeft } from '#domain/claims.ts';
import type { TaxedAmount } from '#domain/money.ts';
import type { OrderLine } from '#domain/order.ts';
import type { OrderFee } from '#domain/order-fees.ts';
import type { Reason, Sentence } from '#domain/policy.ts';
import type { Clock, Returns } from '#shared/ports.ts';
import { assessLines, type Bench } from './assess-lines.ts';
import { benchFor, type PolicyBenchDeps } from './policy-bench.ts';

/** An order as its customer sees it: what can still be returned, why not the rest, and the reasons to choose from. */
export interface OrderView {
  readonly orderNumber: string;
  readonly market: string;
  readonly currency: string;
  readonly language: string;
  readonly placedAt: string;
  readonly deliveredAt?: string | undefined;
  readonly windowEndsAt?: string | undefined;
  readonly lines: readonly OrderLineView[];
  /** what was paid besides goods and shipping, where anything was */
  readonly fees?: readonly Pick<OrderFee, 'code' | 'name' | 'paid' | 'refund'>[] | undefined;
  readonly reasons: readonly Reason[];
  readonly returns: readonly string[];
}

/** An article of an order, as its customer knows it. */
interface Article {
  readonly lineId: string;
  readonly sku: string;
  readonly name: string;
  readonly category?: string | undefined;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
  readonly picture?: string | undefined;
  /** lines that were sold as one share it */
  readonly bundle?: string | undefined;
  readonly hygiene?: boolean | undefined;
  readonly quantity: number;
  readonly paid: TaxedAmount;
}

export interface OrderLineView extends Article {
  readonly unitsLeft: number;
  readonly returnable: boolean;
  /** why the line cannot be returned for a change of mind; faults can be told all the same */
  readonly because?: Sentence | undefined;
  /** until when the law lets the customer withdraw; open while they have not got everything */
  readonly withdrawalEndsAt?: string | undefined;
  /** until when the shop takes the line back of its own will */
  readonly windowEndsAt?: string | undefined;
}

const allTaken: Sentence = {
  sv: 'Alla exemplar är redan returnerade.',
  en: 'All units have been returned already.',
};

/** @throws Refusal OrderNotFound */
export function viewOrder(deps: PolicyBenchDeps & { readonly returns: Returns; readonly clock: Clock }) {
  return async ({ orderNumber }: { orderNumber: string }): Promise<OrderView> => {
    const [bench, returns] = await Promise.all([
      benchFor(deps, { orderNumber }, deps.clock.now()),
      deps.returns.ofOrder(orderNumber),
    ]);
    const { order } = bench;
    const lines = order.lines.map((line) => lineView(bench, line));
    const ends = lines.flatMap(({ windowEndsAt }) => windowEndsAt ?? []).toSorted();
    const { market, currency, language, placedAt, deliveredAt } = order;
    const reasons = reasonsOf(bench).map(({ code, label, about }) => ({ code, label, about }));
    const windowEndsAt = ends.at(-1);
    return {
      ...{ orderNumber, market, currency, language, placedAt, deliveredAt },
      ...{ windowEndsAt, lines, reasons, returns },
      fees: order.fees?.map(({ code, name, paid, refund }) => ({ code, name, paid, refund })),
    };
  };
}

/** Reasons of the version in force when the order was placed, then those that only the one in force now has. */
function reasonsOf({ ready, newer }: Bench): Reason[] {
  const older = ready.policy.reasons;
  const added = newer?.policy.reasons.filter(({ code }) => !older.some((reason) => reason.code === code));
  return [...older, ...(added ?? [])];
}

/** The line as it would be judged if one unit came back for a change of mind: the least that the customer can say. */
function lineView(bench: Bench, orderLine: OrderLine): OrderLineView {
  const line = articleOf(orderLine);
  const left = unitsLeft(orderLine, bench.claims.units);
  const regret = bench.ready.policy.reasons.find(({ about }) => about === 'regret');
  if (left === 0) return { ...line, unitsLeft: 0, returnable: false, because: allTaken };
  if (regret === undefined) return { ...line, unitsLeft: left, returnable: true };
  const { lineId } = line;
  const { lines } = assessLines(bench, [{ lineId, quantity: 1, reason: regret.code }]);
  const judgement = lines[0]?.judgement;
  const refused = judgement?.outcome === 'reject';
  return {
    ...line,
    unitsLeft: left,
    returnable: !refused,
    because: refused ? judgement.because : undefined,
    withdrawalEndsAt: judgement?.withdrawalEndsAt,
    windowEndsAt: judgement?.windowEndsAt,
  };
}

/** What a customer has use for of all that the shop tells of its goods; its costs and campaigns are none of it. */
function articleOf(line: OrderLine): Article {
  const { lineId, sku, name, category, size, colour, picture, bundle, hygiene, quantity, paid } = line;
  return { lineId, sku, name, category, size, colour, picture, bundle, hygiene, quantity, paid };
}
