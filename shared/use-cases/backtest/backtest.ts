import { Refusal } from '#domain/errors.ts';
import type { ReadyPolicy } from '#domain/rules/ready-policy.ts';
import { assessPast, type PastAssessment, type PastReturn } from './past-return.ts';
import { add, type Count, count, emptyReport, type Report, type Side } from './report.ts';
import { keepSamples, type Sample, sampleOf } from './samples.ts';

/** The two policies that history is judged by, and what a parcel back costs the shop. */
export interface BacktestSetting {
  readonly baseline: ReadyPolicy;
  readonly draft: ReadyPolicy;
  /** in minor units of the draft's currency; nothing is said of freight in others */
  readonly freight: number;
}

/**
 * Judges past returns by a draft and by what it would replace, and adds up what changes. The sum is the same in whatever order
 * returns come, and sums of parts add up to the sum of the whole.
 */
export function backtest(setting: BacktestSetting) {
  const report = emptyReport();
  return {
    /** Judges one; what one of the policies cannot judge is counted by why. */
    add(past: PastReturn): void {
      try {
        const baseline = assessPast(past, setting.baseline);
        const draft = assessPast(past, setting.draft);
        addTo(report, past, setting, baseline, draft);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { name, data } = error;
        const why = name === 'UnknownReason' ? `UnknownReason: ${data.reason}` : name;
        count(report.notJudged, why);
      }
    },
    /** Counts one that cannot be judged, by why. */
    skip(why: string): void {
      count(report.notJudged, why);
    },
    report,
  };
}

function addTo(
  report: Report,
  past: PastReturn,
  { draft: ready, freight }: BacktestSetting,
  before: PastAssessment,
  after: PastAssessment,
): void {
  report.returns++;
  const { currency } = past.order;
  const money = report.money[currency] ?? { baseline: emptySide(), draft: emptySide(), paidBack: 0, told: 0 };
  report.money[currency] = money;
  const isOurs = currency === ready.policy.currency;
  addSide(money.baseline, before, isOurs ? freight : 0);
  addSide(money.draft, after, isOurs ? freight : 0);
  if (past.paidBack !== undefined) {
    money.paidBack += past.paidBack;
    money.told++;
  }
  for (const side of ['baseline', 'draft'] as const) {
    const assessed = side === 'baseline' ? before : after;
    if (assessed.assessment.decision.outcome === 'review') report.reviews[side]++;
  }
  if (before.assessment.creditOn !== after.assessment.creditOn)
    count(report.timing, `${before.assessment.creditOn} → ${after.assessment.creditOn}`);
  for (const place of past.lines.keys()) addLine(report, past, before, after, place);
}

function addLine(
  report: Report,
  past: PastReturn,
  before: PastAssessment,
  after: PastAssessment,
  place: number,
): void {
  const [was, is] = [before.assessment.lines[place], after.assessment.lines[place]];
  const line = past.order.lines.find(({ lineId }) => lineId === is?.line.lineId);
  if (was === undefined || is === undefined || line === undefined) return;
  const change = `${was.judgement.outcome} → ${is.judgement.outcome}`;
  report.lines++;
  count(report.outcomes, change);
  count(report.lanes, is.judgement.lane);
  const isChanged = was.judgement.outcome !== is.judgement.outcome;
  moved(report.categories, line.category ?? '–', isChanged);
  moved(report.reasons, is.line.reason, isChanged);
  if (was.judgement.rule !== is.judgement.rule)
    count(report.rules, `${was.judgement.rule} → ${is.judgement.rule}`);
  if (isChanged)
    report.samples[change] = keepSamples([...(report.samples[change] ?? []), sampleOf(past, was, is)]);
}

function moved(by: Record<string, Count>, name: string, isChanged: boolean): void {
  const counted = by[name] ?? { lines: 0, changed: 0 };
  by[name] = { lines: counted.lines + 1, changed: counted.changed + (isChanged ? 1 : 0) };
}

const emptySide = (): Side => ({ refunds: 0, fees: 0, freight: 0, kept: 0, keptReturns: 0 });

function addSide(side: Side, { refund, fee, kept, sent }: PastAssessment, freight: number): void {
  side.refunds += refund;
  side.fees += fee;
  side.freight += sent ? freight : 0;
  side.kept += kept;
  side.keptReturns += kept > 0 ? 1 : 0;
}

/** The report of the whole from those of its parts. */
export function mergeReports(parts: readonly Report[]): Report {
  const whole = emptyReport();
  for (const part of parts) {
    add(whole as unknown as Tree, { ...part, samples: {} } as unknown as Tree);
    for (const [change, samples] of Object.entries(part.samples)) {
      const kept: readonly Sample[] = whole.samples[change] ?? [];
      whole.samples[change] = keepSamples([...kept, ...samples]);
    }
  }
  return whole;
}

type Tree = Parameters<typeof add>[0];
