import type { FigureRow } from './asked.ts';
import type { Dimension } from './cubes.ts';
import type { Portion } from './what-moved.ts';

/** Figures that are steered by one number: all but what is tied up, which is no history. */
export const measureNames = [
  'return-rate',
  'lead-time',
  'resell-rate',
  'cost-per-return',
  'contact-rate',
  'dispositions',
  'outcomes',
  'review-load',
  'refunds-due',
] as const;
export type MeasureName = (typeof measureNames)[number];

/** How a number is told. `ratio`: as it is, two decimals. An amount is in minor units. */
export type MeasureUnit = 'share' | 'hours' | 'amount' | 'ratio';

type Values = FigureRow['values'];

/** The number that a figure is steered by, and what it is made of. */
export interface Measure {
  readonly unit: MeasureUnit;
  /** whether less of it is better, or more, or neither */
  readonly wants: 'less' | 'more' | 'neither';
  /** the column that is told */
  readonly column: (currency: string) => string;
  /** the column whose changes are explained: the mean, where the one that is told is a percentile */
  readonly explained: (currency: string) => string;
  /** what that is made of */
  readonly portion: (values: Values, currency: string) => Portion;
  /** dimensions whose groups all stand against the whole: a return counts in several, or the whole has no such dimension */
  readonly againstAll: readonly string[];
}

const value = (values: Values, name: string): number => values[name] ?? 0;
/** A measure of one count among another. */
const among =
  (part: string, of: string): Measure['portion'] =>
  (values) => ({ part: value(values, part), of: value(values, of) });

/** The number of every figure. docs/figures.md defines the columns. */
export const measures: Readonly<Record<MeasureName, Measure>> = {
  'return-rate': {
    ...{ unit: 'share', wants: 'less', againstAll: ['reason'] },
    column: () => 'expectedRate',
    explained: () => 'expectedRate',
    portion: (values) => {
      const of = value(values, 'sold');
      return { part: of * (values.expectedRate ?? values.rate ?? 0), of };
    },
  },
  'lead-time': {
    ...{ unit: 'hours', wants: 'less', againstAll: [] },
    column: () => 'whole.p50',
    explained: () => 'whole.mean',
    portion: (values) => {
      const of = value(values, 'whole.returns');
      return { part: of * value(values, 'whole.mean'), of };
    },
  },
  'resell-rate': {
    ...{ unit: 'share', wants: 'more', againstAll: [] },
    column: () => 'rate',
    explained: () => 'rate',
    portion: among('soldWithin', 'onSaleLongEnough'),
  },
  'cost-per-return': {
    ...{ unit: 'amount', wants: 'less', againstAll: ['category', 'sku', 'reason'] },
    column: (currency) => `costPerReturn.${currency}`,
    explained: (currency) => `costPerReturn.${currency}`,
    portion: (values, currency) => ({
      part: value(values, `cost.${currency}`),
      of: value(values, `returns.${currency}`),
    }),
  },
  'contact-rate': {
    ...{ unit: 'ratio', wants: 'less', againstAll: ['stage', 'subject', 'channel', 'place'] },
    column: () => 'contactRate',
    explained: () => 'contactRate',
    portion: among('contacts', 'returns'),
  },
  dispositions: {
    ...{ unit: 'share', wants: 'more', againstAll: [] },
    column: () => 'restockedShare',
    explained: () => 'restockedShare',
    portion: among('restocked', 'units'),
  },
  outcomes: {
    ...{ unit: 'share', wants: 'more', againstAll: [] },
    column: () => 'keptShare',
    explained: () => 'keptShare',
    portion: (values) => {
      const kept = value(values, 'storeCredit') + value(values, 'exchange');
      return { part: kept, of: kept + value(values, 'money') + value(values, 'returnless') };
    },
  },
  'review-load': {
    ...{ unit: 'share', wants: 'less', againstAll: [] },
    column: () => 'reviewedShare',
    explained: () => 'reviewedShare',
    portion: among('reviewed', 'returns'),
  },
  'refunds-due': {
    ...{ unit: 'share', wants: 'less', againstAll: [] },
    column: () => 'lateShare',
    explained: () => 'lateShare',
    portion: (values) => ({
      part: value(values, 'late') + value(values, 'overdue'),
      of: value(values, 'due'),
    }),
  },
};

/** Contacts have none by page or message: there it is told how often what was said was not enough. */
const notEnough: Measure = {
  ...measures['contact-rate'],
  column: () => 'notEnoughRate',
  explained: () => 'notEnoughRate',
  portion: among('notEnough', 'returns'),
};

/** The number of a figure that is asked for by a dimension. */
export const measureOf = (name: MeasureName, by: Dimension | undefined): Measure =>
  name === 'contact-rate' && by === 'place' ? notEnough : measures[name];

/** What a row says of the measure; null where there is nothing to say it of. */
export const measured = (name: MeasureName, { values }: Pick<FigureRow, 'values'>, currency: string) =>
  values[measures[name].column(currency)] ?? null;
