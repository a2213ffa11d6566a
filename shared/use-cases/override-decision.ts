import { refuseTakenUnits } from '#domain/claims.ts';
import { Refusal } from '#domain/errors.ts';
import type { NewEvent } from '#domain/events.ts';
import { classify, creditLine } from '#domain/inspection.ts';
import type { LineDecision, Sentence } from '#domain/policy.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import type { Orders } from '#shared/ports.ts';
import { type ActChange, actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { claimOf } from './claim-of.ts';
import type { ReturnView } from './return-view.ts';

export type OverrideDeps = StaffActDeps & { readonly orders: Orders };

/** What is set aside; one of them. */
export interface Override {
  /** a rejection: what the customer reads instead of it */
  readonly because?: Sentence | undefined;
  /** the fee: what is taken instead */
  readonly fee?: number | undefined;
  /** grades: what is credited for these lines at least */
  readonly lines?: readonly { readonly lineId: string; readonly credit: number }[] | undefined;
}

/**
 * Sets aside what rule or grade said, in the customer's favour only. A rejected return goes on in its next round with its
 * units claimed again; fee and lines change what is due.
 * @throws Refusal ReturnNotFound; NotRejected, UnitsNotAvailable (approve); MoneyHasMoved, NothingCredited,
 * NotInCustomersFavour (fee, lines); UnknownLine, MoreThanPaid (lines)
 */
export function overrideDecision(deps: OverrideDeps) {
  return (act: StaffAct & Override): Promise<ReturnView> =>
    actOnReturn(deps, act, async (before): Promise<ActChange> => {
      const { because, fee, lines } = act;
      if (because !== undefined) return approveAfterAll(deps, act, before, because);
      refuseTooLate(before.head);
      return fee === undefined
        ? raiseLines(deps, act, before, lines ?? [])
        : lowerFee(deps, act, before.head, fee);
    });
}

async function approveAfterAll(
  deps: OverrideDeps,
  act: StaffAct,
  before: ReturnCase,
  because: Sentence,
): Promise<ActChange> {
  const { ending, orderNumber, round } = before.head;
  if (ending !== 'rejected') throw new Refusal('NotRejected', 'the return is not rejected');
  refuseTakenUnits(await deps.orders.claims(orderNumber), before.lines, before.head);
  const { base, signed } = byStaff(deps, act);
  const decision: LineDecision = { outcome: 'approve', rule: 'override', because };
  return {
    claim: claimOf(before),
    events: [
      { ...base, type: 'RejectionOverridden', data: { decision, ...signed } },
      { ...base, type: 'ReturnReopened', data: { round: round + 1, ...signed } },
    ],
  };
}

function refuseTooLate({ money, status, ending }: ReturnHead): void {
  if (money !== 'none')
    throw new Refusal('MoneyHasMoved', 'money has moved, or is about to: goodwill can still be given');
  if (status === 'ended')
    throw new Refusal('NothingCredited', `the return ended as ${ending}, without a credit`);
}

function lowerFee(deps: OverrideDeps, act: StaffAct, { fee: from }: ReturnHead, to: number): ActChange {
  if (to >= from)
    throw new Refusal('NotInCustomersFavour', `the fee is ${from} already`, { fee: from, asked: to });
  const { base, signed } = byStaff(deps, act);
  return { events: [{ ...base, type: 'FeeLowered', data: { from, to, ...signed } }] };
}

function raiseLines(
  deps: OverrideDeps,
  act: StaffAct,
  { head, lines }: ReturnCase,
  raised: readonly { readonly lineId: string; readonly credit: number }[],
): ActChange {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  for (const { lineId, credit } of raised) {
    const line = byId.get(lineId);
    if (line === undefined) throw new Refusal('UnknownLine', `the return has no line ${lineId}`, { lineId });
    const now = creditLine(line, head.boxClosed);
    const paid = now.credit.amount + now.deducted.amount;
    if (credit > paid)
      throw new Refusal('MoreThanPaid', `line ${lineId} was paid ${paid}`, {
        lineId,
        left: paid,
        asked: credit,
      });
    if (credit <= now.credit.amount)
      throw new Refusal('NotInCustomersFavour', `line ${lineId} is credited ${now.credit.amount} already`, {
        lineId,
      });
    byId.set(lineId, { ...line, creditAtLeast: credit });
  }
  const { base, signed } = byStaff(deps, act);
  const told = raised.map(({ lineId, credit }) => ({ lineId, credit }));
  const event: NewEvent = { ...base, type: 'LineCreditsRaised', data: { lines: told, ...signed } };
  const after: ReturnLine[] = [...byId.values()];
  if (head.goodsCredit === undefined) return { events: [event], lines: after };
  const again = classify(after, head);
  return { events: [event, { ...base, type: 'ItemsClassified', data: again.data }], lines: again.lines };
}
