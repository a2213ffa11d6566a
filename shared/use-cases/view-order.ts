import { unitsLeft } from '#domain/claims.ts';
import type { TaxedAmount } from '#domain/money.ts';
import type { OrderLine } from '#domain/order.ts';
import { type Sentence, windowEnds } from '#domain/policy.ts';
import type { Clock, Orders, Policies, Returns } from '#shared/ports.ts';
import { knownOrder } from './known.ts';

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
  readonly reasons: readonly { readonly code: string; readonly label: Sentence }[];
  readonly returns: readonly string[];
}

export interface OrderLineView {
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
  readonly unitsLeft: number;
  readonly paid: TaxedAmount;
  readonly returnable: boolean;
  /** why the line cannot be returned for a change of mind; faults can be told all the same */
  readonly because?: Sentence | undefined;
}

const allTaken: Sentence = {
  sv: 'Alla exemplar är redan returnerade.',
  en: 'All units have been returned already.',
};

/** @throws Refusal OrderNotFound */
export function viewOrder(deps: {
  readonly orders: Orders;
  readonly policies: Policies;
  readonly returns: Returns;
  readonly clock: Clock;
}) {
  return async ({ orderNumber }: { orderNumber: string }): Promise<OrderView> => {
    const order = await knownOrder(deps.orders, orderNumber);
    const [claims, policy, returns] = await Promise.all([
      deps.orders.claims(orderNumber),
      deps.policies.inForce(order.market, order.placedAt),
      deps.returns.ofOrder(orderNumber),
    ]);
    const windowEndsAt = windowEnds(policy, order);
    const closed = windowEndsAt !== undefined && deps.clock.now() > windowEndsAt;
    const lines = order.lines.map((line) => {
      const left = unitsLeft(line, claims.units);
      const because =
        left === 0
          ? allTaken
          : closed
            ? policy.windowClosed
            : line.finalSale === true
              ? policy.finalSale
              : undefined;
      return { ...articleOf(line), unitsLeft: left, returnable: because === undefined, because };
    });
    const { market, currency, language, placedAt, deliveredAt } = order;
    const reasons = policy.reasons.map(({ code, label }) => ({ code, label }));
    return {
      orderNumber,
      market,
      currency,
      language,
      placedAt,
      deliveredAt,
      windowEndsAt,
      lines,
      reasons,
      returns,
    };
  };
}

/** What a customer has use for of all that the shop tells of its goods; its costs and campaigns are none of it. */
function articleOf(line: OrderLine): Omit<OrderLineView, 'unitsLeft' | 'returnable' | 'because'> {
  const { lineId, sku, name, category, size, colour, picture, bundle, hygiene, quantity, paid } = line;
  return { lineId, sku, name, category, size, colour, picture, bundle, hygiene, quantity, paid };
}
