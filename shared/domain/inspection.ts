import { paidFor, type UnitRun } from './allocation.ts';
import { Refusal } from './errors.ts';
import type { EventData } from './events.ts';
import type { CreditLine, GradeCorrection, GradedUnits } from './graded.ts';
import { add, type MinorUnits, nothing, subtract, sum, type TaxedAmount } from './money.ts';
import { type Grade, grades } from './policy.ts';
import { isCredited } from './remedy.ts';
import type { ReturnHead, ReturnLine } from './return.ts';

/**
 * Adds what an inspection found to the lines.
 * @throws Refusal UnknownLine, or MoreUnitsThanAnnounced when a line would hold more units than the return has
 */
export function recordFindings(lines: readonly ReturnLine[], found: readonly GradedUnits[]): ReturnLine[] {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  for (const { lineId, grade, units } of found) {
    const line = byId.get(lineId);
    if (line === undefined) throw new Refusal('UnknownLine', `the return has no line ${lineId}`, { lineId });
    const inspected = { ...line.inspected, [grade]: line.inspected[grade] + units };
    const total = unitsInspected(inspected);
    if (total > line.quantity) {
      throw new Refusal(
        'MoreUnitsThanAnnounced',
        `line ${lineId} announces ${line.quantity} units, not ${total}`,
        {
          lineId,
          announced: line.quantity,
          inspected: total,
        },
      );
    }
    byId.set(lineId, { ...line, inspected });
  }
  return [...byId.values()];
}

/**
 * Moves units from the grade that they were told in to the one that they are of.
 * @throws Refusal UnknownLine; UnitsNotGraded when the line has fewer units in that grade
 */
export function correctGrades(
  lines: readonly ReturnLine[],
  corrections: readonly GradeCorrection[],
): ReturnLine[] {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  for (const { lineId, from, to, units } of corrections) {
    const line = byId.get(lineId);
    if (line === undefined) throw new Refusal('UnknownLine', `the return has no line ${lineId}`, { lineId });
    const graded = line.inspected[from];
    if (units > graded) {
      throw new Refusal(
        'UnitsNotGraded',
        `line ${lineId} has ${graded} units of grade ${from}, not ${units}`,
        {
          lineId,
          graded,
          asked: units,
        },
      );
    }
    const taken = { ...line.inspected, [from]: graded - units };
    byId.set(lineId, { ...line, inspected: { ...taken, [to]: taken[to] + units } });
  }
  return [...byId.values()];
}

function unitsInspected(inspected: Readonly<Record<Grade, number>>): number {
  return grades.reduce((total, grade) => total + inspected[grade], 0);
}

/**
 * What a line is credited after inspection. Units that nobody inspected are credited in full unless the box was closed
 * without them: a shop that does not look cannot deduct. Deductions are rounded down per unit, in the customer's favour, and
 * give way to what the shop's people said is credited at least. Goods that are repaired or replaced stay sold: nothing is credited for them.
 */
export function creditLine(line: ReturnLine, boxClosed: boolean): CreditLine {
  const uninspected = line.quantity - unitsInspected(line.inspected);
  const byPercent = grades.map((grade) => ({
    units: line.inspected[grade],
    percent: line.creditPercent[grade],
  }));
  byPercent.push({ units: boxClosed ? 0 : uninspected, percent: 100 });

  const queue: UnitRun[] = line.takes.map(({ units, amount, tax }) => ({ units, amount, tax }));
  let credit: TaxedAmount = nothing;
  let deducted: TaxedAmount = nothing;
  let units = 0;
  for (const part of byPercent) {
    for (const run of draw(queue, part.units)) {
      units += run.units;
      if (!isCredited(line)) continue;
      const paid = paidFor([run]);
      const held = {
        amount: Math.floor((run.amount * (100 - part.percent)) / 100) * run.units,
        tax: Math.floor((run.tax * (100 - part.percent)) / 100) * run.units,
      };
      credit = add(credit, subtract(paid, held));
      deducted = add(deducted, held);
    }
  }
  const back = givenBack(deducted, (line.creditAtLeast ?? 0) - credit.amount);
  return { lineId: line.lineId, units, credit: add(credit, back), deducted: subtract(deducted, back) };
}

/** So much of a deduction, or all of it, with its share of the tax. */
function givenBack(deducted: TaxedAmount, wanted: MinorUnits): TaxedAmount {
  if (wanted <= 0 || deducted.amount === 0) return nothing;
  if (wanted >= deducted.amount) return deducted;
  return { amount: wanted, tax: Math.floor((deducted.tax * wanted) / deducted.amount) };
}

/** What of a return says how its lines are classified. */
type Classified = Pick<ReturnHead, 'boxClosed' | 'units' | 'credit' | 'feeBorneTax'>;

/** Lines with what they are credited, and the event that says so. */
export function classify(
  lines: readonly ReturnLine[],
  head: Classified,
): { lines: ReturnLine[]; data: EventData['ItemsClassified'] } {
  const { boxClosed, units } = head;
  const credits = lines.map((line) => creditLine(line, boxClosed));
  const of = (index: number) => ({ credit: credits[index]?.credit, deducted: credits[index]?.deducted });
  return {
    lines: lines.map((line, index) => ({ ...line, ...of(index) })),
    data: {
      ...feeBorne(lines, credits, head),
      lines: lines.length,
      credit: sum(credits.map(({ credit }) => credit)),
      deducted: sum(credits.map(({ deducted }) => deducted)),
      unitsMissing: units - credits.reduce((total, credited) => total + credited.units, 0),
    },
  };
}

/**
 * What the lines are credited that bear the fee, where others do not: what was asked of those alone is taken from them alone. A credit that
 * was made before their tax was kept stays as it was reckoned.
 */
function feeBorne(
  lines: readonly ReturnLine[],
  credits: readonly CreditLine[],
  { credit, feeBorneTax }: Classified,
): Pick<EventData['ItemsClassified'], 'feeBorne' | 'feeBorneTax'> {
  const bearing = credits.filter((_, index) => lines[index]?.bearsFee !== false);
  if (bearing.length === lines.length) return {};
  const { amount, tax } = sum(bearing.map(({ credit }) => credit));
  const isOlder = credit !== undefined && feeBorneTax === undefined;
  return { feeBorne: amount, feeBorneTax: isOlder ? undefined : tax };
}

/** Takes `count` units off the front of the runs, changing them. */
function draw(runs: UnitRun[], count: number): UnitRun[] {
  const drawn: UnitRun[] = [];
  let wanted = count;
  while (wanted > 0) {
    const run = runs.shift();
    if (run === undefined) break;
    const units = Math.min(run.units, wanted);
    drawn.push({ ...run, units });
    if (units < run.units) runs.unshift({ ...run, units: run.units - units });
    wanted -= units;
  }
  return drawn;
}
