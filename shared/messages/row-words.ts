import type { CreditRow } from '#domain/credit-rows.ts';
import type { Sentence } from '#domain/policy.ts';

/** What a row of a credit is, as the customer reads it. */
export function rowWords({ kind, quantity, name = '' }: CreditRow): Sentence {
  switch (kind) {
    case 'goods':
      return {
        sv: `${quantity} st ${name}, så som du betalade`,
        en: `${quantity} × ${name}, as you paid for it`,
      };
    case 'shipping':
      return { sv: 'Frakten för leveransen till dig', en: 'Shipping of your order to you' };
    case 'deduction':
      return {
        sv: `Avdrag för varans skick: ${name}`,
        en: `Deduction for the condition of the goods: ${name}`,
      };
    case 'fee':
      return { sv: 'Returavgift', en: 'Return fee' };
    case 'goodwill':
      return { sv: 'Extra ersättning från oss', en: 'Extra compensation from us' };
  }
}
