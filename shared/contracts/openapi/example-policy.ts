/** A small policy: 60 days, and one rule that sends broken goods of little worth nowhere. */
export const examplePolicy = {
  market: 'SE',
  version: 1,
  effectiveFrom: '2026-11-01T00:00:00.000Z',
  currency: 'SEK',
  informs: true,
  reasons: [
    { code: 'changed-mind', label: { sv: 'Jag har ångrat mig', en: 'I changed my mind' }, about: 'regret' },
    { code: 'wrong-size', label: { sv: 'Fel storlek', en: 'Wrong size' }, about: 'regret' },
    {
      code: 'damaged-on-arrival',
      label: { sv: 'Skadad när den kom fram', en: 'Damaged on arrival' },
      about: 'fault',
    },
  ],
  questions: [
    {
      code: 'seal',
      text: { sv: 'Är förseglingen bruten?', en: 'Is the seal broken?' },
      when: [{ field: 'line.hygiene', in: [true] }],
      answers: [
        { code: 'whole', label: { sv: 'Nej, den är hel', en: 'No, it is whole' } },
        { code: 'broken', label: { sv: 'Ja', en: 'Yes' } },
      ],
    },
  ],
  exemptGoods: [
    {
      exemption: 'unsealed-hygiene',
      when: [
        { field: 'line.hygiene', in: [true] },
        { field: 'answers.seal', in: ['broken'] },
      ],
    },
  ],
  deliveryWithinDays: 14,
  tiers: [],
  recovery: [],
  windows: [{ when: [], days: 60, from: 'delivered' }],
  windowClosed: {
    sv: 'Tiden för öppet köp har gått ut.',
    en: 'The time to return this item has passed.',
  },
  rules: [
    {
      id: 'broken-and-cheap-is-kept',
      lanes: ['reklamation'],
      when: [
        { field: 'reason', in: ['damaged-on-arrival'] },
        { field: 'return.value', to: 15_000 },
      ],
      decide: { outcome: 'returnless' },
    },
    { id: 'own-fee', lanes: ['policy'], when: [], decide: { handlingFee: 3_900 } },
    {
      id: 'no-deduction-for-faults',
      lanes: ['reklamation'],
      when: [],
      decide: { creditPercent: { A: 100, B: 100, C: 100 } },
    },
  ],
  otherwise: {
    outcome: 'approve',
    offers: ['refund'],
    bonusPercent: 0,
    handlingFee: 0,
    returnFreight: 0,
    handIn: ['label', 'qr'],
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
