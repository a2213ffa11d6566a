import { type MeasureName, measured } from '#contracts/figure-reading.ts';
import type { Row } from '../state/figure-view.ts';

/** A period of a trend. */
export interface Point {
  readonly from: string;
  readonly to: string;
  readonly value: number | null;
  /** the interval of an estimate */
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  /** what there is so far, where the value is an estimate of what will be */
  readonly soFar?: number | null | undefined;
  /** whether more is still to come */
  readonly isOpen: boolean;
}

/** a cohort is told to be complete when less than this part of what is expected is still to come */
const complete = 0.05;

/** The periods of a figure as they are drawn. */
export function pointsOf(name: MeasureName, rows: readonly Row[], today: string, currency: string): Point[] {
  return rows.map((row) => {
    const { from, to, values } = row;
    const value = measured(name, row, currency);
    const point = { from, to, value, isOpen: isOpen(name, row, today) };
    if (name !== 'return-rate') return point;
    return { ...point, low: values.expectedLow, high: values.expectedHigh, soFar: values.rate };
  });
}

function isOpen(name: MeasureName, { to, values }: Row, today: string): boolean {
  if (name === 'return-rate') {
    const { rate, expectedRate } = values;
    return (expectedRate ?? 0) - (rate ?? 0) > complete * (expectedRate ?? 0);
  }
  if (name === 'resell-rate') return (values.onSaleLongEnough ?? 0) < (values.restocked ?? 0);
  return to >= today;
}
