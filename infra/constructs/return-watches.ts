import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { StageConfig } from '../config.ts';
import type { Watch } from './alarms.ts';
import { ours } from './signals.ts';

/** A level that `watch-returns` tells every hour: the highest of the hour. */
const levelOf = (figure: string) => (config: StageConfig) =>
  ours(figure, { name: 'returns', stage: config.stage }, Duration.hours(1)).with({
    statistic: Stats.MAXIMUM,
  });

const oldestStuck = levelOf('OldestStuckHours');
const oldestReview = levelOf('OldestReviewOverdueHours');
const overdue = levelOf('RefundsOverdue');
const dueSoon = levelOf('RefundsDueSoon');

/** What the dashboard shows of returns that wait. */
export const longestWaits = (config: StageConfig) => [
  oldestStuck(config).with({ label: 'standstill' }),
  oldestReview(config).with({ label: 'review past its limit' }),
];

/** What the dashboard shows of refunds that the law wants. Those due soon are a shop's daily work, hence no alarm. */
export const refundsDue = (config: StageConfig) => [
  overdue(config).with({ label: 'overdue' }),
  dueSoon(config).with({ label: 'due within three days' }),
];

/** One hour of three is enough, and three without it are the end: a stroke of the clock may fall just outside its hour. */
const lately = [1, 3] as const;

/** Alarms of what waits for too long. */
export const returnWatches = (config: StageConfig): readonly Watch[] => [
  {
    name: 'return-stuck',
    says: 'A return has stood still for a day.',
    metric: oldestStuck(config),
    atLeast: 24,
    of: lately,
  },
  {
    name: 'review-overdue',
    says: 'A review is hours past its limit, at which silence should have approved it.',
    metric: oldestReview(config),
    atLeast: 6,
    of: lately,
  },
  {
    name: 'refund-overdue',
    says: 'A refund is not made by the day on which the law wants it.',
    metric: overdue(config),
    atLeast: 1,
    of: lately,
  },
];
