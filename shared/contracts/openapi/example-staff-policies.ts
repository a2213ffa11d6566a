export const examplePolicies = {
  market: 'SE',
  inForce: 2,
  versions: [
    {
      version: 2,
      effectiveFrom: '2026-11-01T00:00:00.000Z',
      note: 'Sixty days over Christmas.',
      rules: 4,
      published: { at: '2026-10-28T09:12:00.000Z', by: '5f1e7a9c-0d3b-4a52-9f60-2b8f0c1d7e11' },
    },
    { version: 1, effectiveFrom: '2026-01-01T00:00:00.000Z', rules: 3 },
  ],
};

export const exampleDifferences = {
  market: 'SE',
  from: 1,
  to: 2,
  differences: [
    { pointer: '#/rules/own-fee/decide/handlingFee', is: 'changed', before: 3_900, after: 2_900 },
    { pointer: '#/rules/final-sale', is: 'moved', before: 2, after: 0 },
  ],
};

const side = { refunds: 1_250_000, fees: 0, freight: 0, kept: 0, keptReturns: 0 };

export const exampleTried = {
  against: 1,
  findings: [],
  report: {
    returns: 180,
    lines: 241,
    notJudged: { 'UnknownReason: too-blue': 2 },
    money: {
      SEK: {
        baseline: side,
        draft: { ...side, refunds: 1_243_200, kept: 22_800, keptReturns: 2 },
        paidBack: 1_190_000,
        told: 171,
      },
    },
    reviews: { baseline: 3, draft: 3 },
    outcomes: { 'approve → approve': 239, 'approve → returnless': 2 },
    lanes: { withdrawal: 180, reklamation: 40, policy: 21 },
    rules: { 'otherwise → broken-and-cheap-is-kept': 2 },
    timing: {},
    categories: { accessoarer: { lines: 30, changed: 2 } },
    reasons: { 'damaged-on-arrival': { lines: 12, changed: 2 } },
    samples: {
      'approve → returnless': [
        {
          orderNumber: 'S-2001',
          lineId: '2',
          sku: 'MUGG',
          statedAt: '2026-10-06T08:20:00.000Z',
          reason: 'damaged-on-arrival',
          paid: 11_400,
          currency: 'SEK',
          baseline: {
            outcome: 'approve',
            rule: 'otherwise',
            because: { sv: 'Returen är godkänd.', en: 'The return is approved.' },
          },
          draft: {
            outcome: 'returnless',
            rule: 'broken-and-cheap-is-kept',
            because: {
              sv: 'Du behöver inte skicka tillbaka varan.',
              en: 'You do not need to send the item back.',
            },
          },
        },
      ],
    },
  },
};
