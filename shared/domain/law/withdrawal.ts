import { addDays, addMonths, type Day, dayOf, endOfDay } from './calendar.ts';
import { kept } from './kept.ts';
import type { Exemption, MarketPack } from './market-pack.ts';

/** What is known of a contract and a statement. Instants are ISO 8601. */
export interface WithdrawalFacts {
  /** when the customer, or somebody named by them, had the last of the goods in hand; unknown while under way */
  readonly possessedAt?: string | undefined;
  /** when they are taken to have had it, where nobody knows: a statement after that period is doubtful, not late */
  readonly presumedPossessedAt?: string | undefined;
  /** when the customer was told of the right as the law asks; unknown when nothing proves it */
  readonly informedAt?: string | undefined;
  readonly statedAt: string;
  readonly exemption?: Exemption | undefined;
}

/**
 * `in-time`: it holds, whatever a shop's rules say. `late`: the period is over. `doubtful`: over, unless the customer was
 * never told of the right: a person looks. `exempt`: there is no such right, by name.
 */
export type Standing = 'in-time' | 'late' | 'doubtful' | 'exempt';

/** The statutory period of a contract, as a statement in it stands. */
export interface WithdrawalPeriod {
  readonly standing: Standing;
  /** the last instant to withdraw; open while nobody has the goods */
  readonly endsAt?: string | undefined;
  /** the last instant if the customer was not told of the right */
  readonly endsUninformedAt?: string | undefined;
}

/**
 * When the right of withdrawal ends, and how a statement stands. Days are whole days of the market: the day of possession
 * is not counted, the last ends at midnight, and one that falls on a day of rest ends with the next that does not
 * (Directive 2011/83/EU art. 9-10 and recital 41; Regulation (EEC, Euratom) 1182/71 art. 3).
 */
export function withdrawalPeriod(pack: MarketPack, facts: WithdrawalFacts): WithdrawalPeriod {
  const { possessedAt, presumedPossessedAt, informedAt, statedAt, exemption } = facts;
  if (exemption !== undefined) return { standing: 'exempt' };
  if (possessedAt === undefined) {
    if (presumedPossessedAt === undefined) return { standing: 'in-time' };
    const { standing } = withdrawalPeriod(pack, { ...facts, possessedAt: presumedPossessedAt });
    return { standing: standing === 'late' ? 'doubtful' : standing };
  }
  const possessed = dayOf(possessedAt, pack.timeZone);
  const { ends, endsUninformed } = periodsOf(pack)(possessed);
  const endsUninformedAt = endOfDay(endsUninformed, pack.timeZone);
  const last =
    informedAt === undefined
      ? ends
      : lastDay(pack, possessed, ends, endsUninformed, dayOf(informedAt, pack.timeZone));
  const endsAt = endOfDay(last, pack.timeZone);
  const standing =
    statedAt <= endsAt
      ? 'in-time'
      : informedAt === undefined && statedAt <= endsUninformedAt
        ? 'doubtful'
        : 'late';
  return { standing, endsAt, endsUninformedAt };
}

/** The last days of the period: of who was told of the right, and of who never was (art. 9(1)-(2) and 10(1)). */
interface LastDays {
  readonly ends: Day;
  readonly endsUninformed: Day;
}

const periods = new WeakMap<MarketPack, (possessed: Day) => LastDays>();

function periodsOf(pack: MarketPack): (possessed: Day) => LastDays {
  const { days, monthsUninformed } = pack.withdrawal;
  const found =
    periods.get(pack) ??
    kept((possessed: Day) => {
      const ends = workingDay(pack, addDays(possessed, days));
      return { ends, endsUninformed: workingDay(pack, addMonths(ends, monthsUninformed)) };
    });
  periods.set(pack, found);
  return found;
}

/**
 * Told within the months after possession, the customer has the whole period from then; told later, or never, the longest
 * (art. 10(2)).
 */
function lastDay(pack: MarketPack, possessed: Day, ends: Day, endsUninformed: Day, informed: Day): Day {
  const { days, monthsUninformed } = pack.withdrawal;
  if (informed <= possessed) return ends;
  if (informed > addMonths(possessed, monthsUninformed)) return endsUninformed;
  const fromThen = workingDay(pack, addDays(informed, days));
  return fromThen > ends ? fromThen : ends;
}

/** What has come back, or is proven to be on its way. */
export interface GoodsBack {
  readonly dispatchedAt?: string | undefined;
  readonly receivedAt?: string | undefined;
  /** the shop has offered to fetch the goods itself: it may then not wait for them */
  readonly shopCollects?: boolean | undefined;
}

/** What the law asks of both sides after a withdrawal. */
export interface WithdrawalDues {
  /** the customer sends the goods at latest by then (art. 14(1)) */
  readonly sendBackBy: string;
  /** the shop may keep the money until goods or proof of dispatch have come (art. 13(3)) */
  readonly mayWithhold: boolean;
  /** the money is back at latest by then (art. 13(1)); unknown as long as the shop may wait */
  readonly refundDueAt?: string | undefined;
}

/**
 * When goods and money are due after a statement. The shop may wait for goods or proof of dispatch, whichever is first;
 * once either has come the refund is due fourteen days from the statement, or at once when those have passed.
 */
export function withdrawalDues(pack: MarketPack, statedAt: string, goods: GoodsBack): WithdrawalDues {
  const stated = dayOf(statedAt, pack.timeZone);
  const sendBackBy = endOfDay(workingDay(pack, addDays(stated, pack.withdrawal.sendBackDays)), pack.timeZone);
  // not stretched over days of rest: a shop that pays by then has paid in time by any reading
  const latest = endOfDay(addDays(stated, pack.withdrawal.refundDays), pack.timeZone);
  if (goods.shopCollects === true) return { sendBackBy, mayWithhold: false, refundDueAt: latest };
  const [back] = [goods.dispatchedAt, goods.receivedAt].filter((at) => at !== undefined).toSorted();
  if (back === undefined) return { sendBackBy, mayWithhold: true };
  return { sendBackBy, mayWithhold: false, refundDueAt: back > latest ? back : latest };
}

/** The day itself, or the first after it that is no day of rest. */
function workingDay(pack: MarketPack, day: Day): Day {
  let end = day;
  while (pack.isRestDay(end)) end = addDays(end, 1);
  return end;
}
