/**
 * What a shop wants its figures to be. Shares are of 1, lead time in hours, costs in minor units by currency. Return rate, lead time, cost,
 * contact rate, review load and late refunds are to be at most that, the resell rate and what is kept at least.
 */
export interface FigureTargets {
  /** of what was sold, as it is expected to be in the end */
  readonly 'return-rate'?: number;
  /** within which half of the returns are credited */
  readonly 'lead-time'?: number;
  readonly 'resell-rate'?: number;
  readonly 'cost-per-return'?: Readonly<Record<string, number>>;
  /** contacts per return */
  readonly 'contact-rate'?: number;
  /** of what is credited, as exchange or store credit */
  readonly outcomes?: number;
  /** of units graded, that go back in stock as new */
  readonly dispositions?: number;
  /** of returns, that a person has to look at */
  readonly 'review-load'?: number;
  /** of refunds, that come after the day that the law wants them on */
  readonly 'refunds-due'?: number;
}

/** A target of `infra/config.ts` is none. */
export class WrongTarget extends Error {
  override readonly name = 'WrongTarget';
}

/** Targets of every stage that says nothing else. */
export const figureTargets: FigureTargets = {
  'return-rate': 0.25,
  'lead-time': 10 * 24,
  'resell-rate': 0.6,
  'cost-per-return': { SEK: 20_000 },
  'contact-rate': 0.15,
  'review-load': 0.1,
  'refunds-due': 0,
};

const isShare = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isAbove = (value: unknown) => typeof value === 'number' && value > 0 && Number.isFinite(value);

/** What is asked of each target, and how that is said. */
const rules: Readonly<Record<keyof FigureTargets, [isRight: (value: unknown) => boolean, must: string]>> = {
  'return-rate': [isShare, 'a share from 0 to 1'],
  'lead-time': [isAbove, 'hours above 0'],
  'resell-rate': [isShare, 'a share from 0 to 1'],
  'cost-per-return': [areAmounts, 'whole minor units above 0 by currency (ISO 4217)'],
  'contact-rate': [isAbove, 'contacts per return above 0'],
  outcomes: [isShare, 'a share from 0 to 1'],
  dispositions: [isShare, 'a share from 0 to 1'],
  'review-load': [isShare, 'a share from 0 to 1'],
  'refunds-due': [isShare, 'a share from 0 to 1'],
};

/** The targets as they are, once each is what it can be. @throws WrongTarget naming the figure */
export function readTargets(targets: FigureTargets): FigureTargets {
  for (const [figure, value] of Object.entries(targets)) {
    const rule = Object.hasOwn(rules, figure) ? rules[figure as keyof FigureTargets] : undefined;
    if (rule === undefined) throw new WrongTarget(`there is no target for ${figure}`);
    const [isRight, must] = rule;
    if (!isRight(value)) throw new WrongTarget(`the target of ${figure} must be ${must}`);
  }
  return targets;
}

function areAmounts(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([currency, amount]) => /^[A-Z]{3}$/.test(currency) && Number.isInteger(amount) && amount > 0,
  );
}
