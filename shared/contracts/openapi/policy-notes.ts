const minor = 'minor units of the policy’s currency';
const note = 'For whoever reads the document. Nothing reads it.';
const places = 'Facts that must hold; all of them. Without any, it always fits.';

/** What may be decided, by a rule or otherwise. */
const effectNotes = {
  outcome: '`returnless`: credited, and the customer keeps the goods.',
  offers: 'What the customer may choose.',
  bonusPercent: 'On top, when the customer takes store credit.',
  handlingFee: `Taken off the credit once a return, in ${minor}. Never in the lanes of the law.`,
  returnFreight: `What the way back costs the customer once a return, in ${minor}.`,
  handIn: 'How goods may be handed in.',
  warehouse: 'Where goods go to, by its reference.',
  photos: 'Pictures that are asked for.',
  photosNeeded: 'Whether the return waits for them. Never in the lanes of the law.',
  creditOn: 'The fact that makes the credit fall due.',
  creditPercent: 'How much of what was paid is credited for a unit of that grade.',
} as const;

/** What every effect means, where they stand under that name. */
const effectsUnder = (holder: string) =>
  Object.fromEntries(Object.entries(effectNotes).map(([effect, says]) => [`${holder}.${effect}`, says]));

/** What the members of a policy document mean. */
export const policyNotes = {
  '': 'A version of a market’s return policy. Published once, never changed. `docs/policy.md` teaches it.',
  $schema: 'For editors: where the schema of this document is.',
  version: 'As in the address.',
  effectiveFrom: 'Orders placed from then on follow this version.',
  currency:
    'Of every amount in the document. Amounts of orders in another currency are not known to its rules.',
  note,
  informs:
    'Whether the shop tells customers of the right of withdrawal as the law asks. Without it the right lasts a year longer, ' +
    'and the customer never pays the way back.',
  reasons: 'What a customer can say.',
  'reasons.about': '`regret`: a change of mind. `fault`: the goods are faulty, wrong or not as described.',
  'reasons.note': note,
  questions: 'What the customer is asked about a line. The answer is the fact `answers.<code>`.',
  'questions.text': 'As the customer reads it.',
  'questions.answers': 'To choose from.',
  'questions.when': places,
  'questions.note': note,
  exemptGoods: 'Which goods the law exempts from the right of withdrawal, by the cases of art. 16.',
  'exemptGoods.exemption': 'The case of the law.',
  'exemptGoods.when': places,
  'exemptGoods.note': note,
  deliveryWithinDays:
    'An order whose delivery nobody told of is taken to have come so many days after it was placed, or left the shop; a person ' +
    'judges what is late by that.',
  tiers: 'How far a customer is trusted, as the fact `customer.tier`. The first that fits holds.',
  'tiers.when': places,
  'tiers.note': note,
  recovery:
    'What goods that come back bring in, as the fact `line.expectedRecovery`. The first that fits holds.',
  'recovery.when': places,
  'recovery.resalePercent': 'Per cent of what was paid.',
  'recovery.freight': `What the way back costs the shop, once a line, in ${minor}.`,
  'recovery.handling': `What a unit costs to handle, in ${minor}.`,
  'recovery.note': note,
  windows: 'How long the shop takes goods back of its own will. The first that fits holds.',
  'windows.when': places,
  'windows.days': 'Whole days where the market is; the last one ends at midnight.',
  'windows.from': 'What they are counted from.',
  'windows.note': note,
  windowClosed: 'Told to the customer when the window has closed.',
  rules:
    'In their order: of each thing to decide, the first rule that fits and says something of it has the word.',
  'rules.id': 'Decisions name the rule by it.',
  'rules.lanes': 'The lanes that it holds in; all of them unless told.',
  'rules.when': places,
  'rules.expression':
    'An expression of the Common Expression Language that must hold too, over the same facts.',
  'rules.decide': 'What follows.',
  ...effectsUnder('rules.decide'),
  'rules.pastLimits': 'Whether the outcome holds also when the window is over, or the law exempts the goods.',
  'rules.because': 'Told to the customer where the rule refuses, or sends to a person.',
  'rules.note': note,
  otherwise: 'What holds where no rule says otherwise.',
  ...effectsUnder('otherwise'),
  dropOffDays: 'Days from the booking until the parcel must be handed in.',
  remindDaysBefore: 'A reminder goes out so many days before that.',
  inspectionDays: 'Days from the first scan until the warehouse must have looked at it.',
  reviewDays: 'Days until a return that nobody reviewed is approved.',
};

/** What the members of a previewed line mean. */
export const previewNotes = {
  'lines.withdrawalEndsAt': 'Until when the law lets the customer withdraw; open before delivery.',
  'lines.windowEndsAt': 'Until when the shop takes the line back of its own will.',
  'lines.offers': 'What the customer may choose.',
  'lines.bonusPercent': 'On top, when the customer takes store credit.',
  'lines.handIn': 'How the goods may be handed in.',
  'lines.photos': 'Pictures that are asked for.',
  'lines.photosNeeded': 'Whether the return waits for them.',
  'lines.questions': 'What the shop wants to know about the line, answered or not.',
  'lines.questions.text': 'As the customer reads it.',
  'lines.questions.answers': 'To choose from.',
} as const;

const source = {
  'source.act': 'The act, as a lawyer would cite it.',
  'source.place': 'The place in it.',
} as const;

/** What the members of a decision mean. */
export const decisionNotes = {
  '': 'What the policy says inside the law, and why.',
  rule:
    'What decided: a rule of the policy by its id, `otherwise`, `window`, `exempt:<case>`, `late-statement`, ' +
    '`doubtful-statement`, `law:<name>`; `review` and others where a person did.',
  policyVersion: 'The version of the policy that decided.',
  lane: 'Which rules the line is under: the right of withdrawal, the legal guarantee, or the shop’s own policy.',
  facts: 'What the rule looked at, as it was.',
  source: 'The law that the lane comes from.',
  ...source,
  setAside: 'What the policy said and the law does not allow; the law holds instead.',
  'setAside.effect': 'What was to be decided.',
  'setAside.rule': 'The rule that said otherwise.',
  'setAside.law': 'The law by a short name.',
  'setAside.source': 'Where the law stands.',
  ...Object.fromEntries(Object.entries(source).map(([member, says]) => [`setAside.${member}`, says])),
};

/** What the members of a finding mean. */
export const findingNotes = {
  '': 'Something about a policy, in words for whoever writes it.',
  severity:
    '`error`: the policy is not published. `warning`: it hardly says what was meant. `note`: good to know.',
  code: 'What it is, by a short name.',
  pointer: 'The place in the document, as JSON pointer.',
  says: 'What it is, in a sentence.',
  rule: 'The rule by its id, or `otherwise`.',
  lane: 'Where it matters.',
  law: 'The law that is broken, by a short name.',
  source: 'Where that law stands.',
  ...source,
  example: 'A line that it shows on, by its facts; null for what is not known.',
} as const;
