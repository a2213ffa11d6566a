import { Refusal } from '#domain/errors.ts';
import type { EventData, NewEvent } from '#domain/events.ts';
import { returnFacts, unsold } from '#domain/figures/return-facts.ts';
import type { Returns } from '#shared/ports.ts';
import { again } from './again.ts';
import { knownReturn } from './known.ts';

/** What a shop or a warehouse tells of a return's units and costs. `newsId` is the sender's: the same news may come twice. */
export interface ToldOfReturn {
  readonly newsId: string;
  readonly returnId: string;
  /** at the latest now */
  readonly occurredAt: string;
}

export interface RecordToldDeps {
  readonly returns: Returns;
}

/**
 * Records that units which came back were sold again, once per news id. It is known of a return to its end and after it.
 * @throws Refusal ReturnNotFound; UnitsNotGraded when fewer units of that grade are there to be sold; ReturnChangedMeanwhile
 */
export function recordResale({ returns }: RecordToldDeps) {
  return ({ newsId, returnId, occurredAt, ...data }: ToldOfReturn & EventData['UnitsResold']) =>
    append(returns, returnId, `resale:${newsId}`, async () => {
      const facts = returnFacts(await returns.events(returnId));
      const line = facts?.lines.find(({ lineId }) => lineId === data.lineId);
      const left = line === undefined ? 0 : unsold(line)[data.grade];
      if (data.units > left) {
        const detail = `line ${data.lineId} has ${left} units of grade ${data.grade} to be sold, not ${data.units}`;
        throw new Refusal('UnitsNotGraded', detail, { lineId: data.lineId, graded: left, asked: data.units });
      }
      return { type: 'UnitsResold', actor: 'shop', occurredAt, data };
    });
}

/**
 * Records what the way back of a return, or the work on it, came to, once per news id.
 * @throws Refusal ReturnNotFound; CurrencyMismatch when the return is in another currency; ReturnChangedMeanwhile
 */
export function recordCost({ returns }: RecordToldDeps) {
  return ({ newsId, returnId, occurredAt, ...data }: ToldOfReturn & EventData['CostRecorded']) =>
    append(returns, returnId, `cost:${newsId}`, async ({ currency }) => {
      if (currency !== data.currency) {
        throw new Refusal('CurrencyMismatch', `the return is in ${currency}, not in ${data.currency}`, {
          currency,
        });
      }
      return { type: 'CostRecorded', actor: 'shop', occurredAt, data };
    });
}

/** Appends an event of which only that name may happen once. @returns whether it was recorded now */
function append(
  returns: Returns,
  returnId: string,
  once: string,
  eventOf: (head: { readonly currency: string }) => Promise<NewEvent>,
): Promise<{ returnId: string; outcome: 'stored' | 'unchanged' }> {
  return again(async () => {
    const before = await knownReturn(returns, returnId);
    // the same news, told again, was right when it came
    if (await returns.happened(returnId, once)) return { returnId, outcome: 'unchanged' };
    const events = [await eventOf(before.head)];
    const head = await returns.commit({ before, returnId, events, once });
    return { returnId, outcome: head === undefined ? 'unchanged' : 'stored' };
  });
}
