import fc from 'fast-check';
import { chain, chainStart } from '#domain/event-chain.ts';
import type { EventData, EventType, NewEvent, ReturnEvent } from '#domain/events.ts';
import { openedLines } from '#domain/figures/opened-lines.ts';
import type { OrderTold } from '#domain/figures/order-told.ts';
import type { Order } from '#domain/order.ts';
import { type Grade, grades } from '#domain/policy.ts';
import { someCare } from './care-histories.ts';
import { type Drawn, someOrder, tell } from './order-histories.ts';
import { creditOf, remediesOf, someRemedies } from './remedy-histories.ts';

/** A shop's whole past as it lies in the store: every telling of every order, every event of every return. */
export interface Past {
  /** as each order was told last */
  readonly orders: readonly Order[];
  readonly tellings: readonly OrderTold[];
  readonly returns: readonly (readonly ReturnEvent[])[];
}

export const timeZone = 'Europe/Stockholm';
const hourMs = 3_600_000;

const someReturn = fc.record({
  order: fc.nat(),
  afterHours: fc.nat(24 * 100),
  lines: fc.array(fc.record({ line: fc.nat(), units: fc.nat(), reason: fc.constantFrom('size', 'regret') }), {
    minLength: 1,
    maxLength: 7,
  }),
  gaps: fc.array(fc.nat(200), { minLength: 30, maxLength: 30 }),
  review: fc.boolean(),
  way: fc.constantFrom(
    'rejected',
    'cancelled',
    'expired',
    'reopened',
    'kept',
    'sent',
    'sent',
    'sent',
    'told',
  ),
  grades: fc.array(fc.constantFrom(...grades, undefined), { minLength: 16, maxLength: 16 }),
  corrected: fc.boolean(),
  creditFirst: fc.boolean(),
  money: fc.constantFrom('credited', 'failed', 'settled', 'none'),
  fee: fc.nat(4000),
  deducted: fc.nat(500),
  costs: fc.array(
    fc.record({
      kind: fc.constantFrom('freight' as const, 'handling' as const),
      amount: fc.integer({ min: -500, max: 9000 }),
    }),
    { maxLength: 3 },
  ),
  resold: fc.array(fc.record({ at: fc.nat(15), price: fc.nat(50_000) }), { maxLength: 3 }),
  care: someCare,
  instead: someRemedies,
});

export const somePast: fc.Arbitrary<Past> = fc
  .record({
    orders: fc.array(someOrder, { minLength: 1, maxLength: 6 }),
    returns: fc.array(someReturn, { maxLength: 8 }),
  })
  .map(({ orders, returns }) => {
    const told = orders.map(tell);
    const last = told.flatMap(({ order }) => order);
    return {
      orders: last,
      tellings: told.flatMap(({ tellings }) => tellings),
      returns: returns.map((one, index) => live(one, last[one.order % last.length] ?? last[0], index)),
    };
  });

/** One return from its opening as far as it goes. Every step is one that the lifecycle allows. */
function live(drawn: Drawn<typeof someReturn>, order: Order | undefined, index: number): ReturnEvent[] {
  if (order === undefined) throw new TypeError('a return is of an order');
  const events: NewEvent[] = [];
  let hours = drawn.afterHours;
  const add = <Type extends EventType>(type: Type, data: EventData[Type]) => {
    const occurredAt = new Date(Date.parse(order.placedAt) + hours * hourMs).toISOString();
    // the type picks its own data; the compiler cannot see that over a union
    events.push({
      ...{ type, actor: 'system', occurredAt, data },
      ...(drawn.way === 'told' && { history: true }),
    } as NewEvent);
    hours += drawn.gaps[events.length] ?? 1;
  };

  const wanted = new Map(drawn.lines.map((one) => [one.line % order.lines.length, one]));
  const instead = drawn.way === 'told' ? undefined : drawn.instead;
  const lines = [...wanted].flatMap(([place, { units, reason }]) => {
    const line = order.lines[place];
    const remedy = instead?.remedies[place];
    if (line === undefined) return [];
    const quantity = 1 + (units % line.quantity);
    const [run] = line.runs;
    const takes = run === undefined ? [] : [{ ...run, units: quantity, run: 0, runUnits: run.units }];
    return [
      {
        lineId: line.lineId,
        sku: line.sku,
        reason,
        quantity,
        takes,
        ...(remedy && { remedy: { is: remedy } }),
      },
    ];
  });
  const opened = openedLines(order, lines);
  const paid = opened.reduce((sum, { paid }) => sum + paid.amount, 0);
  const { orderNumber, customerId, market, currency, language, placedAt } = order;
  const decision = { outcome: 'approve', rule: 'x', because: { sv: 'Ja', en: 'Yes' } } as const;
  const signed = { by: 'staff-1', why: 'as agreed' };
  const credit = { amount: Math.max(0, paid - drawn.fee), tax: 0 };
  add('ReturnOpened', {
    ...{ orderNumber, customerId, market, currency, language, policyVersion: 1, reasons: {} },
    units: opened.reduce((sum, { units }) => sum + units, 0),
    paid: { amount: paid, tax: 0 },
    shipping: { amount: 0, tax: 0 },
    ...{ takesShipping: false, fee: drawn.fee, creditOn: 'inspected', lanes: ['withdrawal'] },
    remedies: remediesOf(opened),
    ...{ placedAt, lines: opened },
  });
  if (drawn.review) add('ReviewRequired', { decision, reviewBy: order.placedAt });
  if (drawn.way === 'rejected') add('ReturnRejected', { decision, rejectedBy: 'x' });
  if (drawn.way === 'cancelled') add('ReturnCancelled', {});
  if (drawn.way !== 'rejected' && drawn.way !== 'cancelled') {
    add('ReturnApproved', { decision, approvedBy: 'policy', keepGoods: drawn.way === 'kept' });
    if (drawn.way !== 'kept') goTheWay();
    if (drawn.way !== 'expired') payBack();
  }
  for (const event of drawn.care) events.push({ ...event, ...(drawn.way === 'told' && { history: true }) });
  for (const { kind, amount } of drawn.costs) add('CostRecorded', { kind, amount, currency, reference: 'c' });
  sellAgain();
  return chain(`R${index}`, chainStart, events, '2026-12-31T00:00:00.000Z');

  function goTheWay() {
    const parcels = [{ trackingNumber: 'T', sscc: '1' }];
    add('ParcelBooked', {
      carrier: index % 2 === 0 ? 'post' : 'bud',
      parcels,
      handInBy: order?.placedAt ?? '',
    });
    if (drawn.way === 'expired' || drawn.way === 'reopened') add('ReturnExpired', {});
    if (drawn.way === 'expired') return;
    if (drawn.way === 'reopened') add('ReturnReopened', { round: 2 });
    add('ParcelScanned', { trackingNumber: 'T', status: 'accepted', location: undefined });
    if (drawn.creditFirst) return;
    add('ParcelScanned', { trackingNumber: 'T', status: 'delivered', location: undefined });
    inspect();
  }

  function inspect() {
    const units = unitsOf();
    const middle = Math.floor(units.length / 2);
    for (const [some, boxClosed] of [
      [units.slice(0, middle), false],
      [units.slice(middle), true],
    ] as const) {
      const found = some.flatMap(({ lineId, grade }) =>
        grade === undefined ? [] : [{ lineId, grade, units: 1 }],
      );
      add('ItemsInspected', { units: found, boxClosed, station: undefined });
    }
    const first = units.find(({ grade }) => grade !== undefined);
    if (!drawn.corrected || first?.grade === undefined) return;
    const to = first.grade === 'B' ? 'C' : 'B';
    add('GradesCorrected', {
      grades: [{ lineId: first.lineId, from: first.grade, to, units: 1 }],
      ...signed,
    });
  }

  function unitsOf(): { lineId: string; grade: Grade | undefined }[] {
    const all = opened.flatMap(({ lineId, units }) => Array.from({ length: units }, () => lineId));
    return all.map((lineId, place) => ({ lineId, grade: drawn.grades[place % drawn.grades.length] }));
  }

  function payBack() {
    const seen = events.flatMap((event) => (event.type === 'ItemsInspected' ? event.data.units : []));
    const wasOpened = events.some((event) => event.type === 'ItemsInspected');
    const announced = opened.reduce((sum, { units }) => sum + units, 0);
    add('ItemsClassified', {
      ...{ lines: opened.length, credit: { amount: paid, tax: 0 } },
      deducted: { amount: drawn.deducted, tax: 0 },
      unitsMissing: wasOpened ? announced - seen.length : 0,
    });
    const withoutCare = (all: typeof opened) =>
      all.filter(({ remedy }) => remedy !== 'replacement' && remedy !== 'repair');
    const lapsed = instead?.lapses ? opened.filter(({ remedy }) => remedy === 'exchange') : [];
    const left = opened.map((line) => (lapsed.includes(line) ? { ...line, remedy: undefined } : line));
    const sent = left.filter((line) => !withoutCare(left).includes(line));
    const unitsIn = (some: typeof opened) => some.reduce((all, { units }) => all + units, 0);
    const idsOf = (some: typeof opened) => some.map(({ lineId }) => lineId);
    if (lapsed.length > 0)
      add('RemedyLapsed', {
        remedy: 'exchange',
        cause: 'Unpaid',
        lines: idsOf(lapsed),
        units: unitsIn(lapsed),
      });
    if (sent.length > 0) {
      const goods = sent.map(({ lineId, sku, units, remedy }) => ({
        lineId,
        sku,
        units,
        remedy: remedy as 'repair',
      }));
      add('RemedyOrdered', { goods });
    }
    if (sent.length < left.length) credited(left);
    else if (drawn.money !== 'none') add('ReturnEnded', { ending: 'remedied' });
    const [first] = sent;
    if (!instead?.changes || first?.remedy === undefined || drawn.money === 'none') return;
    const of = sent.filter(({ remedy }) => remedy === first.remedy);
    const told = { from: first.remedy, lines: idsOf(of), units: unitsIn(of), paid: { amount: 0, tax: 0 } };
    add('RemedyChanged', { ...told, ...signed });
    add('ReturnReopened', { round: 2 });
    const further = { paymentId: 'pay', amount: 777, key: 'further', providerRefundId: 'r2' };
    add('CreditReserved', { amount: { amount: 777, tax: 0 }, parts: [further], for: 'remedy' });
    add('CreditIssued', { amount: { amount: 777, tax: 0 }, parts: [further] });
  }

  function credited(left: typeof opened) {
    if (drawn.money === 'none') return;
    const parts = creditOf(left, credit.amount, `k${index}`);
    add('CreditReserved', { amount: credit, parts });
    add('CreditIssued', { amount: credit, parts });
    if (drawn.creditFirst && drawn.way !== 'kept') inspect();
    add('ReturnEnded', { ending: drawn.way === 'kept' ? 'returnless' : 'credited' });
    const [part] = parts;
    if (drawn.money === 'credited' || part === undefined) return;
    add('RefundFailed', { part });
    if (drawn.money === 'settled') {
      add('CreditSettled', { amount: part.amount, credit, reference: 'bank', ...signed });
    }
  }

  function sellAgain() {
    const there = new Map<string, number>();
    const count = (lineId: string, grade: Grade, units: number) =>
      there.set(`${lineId} ${grade}`, (there.get(`${lineId} ${grade}`) ?? 0) + units);
    for (const event of events) {
      if (event.type === 'ItemsInspected')
        for (const one of event.data.units) count(one.lineId, one.grade, one.units);
      if (event.type === 'GradesCorrected')
        for (const one of event.data.grades) {
          count(one.lineId, one.from, -one.units);
          count(one.lineId, one.to, one.units);
        }
    }
    for (const { at, price } of drawn.resold) {
      const left = [...there].filter(([, units]) => units > 0);
      const [name = '', units = 0] = left[at % Math.max(1, left.length)] ?? [];
      if (units === 0) return;
      const [lineId = '', grade] = name.split(' ');
      there.set(name, units - 1);
      const data = {
        lineId,
        grade: grade as Grade,
        units: 1,
        price: { amount: price, tax: 0 },
        reference: 's',
      };
      add('UnitsResold', data);
    }
  }
}
