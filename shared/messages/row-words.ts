import type { CreditNoteRow } from '#domain/credit-note.ts';
import type { Sentence } from '#domain/policy.ts';

/** What a row of an amount is, as the customer reads it; what is below nothing was kept, what is above it is given. */
export function rowWords({ kind, quantity, name = '', amount }: CreditNoteRow): Sentence {
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
      return amount.amount < 0
        ? { sv: 'Returavgift', en: 'Return fee' }
        : { sv: 'Återlagd returavgift', en: 'Return fee given back' };
    case 'goodwill':
      return { sv: 'Extra ersättning från oss', en: 'Extra compensation from us' };
  }
}
