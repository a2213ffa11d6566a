/**
 * How much of a cohort is still to come back, from how fast earlier ones did.
 *
 * The estimate of who has not returned by an age is Kaplan's and Meier's: units that are younger than the age are censored there, not
 * counted as kept (E. L. Kaplan, P. Meier, Nonparametric Estimation from Incomplete Observations, Journal of the American Statistical
 * Association 53, 1958, 457–481). Its variance is Greenwood's (M. Greenwood, The Errors of Sampling of the Survivorship
 * Tables, Reports on Public Health and Statistical Subjects 33, 1926).
 */

/** Units that were sold on one day. */
export interface Cohort {
  /** whole days that it has been watched: ages below it are complete, the day of asking is not */
  readonly watched: number;
  readonly units: number;
  /** units that came back, by age in days */
  readonly returned: readonly number[];
}

/** Of one age: units that had not come back before, and of them those that did at it. */
interface AtAge {
  readonly atRisk: number;
  readonly returned: number;
}

/** What is expected of cohorts at the end: their units that will have come back, and the variance of that. */
export interface Matured {
  readonly units: number;
  readonly returned: number;
  readonly expected: number;
  /** of `expected`: of the estimated curve (Greenwood) and of chance in what is still to come */
  readonly variance: number;
  /** the oldest age that any cohort was watched for: nothing is said beyond */
  readonly horizon: number;
}

/** Ages are counted up to this; whatever comes back later is in the last. */
export const oldestAge = 120;

/** Who was there at each age and who came back, over all cohorts that were watched through it. */
export function lifeTable(cohorts: readonly Cohort[]): AtAge[] {
  // the day of an order that was told again with another date is left without units
  const oldest = cohorts.filter(({ units }) => units > 0).map(({ watched }) => watched);
  const horizon = Math.min(oldestAge + 1, Math.max(0, ...oldest));
  const table = Array.from({ length: horizon }, () => ({ atRisk: 0, returned: 0 }));
  for (const { watched, units, returned } of cohorts) {
    let left = units;
    for (const [age, row] of table.entries()) {
      if (age >= watched) break;
      const back = returned[age] ?? 0;
      row.atRisk += left;
      row.returned += back;
      left -= back;
    }
  }
  return table;
}

/**
 * What will have come back of `asked` once all of it is as old as the oldest of `known`. Units of a cohort that have not come back yet
 * do so with the chance that units of their age had: 1 − S(horizon)/S(age).
 *
 * The variance of the curve's part is found by the delta method over the table's hazards, which makes it Greenwood's formula for a
 * single cohort from its first day; several cohorts share one curve, so their errors do not cancel out.
 * @param known cohorts that the curve is drawn from; those of `asked` may be among them
 */
export function matured(asked: readonly Cohort[], known: readonly Cohort[]): Matured {
  const table = lifeTable(known);
  const horizon = table.length;
  // the chance to stay kept from each age to the horizon
  const stays: number[] = new Array(horizon + 1).fill(1);
  for (let age = horizon - 1; age >= 0; age -= 1) {
    const { atRisk, returned } = table[age] ?? { atRisk: 0, returned: 0 };
    const hazard = atRisk === 0 ? 0 : returned / atRisk;
    stays[age] = (stays[age + 1] ?? 1) * (1 - hazard);
  }
  const sum = { units: 0, returned: 0, expected: 0, chance: 0 };
  // units expected to stay, by the age from which their future is estimated
  const staying: number[] = new Array(horizon + 1).fill(0);
  for (const { watched, units, returned } of asked) {
    const back = returned.reduce((a, b) => a + b, 0);
    const age = Math.min(watched, horizon);
    const stay = stays[age] ?? 1;
    const left = units - back;
    sum.units += units;
    sum.returned += back;
    sum.expected += back + left * (1 - stay);
    sum.chance += left * stay * (1 - stay);
    staying[age] = (staying[age] ?? 0) + left * stay;
  }
  let reached = 0;
  let curve = 0;
  for (const [age, { atRisk, returned }] of table.entries()) {
    reached += staying[age] ?? 0;
    if (returned === 0 || atRisk === returned) continue;
    curve += (reached ** 2 * returned) / (atRisk * (atRisk - returned));
  }
  const { units, returned, expected } = sum;
  return { units, returned, expected, variance: curve + sum.chance, horizon };
}

/** The two-sided 95 % interval of a share: never below what has come back already, never above all. */
export function interval({ units, returned, expected, variance }: Matured): { low: number; high: number } {
  const reach = 1.959964 * Math.sqrt(variance);
  const share = (value: number) => (units === 0 ? 0 : value / units);
  return {
    low: share(Math.max(returned, expected - reach)),
    high: share(Math.min(units, expected + reach)),
  };
}
