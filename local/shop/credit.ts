import type { HistoryDocument, HistoryLine } from '../client/history-document.ts';
import type { OrderDocument, TaxedAmount } from '../client/order-document.ts';
import { behaviours, type GradeName, shopsFault } from './behaviour.ts';
import type { Dice } from './dice.ts';
import { paidForFirst, shareOut } from './share-out.ts';
import type { WantedBack } from './wanted-back.ts';

/** per cent that is credited for a unit that comes back worn */
const wornPercent = 50;
/** of a thousand units, how many are not in the box */
const missing = 6;

/** What the lines of a return were credited, once the box was open: each with the grades that were found. */
export function creditedLines(order: OrderDocument, back: readonly WantedBack[], dice: Dice): HistoryLine[] {
  const paid = paidByLine(order);
  return back.map(({ line, quantity, reason, kind }) => {
    const found = Array.from({ length: quantity }, () =>
      dice.chance(missing / 1000) ? undefined : dice.weighted(behaviours[kind].grades),
    );
    const grades: Partial<Record<GradeName, number>> = {};
    for (const grade of found) if (grade !== undefined) grades[grade] = (grades[grade] ?? 0) + 1;
    const whole = paid.get(line.lineId) ?? { amount: 0, tax: 0 };
    const isHeldBack = !shopsFault.has(reason);
    const credit = (of: number) => creditFor(grades, line.quantity, of, isHeldBack);
    const credited = { amount: credit(whole.amount), tax: credit(whole.tax) };
    return { lineId: line.lineId, quantity, reason, grades, credited };
  });
}

/** The credit as the books have it: with the shipping, if everything came back, and by which payment each part went. */
export function creditOf(
  order: OrderDocument,
  lines: readonly HistoryLine[],
  left: Map<string, number>,
  at: string,
): NonNullable<HistoryDocument['credited']> {
  const isWhole = order.lines.every(({ lineId, quantity }) =>
    lines.some((line) => line.lineId === lineId && line.quantity === quantity),
  );
  const shipping = isWhole ? order.shipping : { amount: 0, tax: 0 };
  const sum = (member: keyof TaxedAmount) =>
    lines.reduce((total, { credited }) => total + (credited?.[member] ?? 0), shipping[member]);
  const amount = { amount: sum('amount'), tax: sum('tax') };
  const refunds: NonNullable<HistoryDocument['credited']>['refunds'] = [];
  let due = amount.amount;
  for (const { paymentId } of order.payments) {
    const part = Math.min(due, left.get(paymentId) ?? 0);
    if (part > 0) refunds.push({ paymentId, amount: part, providerRefundId: `re-${paymentId}-${left.size}` });
    left.set(paymentId, (left.get(paymentId) ?? 0) - part);
    due -= part;
  }
  return { at, amount, shipping, refunds };
}

/** What each line was paid after its share of the order's discount. */
function paidByLine({ lines, discount }: OrderDocument): Map<string, TaxedAmount> {
  const off = shareOut(
    discount.amount,
    lines.map(({ paid }) => paid.amount),
  );
  const taxOff = shareOut(
    discount.tax,
    lines.map(({ paid }) => paid.tax),
  );
  return new Map(
    lines.map(({ lineId, paid }, place) => {
      const amount = paid.amount - (off[place] ?? 0);
      return [lineId, { amount, tax: Math.max(0, Math.min(amount, paid.tax - (taxOff[place] ?? 0))) }];
    }),
  );
}

/** Units as new come first, then those that were opened, then the worn ones, credited in part; the missing not at all. */
function creditFor(
  { A = 0, B = 0, C = 0 }: Partial<Record<GradeName, number>>,
  quantity: number,
  paid: number,
  isHeldBack: boolean,
): number {
  const first = (count: number) => paidForFirst(count, quantity, paid);
  let credit = first(A + B + C);
  if (!isHeldBack) return credit;
  for (let unit = A + B; unit < A + B + C; unit += 1) {
    const price = first(unit + 1) - first(unit);
    credit -= Math.floor((price * (100 - wornPercent)) / 100);
  }
  return credit;
}
