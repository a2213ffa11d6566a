import { Refusal } from '#domain/errors.ts';
import type { NewEvent, ReturnEvent } from '#domain/events.ts';
import type { GradeCorrection } from '#domain/graded.ts';
import { classify, correctGrades } from '#domain/inspection.ts';
import { replay } from '#domain/lifecycle.ts';
import { amountDue } from '#domain/owed.ts';
import type { ReturnCase, ReturnHead, ReturnLine } from '#domain/return.ts';
import type { Orders } from '#shared/ports.ts';
import { type ActChange, actOnReturn, byStaff, type StaffAct, type StaffActDeps } from './act-on-return.ts';
import { furtherRefund } from './grant-goodwill.ts';
import type { ReturnView } from './return-view.ts';

export type CorrectReturnDeps = StaffActDeps & { readonly orders: Orders };

/** What was told wrong; one of them. */
export interface Correction {
  readonly scan?: { readonly sequence: number } | undefined;
  readonly grades?: readonly GradeCorrection[] | undefined;
}

/**
 * Corrects what carriers or the warehouse told. A scan counts as if it had not been; grades change the credit, or add a
 * refund of their own after it.
 * @throws Refusal ReturnNotFound; UnknownScan; UnknownLine, UnitsNotGraded, MoneyNotTakenBack, CreditUnderWay, MoreThanPaid
 */
export function correctReturn(deps: CorrectReturnDeps) {
  return (act: StaffAct & Correction): Promise<ReturnView> =>
    actOnReturn(deps, act, async (before): Promise<ActChange> => {
      const { scan, grades = [] } = act;
      return scan === undefined
        ? correctGradesOf(deps, act, before, grades)
        : { events: [retraction(deps, act, await deps.returns.events(act.returnId), scan.sequence)] };
    });
}

/** The head is folded without the scan, and without those that were taken back before. */
function retraction(
  deps: CorrectReturnDeps,
  act: StaffAct,
  events: readonly ReturnEvent[],
  sequence: number,
): NewEvent {
  const retracted = new Set(
    events.flatMap((event) => (event.type === 'ScanCorrected' ? [event.data.sequence] : [])),
  );
  const scan = events.find((event) => event.sequence === sequence);
  if (scan?.type !== 'ParcelScanned' || retracted.has(sequence))
    throw new Refusal('UnknownScan', `event ${sequence} is no scan that counts`, { sequence });
  retracted.add(sequence);
  const left = events.filter((event) => event.type !== 'ScanCorrected' && !retracted.has(event.sequence));
  const head = replay(left);
  if (head === undefined) throw new TypeError('a return begins with its opening, which is no scan');
  const { goods, firstScanAt, deliveredAt } = head;
  const { base, signed } = byStaff(deps, act);
  return { ...base, type: 'ScanCorrected', data: { sequence, goods, firstScanAt, deliveredAt, ...signed } };
}

async function correctGradesOf(
  deps: CorrectReturnDeps,
  act: StaffAct,
  before: ReturnCase,
  grades: readonly GradeCorrection[],
): Promise<ActChange> {
  const { head } = before;
  const corrected = correctGrades(before.lines, grades);
  const { base, signed } = byStaff(deps, act);
  const event: NewEvent = { ...base, type: 'GradesCorrected', data: { grades: [...grades], ...signed } };
  if (head.difference !== undefined && head.money === 'none')
    throw new Refusal('CreditUnderWay', 'the customer was asked to pay for an exchange by these grades');
  if (head.goodsCredit === undefined) return { events: [event], lines: corrected };
  if (head.money === 'reserved' || head.money === 'needs-a-hand')
    throw new Refusal('CreditUnderWay', 'a refund is being made, or waits for a person');

  const { lines, data } = classify(corrected, head);
  const classified: NewEvent = { ...base, type: 'ItemsClassified', data };
  if (head.money === 'none') return { events: [event, classified], lines };
  refuseLower(before.lines, lines);
  const due = amountDue({ ...head, goodsCredit: data.credit } satisfies ReturnHead);
  if (due.amount === 0) return { events: [event, classified], lines };
  const { events, refunds } = await furtherRefund(deps, head, due, 'correction', act);
  return { events: [event, classified, ...events], lines, refunds };
}

function refuseLower(before: readonly ReturnLine[], after: readonly ReturnLine[]): void {
  for (const [index, { lineId, credit }] of after.entries()) {
    const was = before[index]?.credit?.amount ?? 0;
    if ((credit?.amount ?? 0) < was) {
      throw new Refusal('MoneyNotTakenBack', `line ${lineId} was credited ${was}: that stays`, { lineId });
    }
  }
}
