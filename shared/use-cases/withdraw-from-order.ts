import { unitsLeft } from '#domain/claims.ts';
import type { Ending } from '#domain/events.ts';
import { noReasonGiven } from '#domain/no-reason.ts';
import type { Order } from '#domain/order.ts';
import type { ReturnHead } from '#domain/return.ts';
import { returnNumberOf } from '#domain/return-number.ts';
import type {
  StatedLine,
  WithdrawalCause,
  WithdrawalEventData,
  WithdrawalHead,
} from '#domain/withdrawal-statement.ts';
import type { Returns } from '#shared/ports.ts';
import { assessLines, type Bench, type WantedLine } from './assess-lines.ts';
import { openReturnOnce } from './open-return.ts';
import { benchFor, type PolicyBenchDeps } from './policy-bench.ts';

export interface WithdrawFromOrderDeps extends PolicyBenchDeps {
  readonly returns: Returns;
}

/** What became of a statement that is about this order: an event of it. */
export type Outcome =
  | { readonly type: 'WithdrawalOpened'; readonly data: WithdrawalEventData['WithdrawalOpened'] }
  | { readonly type: 'WithdrawalRepeated'; readonly data: WithdrawalEventData['WithdrawalRepeated'] }
  | { readonly type: 'WithdrawalUnclear'; readonly data: WithdrawalEventData['WithdrawalUnclear'] };

/**
 * Opens the return of a statement: of the units that it names, or of all, which are still with the customer and which the law
 * lets them withdraw from. It was made when it was stated, whenever that is looked at. Whatever else it names is for a person.
 * @throws Refusal as openReturn does
 */
export async function withdrawFromOrder(
  deps: WithdrawFromOrderDeps,
  head: Pick<WithdrawalHead, 'withdrawalId' | 'statedAt' | 'lines'>,
  { orderNumber, lines }: Order,
): Promise<Outcome> {
  const { withdrawalId, statedAt } = head;
  const unclear = (cause: WithdrawalCause): Outcome => ({
    type: 'WithdrawalUnclear',
    data: { cause, orderNumber },
  });
  if (head.lines?.some(({ lineId }) => !lines.some((line) => line.lineId === lineId)))
    return unclear('unknown-line');

  const returnId = withdrawalReturnId(withdrawalId, statedAt);
  const bench = await benchFor(deps, { orderNumber, declaresWithdrawal: true }, statedAt);
  const left = leftOf(bench, head.lines);
  // an answer of before that was not recorded: what it opened is open
  const isOpen = (await deps.returns.read(returnId)) !== undefined;
  if (left.length === 0 && !isOpen) return alreadyTaken(deps.returns, orderNumber);

  const judged = left.length === 0 ? [] : assessLines(bench, left).lines;
  const rest = judged.filter(({ judgement }) => judgement.lane !== 'withdrawal');
  const cause = causeOf(rest.map(({ judgement }) => judgement.standing));
  const lawful = left.filter(({ lineId }) => rest.every(({ line }) => line.lineId !== lineId));
  if (lawful.length === 0 && !isOpen) return unclear(cause ?? 'doubtful');
  await openAt(deps, statedAt)({ orderNumber, returnId, lines: lawful, declaresWithdrawal: true });
  const leftOut = rest.map(({ line }) => line.lineId);
  return { type: 'WithdrawalOpened', data: { orderNumber, returnId, ...(cause && { cause, leftOut }) } };
}

/** The number of the return that a statement opens: the same each time, so that it is opened once. */
export function withdrawalReturnId(withdrawalId: string, statedAt: string, orderNumber = ''): string {
  return returnNumberOf(['withdrawal', withdrawalId, orderNumber], Date.parse(statedAt));
}

/** Opens returns as they were stated at that moment. */
export function openAt(deps: WithdrawFromOrderDeps, statedAt: string) {
  return openReturnOnce({ ...deps, clock: { now: () => statedAt } });
}

/** Units that are named, or all, as far as no return has taken them. */
export function leftOf(
  { order, claims }: Pick<Bench, 'order' | 'claims'>,
  stated: readonly StatedLine[] | undefined,
): WantedLine[] {
  const named = stated ?? order.lines.map(({ lineId }): StatedLine => ({ lineId }));
  return named.flatMap(({ lineId, quantity }) => {
    const line = order.lines.find((one) => one.lineId === lineId);
    const left = line === undefined ? 0 : unitsLeft(line, claims.units);
    const wanted = Math.min(quantity ?? left, left);
    return wanted > 0 ? [{ lineId, quantity: wanted, reason: noReasonGiven.code }] : [];
  });
}

/** Endings that gave the units back to the order. */
const freed: ReadonlySet<Ending | undefined> = new Set([
  'cancelled',
  'rejected',
  'expired',
  'carrier-unavailable',
] as const);

/** Everything is in returns already: those that withdraw say what this statement says, of others a person must judge. */
async function alreadyTaken(returns: Returns, orderNumber: string): Promise<Outcome> {
  const numbers = await returns.ofOrder(orderNumber);
  const heads = await Promise.all(numbers.map(async (returnId) => (await returns.read(returnId))?.head));
  const holding = heads.filter((head): head is ReturnHead => head !== undefined && !freed.has(head.ending));
  const withdraws = holding.filter(({ lanes = [] }) => lanes.length === 1 && lanes[0] === 'withdrawal');
  if (holding.length === 0 || withdraws.length < holding.length)
    return { type: 'WithdrawalUnclear', data: { cause: 'nothing-left', orderNumber } };
  const returnIds = withdraws.map(({ returnId }) => returnId);
  return { type: 'WithdrawalRepeated', data: { orderNumber, returnIds } };
}

/** Why lines are none that the law lets the customer withdraw from, for the first of them. */
function causeOf(standings: readonly string[]): WithdrawalCause | undefined {
  const [standing] = standings;
  if (standing === undefined) return undefined;
  return standing === 'late' || standing === 'exempt' ? standing : 'doubtful';
}
