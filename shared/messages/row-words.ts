import type { CreditRow } from '#domain/credit-rows.ts';
import type { Sentence } from '#domain/policy.ts';

/** What a row of a credit is, as the customer reads it. */
export function rowWords({ kind, quantity, name = '', amount }: CreditRow): Sentence {
  // a later credit note gives back what an earlier one had kept
  const isGivenBack = amount.amount > 0;
  switch (kind) {
    case 'goods':
      return {
        sv: `${quantity} st ${name}, så som du betalade`,
        en: `${quantity} × ${name}, as you paid for it`,
      };
    case 'shipping':
      return { sv: 'Frakten för leveransen till dig', en: 'Shipping of your order to you' };
    case 'order-fee':
      return { sv: `${name}, så som du betalade`, en: `${name}, as you paid for it` };
    case 'deduction':
      if (isGivenBack) {
        return { sv: `Avdrag som du får tillbaka: ${name}`, en: `Deduction given back: ${name}` };
      }
      return {
        sv: `Avdrag för varans skick: ${name}`,
        en: `Deduction for the condition of the goods: ${name}`,
      };
    case 'fee':
      if (isGivenBack) return { sv: 'Returavgift som du får tillbaka', en: 'Return fee given back' };
      return { sv: 'Returavgift', en: 'Return fee' };
    case 'goodwill':
      return { sv: 'Extra ersättning från oss', en: 'Extra compensation from us' };
  }
}
