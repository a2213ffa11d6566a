import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Context } from 'aws-lambda';
import { Refusal } from '#domain/errors.ts';
import type { Figures, Levels } from '#shared/ports.ts';
import { errorTable } from './error-table.ts';

/** References and figures about an act. Never a name, an address, a token or a body. */
export type Facts = Readonly<Record<string, string | number | boolean | undefined>>;

const service = 'returflow';
let made: { logger: Logger; metrics: Metrics } | undefined;
let dimensions: { readonly stage?: string } = {};

/** Says, before anything is counted, which stage this process belongs to: each of its metrics carries it. */
export function countFor(stage: string): void {
  dimensions = { stage };
  made = undefined;
}

function instruments(): { logger: Logger; metrics: Metrics } {
  made ??= {
    logger: new Logger({ serviceName: service }),
    metrics: new Metrics({ serviceName: service, namespace: 'Returflow', defaultDimensions: dimensions }),
  };
  return made;
}

/** Notes who is asked, for every line of this invocation. */
export function beginAct(context: Context): void {
  instruments().logger.addContext(context);
}

/** The one line of an act that was done. */
export function noteDone(act: string, facts: Facts = {}): void {
  instruments().logger.info(act, { act, outcome: 'done', ...facts });
}

/**
 * The one line of an act that was not done, counted by name. A refusal is the caller's or the world's business; anything
 * without a name is ours, and is told with its stack.
 */
export function noteNotDone(act: string, error: unknown, facts: Facts = {}): void {
  const { logger, metrics } = instruments();
  if (error instanceof Refusal) {
    const level = errorTable[error.name].status < 500 ? 'info' : 'warn';
    logger[level](act, { act, outcome: error.name, ...facts });
    count(metrics, 'Refused', error.name);
    return;
  }
  const failure = error instanceof Error ? error : new TypeError('something that is no error was thrown');
  logger.error(act, { act, outcome: failure.name, ...facts, error: failure });
  count(metrics, 'Failed', act);
}

/** The shop's figures as metrics. */
export const figures: Figures = {
  count: (figure, name) => count(instruments().metrics, figure, name),
  days: (figure, name, days) => count(instruments().metrics, figure, name, days, MetricUnit.NoUnit),
};

/** How things stand, under the dimensions of every other metric. */
export const levels: Levels = {
  level: (figure, value) => count(instruments().metrics, figure, 'returns', value, MetricUnit.NoUnit),
};

function count(
  metrics: Metrics,
  metric: string,
  name: string,
  value = 1,
  unit: Unit = MetricUnit.Count,
): void {
  metrics.addDimension('name', name);
  metrics.addMetric(metric, unit, value);
  metrics.publishStoredMetrics();
}

type Unit = (typeof MetricUnit)[keyof typeof MetricUnit];

/** The return that an event is about, as a fact for the log. */
export function returnIn(event: unknown): Facts {
  const returnId =
    typeof event === 'object' && event !== null && 'returnId' in event ? event.returnId : undefined;
  return typeof returnId === 'string' ? { returnId } : {};
}
