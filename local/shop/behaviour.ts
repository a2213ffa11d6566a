import type { Kind } from './article.ts';

export type GradeName = 'A' | 'B' | 'C';

/** How goods of a kind come back. */
export interface Behaviour {
  /** of a line that was bought, that any of it comes back */
  readonly rate: number;
  readonly reasons: readonly (readonly [weight: number, reason: string])[];
  readonly grades: readonly (readonly [weight: number, grade: GradeName])[];
}

const reasonsOf = (
  mind: number,
  size: number,
  description: number,
  damaged: number,
  wrong: number,
  other: number,
): Behaviour['reasons'] => [
  [mind, 'changed-mind'],
  [size, 'wrong-size'],
  [description, 'not-as-described'],
  [damaged, 'damaged-on-arrival'],
  [wrong, 'wrong-item'],
  [other, 'something-else'],
];
const gradesOf = (a: number, b: number, c: number): Behaviour['grades'] => [
  [a, 'A'],
  [b, 'B'],
  [c, 'C'],
];

/** Measured in no shop: clothes come back because they do not fit, electronics because they disappoint or do not work. */
export const behaviours: Readonly<Record<Kind, Behaviour>> = {
  fashion: { rate: 0.38, reasons: reasonsOf(27, 51, 14, 2, 3, 3), grades: gradesOf(86, 10, 4) },
  shoes: { rate: 0.36, reasons: reasonsOf(18, 63, 10, 3, 3, 3), grades: gradesOf(80, 14, 6) },
  underwear: { rate: 0.08, reasons: reasonsOf(20, 56, 12, 4, 5, 3), grades: gradesOf(74, 6, 20) },
  electronics: { rate: 0.073, reasons: reasonsOf(34, 0, 29, 22, 7, 8), grades: gradesOf(55, 33, 12) },
  accessories: { rate: 0.11, reasons: reasonsOf(48, 8, 25, 7, 8, 4), grades: gradesOf(88, 8, 4) },
  madeToMeasure: { rate: 0.05, reasons: reasonsOf(20, 50, 20, 0, 0, 10), grades: gradesOf(70, 20, 10) },
  giftCard: { rate: 0, reasons: reasonsOf(1, 0, 0, 0, 0, 0), grades: gradesOf(1, 0, 0) },
  groceries: { rate: 0.015, reasons: reasonsOf(10, 0, 20, 55, 15, 0), grades: gradesOf(60, 20, 20) },
};

/** Reasons that are the shop's doing: no window closes for them, and no state of the goods is held against them. */
export const shopsFault: ReadonlySet<string> = new Set([
  'not-as-described',
  'damaged-on-arrival',
  'wrong-item',
]);
