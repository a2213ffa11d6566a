import type { ReturnHead } from './return.ts';

const dayMs = 24 * 60 * 60 * 1000;
const daysByLaw = 14;

/**
 * By when the law wants a withdrawal refunded (Directive 2011/83/EU, article 13): within 14 days of the day on which the trader was told, and,
 * where that is later, as soon as the customer has shown that the goods are sent: until then the trader may withhold. Undefined as long
 * as that lasts. Whether a return is a withdrawal and not a courtesy of the shop is not asked here.
 * @returns ISO 8601 in UTC
 */
export function refundDueBy({
  openedAt,
  goods,
  firstScanAt,
  deliveredAt,
}: Pick<ReturnHead, 'openedAt' | 'goods' | 'firstScanAt' | 'deliveredAt'>): string | undefined {
  const fromStatement = new Date(Date.parse(openedAt) + daysByLaw * dayMs).toISOString();
  if (goods === 'kept') return fromStatement;
  const sentAt = firstScanAt ?? deliveredAt;
  if (sentAt === undefined) return undefined;
  return Date.parse(sentAt) > Date.parse(fromStatement) ? sentAt : fromStatement;
}

/** Days from one moment to another, with their fraction. */
export const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / dayMs;
