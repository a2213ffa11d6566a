import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chain, chainStart } from '#domain/event-chain.ts';
import { type EventType, endings, type NewEvent } from '#domain/events.ts';
import { apply, moves, replay } from '#domain/lifecycle.ts';
import {
  goodsStates,
  moneyStates,
  type ReturnHead,
  type ReturnStatus,
  returnStatuses,
} from '#domain/return.ts';
import { aHead } from '../support/a-head.ts';
import { anEvent, lived } from '../support/an-event.ts';

const types = Object.keys(moves) as EventType[];

function headAfter(head: ReturnHead | undefined, event: NewEvent): ReturnHead {
  const [sealed] = chain('R1', head?.chain ?? chainStart, [event], '2026-10-10T08:00:01.000Z');
  if (sealed === undefined) throw new Error('no event');
  return apply(head, sealed);
}

/** Every head that the table of moves can reach in so many events, breadth first, one of each kind. */
function reachable(steps: number): ReturnHead[] {
  const seen = new Map<string, ReturnHead>();
  let edge: (ReturnHead | undefined)[] = [undefined];
  for (let step = 0; step < steps; step += 1) {
    const next: ReturnHead[] = [];
    for (const head of edge) {
      for (const type of types.filter((type) => moves[type].from.includes(head?.status ?? 'none'))) {
        const found = headAfter(head, anEvent(type));
        const { status, ending, goods, money } = found;
        const kind = [status, ending, goods, money].join();
        if (seen.has(kind)) continue;
        seen.set(kind, found);
        next.push(found);
      }
    }
    edge = next;
  }
  return [...seen.values()];
}

describe('the table of moves', () => {
  test('reaches every status, every state of goods and of money', () => {
    const heads = reachable(9);
    expect(new Set(heads.map((head) => head.status))).toEqual(new Set(returnStatuses));
    expect(new Set(heads.map((head) => head.money))).toEqual(new Set(moneyStates));
    const kept = headAfter(
      lived([anEvent('ReturnOpened')]).head,
      anEvent('ReturnApproved', { keepGoods: true }),
    );
    const gone = lived([anEvent('ReturnOpened'), anEvent('ItemsInspected', { boxClosed: true })]).head;
    const goods = new Set([...heads, kept, gone].map((head) => head.goods));
    expect(goods).toEqual(new Set(goodsStates));
  });

  test('leads out of every status but the end by itself, and out of the end only by reopening', () => {
    const out = (status: ReturnStatus) =>
      types.filter((type) => moves[type].from.includes(status) && (moves[type].to ?? status) !== status);
    expect(out('ended')).toEqual(['ReturnReopened']);
    for (const status of returnStatuses) expect(out(status)).not.toEqual([]);
  });

  test('takes facts about goods in every status, and changes no status by them', () => {
    for (const type of ['ParcelScanned', 'ItemsInspected'] as const) {
      for (const status of returnStatuses) {
        expect(headAfter(aHead({ status }), anEvent(type)).status).toBe(status);
      }
    }
  });

  test('begins with an opening and only there', () => {
    for (const type of types.filter((type) => type !== 'ReturnOpened')) {
      expect(() => headAfter(undefined, anEvent(type))).toThrow(TypeError);
    }
    expect(() => headAfter(aHead(), anEvent('ReturnOpened'))).toThrow(TypeError);
  });

  const every = types.flatMap((type) => returnStatuses.map((status) => [type, status] as const));
  test.each(every)('%s on a return that is %s happens or is refused as it says', (type, status) => {
    const { from, to } = moves[type];
    const happen = () => headAfter(aHead({ status }), anEvent(type));
    if (from.includes(status)) expect(happen().status).toBe(to ?? status);
    else expect(happen).toThrow(TypeError);
  });

  test('knows an event for every ending', () => {
    const direct = {
      ReturnRejected: 'rejected',
      ReturnCancelled: 'cancelled',
      CarrierGaveUp: 'carrier-unavailable',
      ReturnExpired: 'expired',
      CreditNeedsAHand: 'credit-needs-a-hand',
    } as const;
    const approved = aHead({ status: 'approved' });
    const reached: string[] = [];
    for (const [type, ending] of Object.entries(direct) as [keyof typeof direct, string][]) {
      const head = type === 'ReturnRejected' ? aHead() : approved;
      expect(headAfter(head, anEvent(type)).ending).toBe(ending);
      reached.push(ending);
    }
    for (const ending of ['credited', 'returnless', 'remedied'] as const) {
      expect(headAfter(approved, anEvent('ReturnEnded', { ending })).ending).toBe(ending);
      reached.push(ending);
    }
    expect(reached.sort()).toEqual([...endings].sort());
  });
});

describe('the head', () => {
  test('is what its events add up to, wherever one begins to fold', () => {
    const plan = fc.array(fc.tuple(fc.constantFrom(...types), fc.nat(500)), { maxLength: 40 });
    fc.assert(
      fc.property(plan, (wanted) => {
        const events: NewEvent[] = [anEvent('ReturnOpened')];
        let head = headAfter(undefined, anEvent('ReturnOpened'));
        for (const [type, minute] of wanted) {
          if (!moves[type].from.includes(head.status)) continue;
          const event = anEvent(type, {}, minute);
          head = headAfter(head, event);
          events.push(event);
        }
        const { events: sealed, head: folded } = lived(events);
        expect(folded).toEqual(head);
        expect(replay(sealed)).toEqual(head);
        expect(head.chain).toEqual({ sequence: sealed.length, hash: sealed.at(-1)?.hash });
        expect(head.status === 'ended').toBe(head.ending !== undefined);
      }),
    );
  });

  test('of no events is none', () => {
    expect(replay([])).toBeUndefined();
  });

  test('keeps no reasons and starts with nothing done', () => {
    const { head } = lived([anEvent('ReturnOpened')]);
    expect(head).toMatchObject({
      round: 1,
      status: 'opened',
      goods: 'announced',
      money: 'none',
      parcels: [],
    });
    expect(head).toMatchObject({ unitsInspected: 0, boxClosed: false, openedAt: '2026-10-10T08:00:00.000Z' });
    expect(head).not.toHaveProperty('reasons');
  });

  test('knows the earliest scan and the first delivery, told in any order', () => {
    const { head } = lived([
      anEvent('ReturnOpened'),
      anEvent('ParcelScanned', { status: 'delivered' }, 30),
      anEvent('ParcelScanned', { status: 'accepted' }, 10),
      anEvent('ParcelScanned', { status: 'in-transit' }, 20),
      anEvent('ParcelScanned', { status: 'delivered' }, 40),
    ]);
    expect(head.firstScanAt).toBe('2026-10-10T08:10:00.000Z');
    expect(head.deliveredAt).toBe('2026-10-10T08:30:00.000Z');
    expect(head.goods).toBe('delivered');
  });

  test('never lets goods go backwards', () => {
    const facts = fc.array(
      fc.constantFrom<NewEvent>(
        anEvent('ParcelBooked'),
        anEvent('ParcelScanned', { status: 'in-transit' }),
        anEvent('ParcelScanned', { status: 'delivered' }),
        anEvent('ItemsInspected'),
        anEvent('ItemsInspected', { boxClosed: true }),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(facts, (happened) => {
        const { heads } = lived([anEvent('ReturnOpened'), anEvent('ReturnApproved'), ...happened]);
        const places = heads.map((head) => goodsStates.indexOf(head.goods));
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test('calls goods inspected once every unit is, or the box is closed', () => {
    const opened = anEvent('ReturnOpened');
    const one = anEvent('ItemsInspected');
    expect(lived([opened, one]).head).toMatchObject({ goods: 'delivered', unitsInspected: 1 });
    expect(lived([opened, one, one]).head).toMatchObject({ goods: 'inspected', unitsInspected: 2 });
    const closing = anEvent('ItemsInspected', { units: [], boxClosed: true });
    expect(lived([opened, closing]).head).toMatchObject({ goods: 'inspected', boxClosed: true });
    expect(lived([opened, closing, one]).head.boxClosed).toBe(true);
  });

  test('is reopened without its ending, in the round that the event names', () => {
    const { head } = lived([anEvent('ReturnOpened'), anEvent('ReturnCancelled'), anEvent('ReturnReopened')]);
    expect(head).toMatchObject({ status: 'approved', round: 2 });
    expect(head.ending).toBeUndefined();
  });
});
