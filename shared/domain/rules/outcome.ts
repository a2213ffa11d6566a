import type { MarketPack } from '../law/market-pack.ts';
import type { ReasonOutcome, Sentence, SetAside } from '../policy.ts';
import type { LaneDecision } from './lanes.ts';
import type { ReadyRule } from './match.ts';
import type { Effects } from './rule.ts';

/** What the customer is told where no rule has words of its own. */
export interface Words {
  readonly approved: Sentence;
  readonly reviewed: Sentence;
  readonly refused: Sentence;
  readonly kept: Sentence;
  readonly windowClosed: Sentence;
}

/** What an outcome hangs on besides rules and law. Told from outside: windows and exempt goods are the policy's. */
export interface OutcomeContext {
  /** whether the shop's own time to return a line is over, as far as anyone knows */
  readonly windowOver: boolean;
  /** whether the customer has expressly said that they withdraw */
  readonly declared: boolean;
  /** the facts that say so of window and exemption */
  readonly limitSees: readonly string[];
}

/** The outcome of a line, before the law of its lane is held against it. */
export interface DecidedOutcome {
  readonly outcome: ReasonOutcome;
  readonly by: string;
  readonly because: Sentence;
  /** the facts that it was decided by */
  readonly sees: readonly string[];
  readonly setAside: readonly SetAside[];
}

type Bare = Omit<DecidedOutcome, 'setAside'>;

/** From what is worst for the customer to what is best. */
export const outcomeRank: Readonly<Record<ReasonOutcome, number>> = {
  reject: 0,
  review: 1,
  approve: 2,
  returnless: 3,
};

/**
 * What the policy says of a line. The first matching rule has the word. Where the shop's window is over, or the law knows no
 * right, only rules that say so may be kinder than that limit, and none makes a line better off than it would be without
 * the limit: a longer window never refuses more. A statement that may be a withdrawal in time, or was declared as one, is
 * never refused without a person.
 */
export function outcomeOf(
  found: readonly ReadyRule[],
  otherwise: Effects,
  words: Words,
  pack: MarketPack,
  lane: LaneDecision,
  context: OutcomeContext,
): DecidedOutcome {
  const open = spoken(found, () => true, words) ?? {
    ...ofWords(otherwise.outcome, words),
    by: 'otherwise',
    sees: [],
  };
  const limit = limitOf(words, pack, lane, context);
  if (limit === undefined) return heard(open, lane, pack, context, words);
  const over = spoken(found, ({ rule }) => rule.pastLimits === true, words) ?? limit;
  const worse = outcomeRank[open.outcome] < outcomeRank[over.outcome] ? open : over;
  return heard(worse, lane, pack, context, words);
}

/** What the first rule says that has an outcome and may speak. */
function spoken(
  found: readonly ReadyRule[],
  may: (ready: ReadyRule) => boolean,
  words: Words,
): Bare | undefined {
  for (const ready of found) {
    const { outcome } = ready.rule.decide;
    if (outcome === undefined || !may(ready)) continue;
    const { because } = ofWords(outcome, words);
    return { outcome, by: ready.rule.id, because: ready.rule.because ?? because, sees: ready.sees };
  }
  return undefined;
}

/** What stands in the way of a line that is under the shop's policy alone: that the law knows no right, or its window. */
function limitOf(
  words: Words,
  pack: MarketPack,
  { lane, exemption }: LaneDecision,
  { windowOver, limitSees: sees }: OutcomeContext,
): Bare | undefined {
  if (lane !== 'policy') return undefined;
  if (exemption !== undefined) {
    const { because } = pack.exempt[exemption];
    return { outcome: 'reject', by: `exempt:${exemption}`, because, sees };
  }
  if (!windowOver) return undefined;
  return { outcome: 'reject', by: 'window', because: words.windowClosed, sees };
}

const statementSees = ['statedOn', 'order.placedOn', 'order.deliveredOn'];

/**
 * A doubtful statement may be a withdrawal in time, and one that was declared late is still a statement: neither is refused
 * by a rule or a window, a person looks (art. 10: the period hangs on what the shop can prove).
 */
function heard(
  decided: Bare,
  { lane, standing }: LaneDecision,
  pack: MarketPack,
  { declared }: OutcomeContext,
  words: Words,
): DecidedOutcome {
  const isStatement = standing === 'doubtful' || (standing === 'late' && declared);
  if (lane !== 'policy' || decided.outcome !== 'reject' || !isStatement) return { ...decided, setAside: [] };
  const law = standing === 'doubtful' ? 'doubtful-statement' : 'late-statement';
  const source = pack.withdrawal.sources.uninformed;
  return {
    outcome: 'review',
    by: law,
    because: words.reviewed,
    sees: statementSees,
    setAside: [{ effect: 'outcome', rule: decided.by, law, source }],
  };
}

function ofWords(outcome: ReasonOutcome, words: Words): { outcome: ReasonOutcome; because: Sentence } {
  switch (outcome) {
    case 'approve':
      return { outcome, because: words.approved };
    case 'review':
      return { outcome, because: words.reviewed };
    case 'returnless':
      return { outcome, because: words.kept };
    case 'reject':
      return { outcome, because: words.refused };
  }
}
