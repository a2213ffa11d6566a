import { sum, type TaxedAmount } from '#domain/money.ts';
import type { Order } from '#domain/order.ts';
import type { FeesBack } from '#domain/order-fees.ts';
import type { CreditTrigger, LineDecision, Question } from '#domain/policy.ts';
import type { LineTerms } from '#domain/return.ts';
import { type Shares, settlementOf } from '#domain/settlement.ts';
import { bonusFor } from '#domain/store-credit-bonus.ts';
import type { Clock } from '#shared/ports.ts';
import { type Assessment, assessLines, type WantedLine } from './assess-lines.ts';
import { refuseNotOffered } from './choose-remedy.ts';
import { benchFor, type PolicyBenchDeps, type Statement } from './policy-bench.ts';
import { type AmountRow, whyAmount } from './why-amount.ts';

/** The terms of a line that concern its customer: where goods go behind the counter does not. */
export type TermsForCustomer = Omit<LineTerms, 'warehouse'>;

export function forCustomer(terms: TermsForCustomer): TermsForCustomer {
  const { offers, bonusPercent, handIn, photos, photosNeeded } = terms;
  return { offers, bonusPercent, handIn, photos, photosNeeded };
}

/** What a return would lead to, before anything is opened. */
export interface ReturnPreview {
  readonly decision: LineDecision;
  readonly lines: readonly (Pick<WantedLine, 'lineId' | 'quantity' | 'reason'> &
    TermsForCustomer & {
      readonly decision: LineDecision;
      readonly paid: TaxedAmount;
      /** until when the law lets the customer withdraw, and the shop takes the goods back of its own will */
      readonly withdrawalEndsAt?: string | undefined;
      readonly windowEndsAt?: string | undefined;
      /** what the shop wants to know about the line, answered or not */
      readonly questions: readonly Pick<Question, 'code' | 'text' | 'answers'>[];
    })[];
  readonly amounts: {
    readonly currency: string;
    readonly goods: TaxedAmount;
    readonly shipping: TaxedAmount;
    /** what goes back of the order's fees, where it has any */
    readonly orderFees?: TaxedAmount | undefined;
    readonly fee: number;
    readonly total: number;
    /** what `total` is made of */
    readonly rows: readonly AmountRow[];
    /** what of it goes back, and what it becomes instead */
    readonly shares: Shares;
  };
  readonly creditOn: CreditTrigger;
}

/** @throws Refusal OrderNotFound, UnknownLine, UnknownReason, UnknownAnswer, UnitsNotAvailable, RemedyNotOffered, ArticleNotSold, OutOfStock */
export function previewReturn(deps: PolicyBenchDeps & { readonly clock: Clock }) {
  return async (wanted: Statement & { lines: readonly WantedLine[] }): Promise<ReturnPreview> => {
    const bench = await benchFor(deps, wanted, deps.clock.now());
    const assessment = assessLines(bench, wanted.lines);
    // whoever has not chosen yet is shown what there is to choose
    const chosen = assessment.lines.filter((_, index) => wanted.lines[index]?.remedy !== undefined);
    refuseNotOffered(chosen.map(({ line }) => line));
    return {
      decision: assessment.decision,
      lines: assessment.lines.map(({ line: { lineId, quantity, reason, decision }, paid, judgement }) => ({
        ...{ lineId, quantity, reason, decision, paid },
        withdrawalEndsAt: judgement.withdrawalEndsAt,
        windowEndsAt: judgement.windowEndsAt,
        ...forCustomer(judgement.effects),
        questions: judgement.questions.map(({ code, text, answers }) => ({ code, text, answers })),
      })),
      amounts: { currency: bench.order.currency, ...previewAmounts(bench.order, assessment) },
      creditOn: assessment.creditOn,
    };
  };
}

/** As they would be if all comes back as it should: they add up, a fee takes no more than there is. */
function previewAmounts({ market, shippingTaxRate, payments }: Order, assessment: Assessment) {
  const { goods, shipping, orderFees, fee: asked, borne } = assessment;
  const gross = goods.amount + shipping.amount + sum(orderFees).amount;
  const fee = Math.min(asked, gross);
  const bearing = { feeBorne: borne?.amount, feeBorneTax: borne?.tax };
  const back = { paid: goods, shipping, shippingTaxRate, orderFees };
  const head = { market, ...back, fee, ...bearing, boxClosed: false };
  const lines = assessment.lines.map(({ line }) => line);
  const rows = whyAmount({ head, lines });
  const { creditedLines, refund, storeCredit, exchange, difference } = settlementOf(head, lines);
  const bonus = bonusFor({ lines: creditedLines, payments });
  const shares = { refund, storeCredit, exchange, difference, bonus };
  return { goods, shipping, orderFees: shownFees(orderFees), fee, total: gross - fee, rows, shares };
}

/** What goes back of the order's fees together; nothing is said of them where nothing does. */
export const shownFees = (orderFees: FeesBack['orderFees'] = []): TaxedAmount | undefined =>
  orderFees.length === 0 ? undefined : sum(orderFees);
