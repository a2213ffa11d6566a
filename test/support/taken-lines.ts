import { takeUnits } from '#domain/claims.ts';
import type { Order } from '#domain/order.ts';
import type { ReturnLine } from '#domain/return.ts';

const approved = {
  outcome: 'approve',
  rule: 'otherwise',
  because: { sv: 'Godkänd.', en: 'Approved.' },
} as const;

/** Lines of a return that takes so many of every line of an order that nobody has touched. */
export function takenLines(order: Order, quantity: number): ReturnLine[] {
  return order.lines.map((line, position) => ({
    lineId: line.lineId,
    position,
    sku: line.sku,
    name: line.name,
    reason: 'changed-mind',
    quantity,
    takes: takeUnits(line, new Map(), quantity),
    decision: approved,
    creditPercent: { A: 100, B: 100, C: 50 },
    inspected: { A: 0, B: 0, C: 0 },
  }));
}
