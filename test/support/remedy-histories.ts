import fc from 'fast-check';
import type { IssuedPart } from '#domain/refund-part.ts';
import type { RemedyName } from '#domain/remedy.ts';
import type { OpenedLine } from '#domain/told-of-units.ts';

const some: fc.Arbitrary<RemedyName | undefined> = fc.constantFrom(
  ...([undefined, undefined, undefined, 'store-credit', 'exchange', 'replacement', 'repair'] as const),
);

/** What is wanted instead of the money, line by line of an order; whether that lapses or is changed. */
export const someRemedies = fc.record({
  remedies: fc.array(some, { minLength: 7, maxLength: 7 }),
  lapses: fc.boolean(),
  changes: fc.boolean(),
});

/** Units by what is wanted instead of the money, as an opening says them. */
export function remediesOf(lines: readonly OpenedLine[]): Partial<Record<RemedyName, number>> | undefined {
  const units: Partial<Record<RemedyName, number>> = {};
  for (const { remedy, units: more } of lines) if (remedy) units[remedy] = (units[remedy] ?? 0) + more;
  return Object.keys(units).length === 0 ? undefined : units;
}

/** The parts of a credit: money first, and what becomes store credit or pays for an exchange. */
export function creditOf(lines: readonly OpenedLine[], amount: number, key: string): IssuedPart[] {
  let left = amount;
  const parts = (['store-credit', 'exchange'] as const).map((by): IssuedPart => {
    const paid = lines.reduce((all, line) => (line.remedy === by ? all + line.paid.amount : all), 0);
    const own = Math.min(left, paid);
    left -= own;
    return { paymentId: 'pay', amount: own, key: `${key} ${by}`, by, providerRefundId: by };
  });
  const money = { paymentId: 'pay', amount: left, key, providerRefundId: 'r' };
  return [money, ...parts].filter((part) => part.amount > 0);
}
