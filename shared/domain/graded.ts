import type { TaxedAmount } from './money.ts';
import type { Grade } from './policy.ts';

/** Units found alike at inspection. */
export interface GradedUnits {
  readonly lineId: string;
  readonly grade: Grade;
  readonly units: number;
}

/** Units that were told in one grade and are of another. */
export interface GradeCorrection {
  readonly lineId: string;
  readonly from: Grade;
  readonly to: Grade;
  readonly units: number;
}

/** What a line is credited, and what was held back of it because of its grade. */
export interface CreditLine {
  readonly lineId: string;
  readonly units: number;
  readonly credit: TaxedAmount;
  readonly deducted: TaxedAmount;
}
