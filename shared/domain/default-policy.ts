import type { Policy } from './policy.ts';

/**
 * The policy of a market that has published none: 30 days from delivery, free when the shop is at fault, credit once
 * inspected. Version 0, so that the first published version follows it.
 */
export function defaultPolicy(market: string): Policy {
  return {
    market,
    version: 0,
    effectiveFrom: '1970-01-01T00:00:00.000Z',
    windowDays: 30,
    windowAnchor: 'delivered',
    reasons: [
      {
        code: 'changed-mind',
        label: { sv: 'Jag har ångrat mig', en: 'I changed my mind' },
        outcome: 'approve',
        freeOfCharge: false,
        deductByGrade: true,
      },
      {
        code: 'wrong-size',
        label: { sv: 'Fel storlek', en: 'Wrong size' },
        outcome: 'approve',
        freeOfCharge: false,
        deductByGrade: true,
      },
      {
        code: 'not-as-described',
        label: { sv: 'Stämmer inte med beskrivningen', en: 'Not as described' },
        outcome: 'approve',
        freeOfCharge: true,
        deductByGrade: false,
      },
      {
        code: 'damaged-on-arrival',
        label: { sv: 'Skadad när den kom fram', en: 'Damaged on arrival' },
        outcome: 'returnless',
        freeOfCharge: true,
        deductByGrade: false,
      },
      {
        code: 'wrong-item',
        label: { sv: 'Fel vara levererad', en: 'Wrong item delivered' },
        outcome: 'approve',
        freeOfCharge: true,
        deductByGrade: false,
      },
      {
        code: 'something-else',
        label: { sv: 'Något annat', en: 'Something else' },
        outcome: 'review',
        freeOfCharge: false,
        deductByGrade: true,
      },
    ],
    finalSale: {
      sv: 'Varan såldes utan öppet köp och kan inte lämnas tillbaka.',
      en: 'The item was sold as final sale and cannot be returned.',
    },
    windowClosed: {
      sv: 'Tiden för öppet köp har gått ut.',
      en: 'The time to return this item has passed.',
    },
    returnlessUpTo: 15_000,
    returnFee: 0,
    creditOn: 'inspected',
    creditPercent: { A: 100, B: 100, C: 50 },
    dropOffDays: 14,
    remindDaysBefore: [7, 2],
    inspectionDays: 10,
    reviewDays: 3,
  };
}
