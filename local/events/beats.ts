import type { Kernel } from '../kernel.ts';
import type { RuleModel } from '../runtime/app/messaging.ts';
import { inTransaction } from '../runtime/store.ts';
import { UnsupportedByLocal } from '../unsupported.ts';

const unitMs = { minute: 60_000, hour: 60 * 60_000, day: 24 * 60 * 60_000 } as const;

/** The milliseconds between two beats of `rate(…)`. @throws UnsupportedByLocal for cron and anything else */
export function periodOf(rule: RuleModel, expression: string): number {
  const [, count, unit] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    throw new UnsupportedByLocal(`rule ${rule.name} with the schedule ${expression}`);
  }
  return Number(count) * unitMs[unit];
}

interface Beating {
  readonly rule: RuleModel;
  readonly periodMs: number;
}

/** When rules with a rate run next, durable. The first time is one period after the rule was made. */
export class Beats {
  readonly #kernel: Kernel;
  readonly #beating: readonly Beating[];

  /** @throws UnsupportedByLocal */
  constructor(kernel: Kernel, rules: readonly RuleModel[]) {
    this.#kernel = kernel;
    this.#beating = rules.flatMap((rule) => {
      const { scheduleExpression, state } = rule;
      if (scheduleExpression === undefined || state !== 'ENABLED') return [];
      return [{ rule, periodMs: periodOf(rule, scheduleExpression) }];
    });
    kernel.store.exec(
      'CREATE TABLE IF NOT EXISTS rule_beats (rule TEXT NOT NULL PRIMARY KEY, at INTEGER NOT NULL)',
    );
    const add = kernel.store.prepare('INSERT OR IGNORE INTO rule_beats (rule, at) VALUES (?, ?)');
    for (const { rule, periodMs } of this.#beating) add.run(rule.arn, kernel.clock.now() + periodMs);
  }

  nextDue(): number | undefined {
    const times = this.#beating.map(({ rule }) => this.#next(rule));
    return times.length === 0 ? undefined : Math.min(...times);
  }

  /** Runs what is due: once, however many beats were missed while local was off. */
  fireDue(now: number, run: (rule: RuleModel, at: number) => void): void {
    for (const { rule, periodMs } of this.#beating) {
      const at = this.#next(rule);
      if (at > now) continue;
      const next = at + periodMs * (Math.floor((now - at) / periodMs) + 1);
      inTransaction(this.#kernel.store, () => {
        this.#kernel.store.prepare('UPDATE rule_beats SET at = ? WHERE rule = ?').run(next, rule.arn);
        run(rule, at);
      });
    }
  }

  #next(rule: RuleModel): number {
    return Number(this.#kernel.store.prepare('SELECT at FROM rule_beats WHERE rule = ?').get(rule.arn)?.at);
  }
}
