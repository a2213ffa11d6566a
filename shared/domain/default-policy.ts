import type { Policy } from './policy.ts';

/**
 * The policy of a market that has published none: 30 days from delivery, free of charge, credit once inspected. Version 0, so
 * that the first published version follows it. It takes for granted that the shop tells its customers of their right to
 * withdraw, as it must.
 */
export function defaultPolicy(market: string): Policy {
  return {
    market,
    version: 0,
    effectiveFrom: '1970-01-01T00:00:00.000Z',
    currency: 'SEK',
    informs: true,
    reasons: [
      { code: 'changed-mind', label: { sv: 'Jag har ångrat mig', en: 'I changed my mind' }, about: 'regret' },
      { code: 'wrong-size', label: { sv: 'Fel storlek', en: 'Wrong size' }, about: 'regret' },
      {
        code: 'not-as-described',
        label: { sv: 'Stämmer inte med beskrivningen', en: 'Not as described' },
        about: 'fault',
      },
      {
        code: 'damaged-on-arrival',
        label: { sv: 'Skadad när den kom fram', en: 'Damaged on arrival' },
        about: 'fault',
      },
      {
        code: 'wrong-item',
        label: { sv: 'Fel vara levererad', en: 'Wrong item delivered' },
        about: 'fault',
      },
      {
        code: 'stopped-working',
        label: { sv: 'Har slutat fungera', en: 'Stopped working' },
        about: 'fault',
      },
      { code: 'something-else', label: { sv: 'Något annat', en: 'Something else' }, about: 'regret' },
    ],
    questions: [],
    exemptGoods: [],
    deliveryWithinDays: 14,
    tiers: [],
    recovery: [],
    windows: [{ when: [], days: 30, from: 'delivered' }],
    windowClosed: {
      sv: 'Tiden för öppet köp har gått ut.',
      en: 'The time to return this item has passed.',
    },
    rules: [
      {
        id: 'damaged-and-cheap-is-kept',
        when: [
          { field: 'reason', in: ['damaged-on-arrival'] },
          { field: 'return.value', to: 15_000 },
        ],
        decide: { outcome: 'returnless' },
      },
      {
        id: 'final-sale',
        lanes: ['policy'],
        when: [{ field: 'line.finalSale', in: [true] }],
        decide: { outcome: 'reject' },
        because: {
          sv: 'Varan såldes utan öppet köp och kan inte lämnas tillbaka.',
          en: 'The item was sold as final sale and cannot be returned.',
        },
      },
      {
        id: 'no-deduction-for-faults',
        lanes: ['reklamation'],
        when: [],
        decide: { creditPercent: { A: 100, B: 100, C: 100 } },
      },
      {
        id: 'later-faults-are-looked-at',
        lanes: ['reklamation'],
        when: [{ field: 'reason', in: ['stopped-working'] }],
        decide: { outcome: 'review' },
      },
      {
        id: 'something-else-is-looked-at',
        lanes: ['policy'],
        when: [
          { field: 'reason', in: ['something-else'] },
          { field: 'line.finalSale', in: [false] },
        ],
        decide: { outcome: 'review' },
      },
    ],
    otherwise: {
      outcome: 'approve',
      offers: ['refund'],
      bonusPercent: 0,
      handlingFee: 0,
      returnFreight: 0,
      handIn: ['label'],
      warehouse: 'main',
      photos: 0,
      photosNeeded: false,
      creditOn: 'inspected',
      creditPercent: { A: 100, B: 100, C: 50 },
    },
    dropOffDays: 14,
    remindDaysBefore: [7, 2],
    inspectionDays: 10,
    reviewDays: 3,
  };
}
