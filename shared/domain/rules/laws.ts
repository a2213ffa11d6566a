import type { MarketPack, Source } from '../law/market-pack.ts';
import type { Lane, LaneDecision } from './lanes.ts';
import type { EffectName, Effects } from './rule.ts';

/** What the shop can prove that bears on what it may ask. */
export interface LawContext {
  /** whether the customer was told of the right of withdrawal as the law asks */
  readonly informed: boolean;
}

/** A rule of law about one effect in one lane: what a shop may decide there, and what holds when it decides otherwise. */
export interface Law<Name extends EffectName = EffectName> {
  readonly lane: Lane;
  readonly effect: Name;
  /** a short name that findings and tests go by */
  readonly name: string;
  /** in words for whoever writes a policy */
  readonly says: string;
  readonly allows: (value: Effects[Name], context: LawContext) => boolean;
  /** what holds instead, the least that is lawful */
  readonly instead: (value: Effects[Name], context: LawContext) => Effects[Name];
  readonly source: (pack: MarketPack) => Source;
}

const law = <Name extends EffectName>(entry: Law<Name>): Law => entry as unknown as Law;
const allFull = { A: 100, B: 100, C: 100 } as const;

/**
 * The laws that no rule of a shop can set aside, each once: decisions are held to them whatever a policy says, and a policy
 * that says otherwise is not published.
 */
export const laws: readonly Law[] = [
  law<'outcome'>({
    lane: 'withdrawal',
    effect: 'outcome',
    name: 'withdrawal-holds',
    says: 'A withdrawal in time needs nobody’s approval and cannot be refused: what the law does not exempt, no shop can.',
    allows: (outcome) => outcome === 'approve' || outcome === 'returnless',
    instead: () => 'approve',
    source: (pack) => pack.withdrawal.sources.exempt,
  }),
  law<'offers'>({
    lane: 'withdrawal',
    effect: 'offers',
    name: 'same-means',
    says: 'The money goes back by the means it came, unless the customer expressly chooses otherwise: a refund must be offered.',
    allows: (given) => given.includes('refund'),
    instead: (given) => ['refund', ...given],
    source: (pack) => pack.withdrawal.sources.means,
  }),
  law<'handlingFee'>({
    lane: 'withdrawal',
    effect: 'handlingFee',
    name: 'no-fee',
    says: 'A withdrawal costs the customer nothing but the way back.',
    allows: (fee) => fee === 0,
    instead: () => 0,
    source: (pack) => pack.withdrawal.sources.fees,
  }),
  law<'returnFreight'>({
    lane: 'withdrawal',
    effect: 'returnFreight',
    name: 'freight-if-told',
    says: 'The customer pays the way back only if they were told so beforehand.',
    allows: (amount, { informed }) => informed || amount === 0,
    instead: () => 0,
    source: (pack) => pack.withdrawal.sources.sendBack,
  }),
  law<'photosNeeded'>({
    lane: 'withdrawal',
    effect: 'photosNeeded',
    name: 'no-condition',
    says: 'A withdrawal cannot hang on pictures, packaging or any other condition.',
    allows: (needed) => !needed,
    instead: () => false,
    source: (pack) => pack.withdrawal.sources.period,
  }),
  law<'creditPercent'>({
    lane: 'withdrawal',
    effect: 'creditPercent',
    name: 'value-lost-only',
    says:
      'Only value lost by handling the goods more than one would in a shop may be deducted, so nothing for grades A and B; and ' +
      'nothing at all from a customer who was not told of the right.',
    allows: ({ A, B, C }, { informed }) => A === 100 && B === 100 && (informed || C === 100),
    instead: ({ C }, { informed }) => ({ A: 100, B: 100, C: informed ? C : 100 }),
    source: (pack) => pack.withdrawal.sources.value,
  }),
  law<'outcome'>({
    lane: 'reklamation',
    effect: 'outcome',
    name: 'claim-is-heard',
    says: 'A claim about faulty goods is not refused by a rule: a person looks at it.',
    allows: (outcome) => outcome !== 'reject',
    instead: () => 'review',
    source: (pack) => pack.reklamation.sources.remedies,
  }),
  law<'offers'>({
    lane: 'reklamation',
    effect: 'offers',
    name: 'lawful-remedy',
    says: 'Faulty goods are repaired, replaced or paid back: store credit or another article alone is no remedy.',
    allows: (given) => given.some((offer) => ['refund', 'repair', 'replacement'].includes(offer)),
    instead: (given) => ['refund', ...given],
    source: (pack) => pack.reklamation.sources.remedies,
  }),
  law<'handlingFee'>({
    lane: 'reklamation',
    effect: 'handlingFee',
    name: 'claim-is-free',
    says: 'A claim about faulty goods costs the customer nothing.',
    allows: (fee) => fee === 0,
    instead: () => 0,
    source: (pack) => pack.reklamation.sources.free,
  }),
  law<'returnFreight'>({
    lane: 'reklamation',
    effect: 'returnFreight',
    name: 'claim-freight-free',
    says: 'The shop pays the way back of faulty goods.',
    allows: (amount) => amount === 0,
    instead: () => 0,
    source: (pack) => pack.reklamation.sources.free,
  }),
  law<'photosNeeded'>({
    lane: 'reklamation',
    effect: 'photosNeeded',
    name: 'claim-is-registered',
    says: 'Pictures of a fault are welcome, but a claim is registered without them.',
    allows: (needed) => !needed,
    instead: () => false,
    source: (pack) => pack.reklamation.sources.remedies,
  }),
  law<'creditPercent'>({
    lane: 'reklamation',
    effect: 'creditPercent',
    name: 'no-deduction-for-fault',
    says: 'Nothing is deducted for the state of goods that came faulty or wrong.',
    allows: ({ A, B, C }) => A === 100 && B === 100 && C === 100,
    instead: () => allFull,
    source: (pack) => pack.reklamation.sources.free,
  }),
];

/** The laws of a lane about an effect. */
export function lawsOn(lane: Lane, effect: EffectName): readonly Law[] {
  return byLane[lane].get(effect) ?? [];
}

/**
 * The laws that a line is held to. What may be a withdrawal in time is held to what a withdrawal costs: if it was one, the
 * shop has asked nothing that it may not. Who decides of it is another matter.
 */
export function lawsFor({ lane, standing }: LaneDecision, effect: EffectName): readonly Law[] {
  if (lane !== 'policy' || standing !== 'doubtful') return lawsOn(lane, effect);
  return effect === 'outcome' ? [] : lawsOn('withdrawal', effect);
}

const of = (lane: Lane) =>
  Map.groupBy(
    laws.filter((one) => one.lane === lane),
    ({ effect }) => effect,
  );
const byLane = { withdrawal: of('withdrawal'), reklamation: of('reklamation'), policy: of('policy') };
