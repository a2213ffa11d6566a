import type { ReturnEvent } from '../events.ts';
import type { MinorUnits } from '../money.ts';
import type { RefundPart } from '../refund-part.ts';
import type { RemedyName } from '../remedy.ts';
import type { RemediedGoods } from '../remedy-events.ts';
import type { OpenedLine } from '../told-of-units.ts';

/** What the customer got for a line, or is to. A line that is not there is refunded. */
export type Remedies = ReadonlyMap<string, RemedyName>;

/** What a return came to for its customer, as its events tell. */
export interface OutcomeFacts {
  /** undefined of a return whose opening says remedies but not of which lines: it was opened before lines said theirs */
  readonly remedies: Remedies | undefined;
  /** what stands of its refunds, by their keys */
  readonly parts: ReadonlyMap<string, Pick<RefundPart, 'amount' | 'by'>>;
  /** paid by a person, past the provider */
  readonly settled: MinorUnits;
  /** when its first credit was whole */
  readonly firstCreditAt: string | undefined;
  /** goods that go out again, and since when that is so */
  readonly ordered: readonly RemediedGoods[];
  readonly orderedAt: string | undefined;
}

/** What is known when a return is opened. */
export function outcomeAtOpening(
  lines: readonly OpenedLine[],
  said: Readonly<Partial<Record<RemedyName, number>>> | undefined,
): OutcomeFacts {
  const own = lines.flatMap(({ lineId, remedy }) =>
    remedy === undefined ? [] : [[lineId, remedy] as const],
  );
  return {
    remedies: said !== undefined && own.length === 0 ? undefined : new Map(own),
    ...{ parts: new Map(), settled: 0, firstCreditAt: undefined, ordered: [], orderedAt: undefined },
  };
}

/** What is known after one more event. */
export function outcomeAfter(facts: OutcomeFacts, event: ReturnEvent): OutcomeFacts {
  switch (event.type) {
    case 'RemedyLapsed':
      return refunded(facts, event.data.lines);
    case 'RemedyChanged':
      return refunded(facts, event.data.lines);
    case 'RemedyOrdered':
      return { ...facts, ordered: event.data.goods, orderedAt: facts.orderedAt ?? event.occurredAt };
    case 'RefundPartIssued':
      return { ...facts, parts: new Map([...facts.parts, [event.data.part.key, event.data.part]]) };
    case 'CreditIssued': {
      const parts = event.data.parts.map((part) => [part.key, part] as const);
      return {
        ...facts,
        parts: new Map([...facts.parts, ...parts]),
        firstCreditAt: facts.firstCreditAt ?? event.occurredAt,
      };
    }
    case 'CreditSettled': {
      const settled = facts.settled + event.data.amount;
      return { ...facts, settled, firstCreditAt: facts.firstCreditAt ?? event.occurredAt };
    }
    case 'RefundFailed': {
      const { key } = event.data.part;
      return { ...facts, parts: new Map([...facts.parts].filter(([known]) => known !== key)) };
    }
    default:
      return facts;
  }
}

/** These lines are refunded after all, and what was ordered for them is not sent. */
function refunded(facts: OutcomeFacts, lines: readonly string[]): OutcomeFacts {
  const stay = ([lineId]: readonly [string, RemedyName]) => !lines.includes(lineId);
  return {
    ...facts,
    remedies: facts.remedies && new Map([...facts.remedies].filter(stay)),
    ordered: facts.ordered.filter(({ lineId }) => !lines.includes(lineId)),
  };
}
