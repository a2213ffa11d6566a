import type { ReturnEvent } from '#domain/events.ts';

interface Unit {
  readonly lineId: string;
  grade: string;
  readonly at: string;
  soldAt?: string;
}

/** A return read from its first event to its last. */
export function readReturn(events: readonly ReturnEvent[]) {
  const [first] = events;
  if (first?.type !== 'ReturnOpened') throw new TypeError('a return begins with its opening');
  const { market, currency, placedAt = '', lines = [], fee } = first.data;
  const of = { market, currency, placedAt, lines, fee, openedAt: first.occurredAt, history: first.history };
  const so = {
    over: false,
    kept: undefined as string | undefined,
    units: [] as Unit[],
    missing: 0,
    classifiedAt: '',
    deducted: 0,
    firstScan: undefined as string | undefined,
    delivered: undefined as string | undefined,
    inspected: undefined as string | undefined,
    credited: undefined as string | undefined,
    wasCredited: false,
    carrier: undefined as string | undefined,
    parcels: 0,
    reviewed: false,
    decided: false,
    proceeds: 0,
    costs: new Map<string, number>(),
    contacts: [] as { stage: string; subject: string; channel: string }[],
    answers: [] as { place: string; enough: boolean }[],
  };
  const announced = lines.reduce((sum, { units }) => sum + units, 0);
  for (const event of events) {
    const at = event.occurredAt;
    if (event.type === 'ReturnRejected' || event.type === 'ReturnCancelled' || event.type === 'ReturnExpired')
      so.over = true;
    if (event.type === 'ReturnReopened') so.over = false;
    if (event.type === 'ReviewRequired') so.reviewed = true;
    if (event.type === 'ReturnApproved') so.decided = true;
    if (event.type === 'ReturnApproved' && event.data.keepGoods) so.kept = at;
    if (event.type === 'ParcelBooked') {
      so.carrier = event.data.carrier;
      so.parcels = event.data.parcels.length;
    }
    if (event.type === 'ParcelScanned') {
      so.firstScan ??= at;
      if (event.data.status === 'delivered') so.delivered ??= at;
    }
    if (event.type === 'ItemsInspected') {
      for (const { lineId, grade, units } of event.data.units)
        for (let n = 0; n < units; n += 1) so.units.push({ lineId, grade, at });
      if (event.data.boxClosed || so.units.length >= announced) so.inspected ??= at;
    }
    if (event.type === 'GradesCorrected') {
      for (const { lineId, from, to, units } of event.data.grades)
        for (const unit of oldest(so.units, lineId, from).slice(0, units)) unit.grade = to;
    }
    if (event.type === 'UnitsResold') {
      const { lineId, grade, units, price } = event.data;
      for (const unit of oldest(so.units, lineId, grade).slice(0, units)) unit.soldAt = at;
      so.proceeds += price.amount - price.tax;
    }
    if (event.type === 'ItemsClassified') {
      so.missing = event.data.unitsMissing;
      so.classifiedAt = at;
      so.deducted = event.data.deducted.amount - event.data.deducted.tax;
    }
    if (event.type === 'CreditReserved') so.wasCredited = true;
    if (event.type === 'CreditIssued' || event.type === 'CreditSettled') so.credited ??= at;
    if (event.type === 'RefundFailed') so.credited = undefined;
    if (event.type === 'ContactRecorded') so.contacts.push(event.data);
    if (event.type === 'FeedbackGiven') so.answers.push(event.data);
    if (event.type === 'CostRecorded') {
      const { kind, amount } = event.data;
      so.costs.set(kind, (so.costs.get(kind) ?? 0) + amount);
    }
  }
  return { ...of, ...so };
}

const oldest = (units: readonly Unit[], lineId: string, grade: string) =>
  units
    .filter((unit) => unit.lineId === lineId && unit.grade === grade && unit.soldAt === undefined)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

export type ReadReturn = ReturnType<typeof readReturn>;

/** A line that was sold or came back, with what it can be grouped by. */
