import { beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#domain/errors.ts';
import { connectionSeconds, ticketSeconds } from '#domain/live.ts';
import { openLiveConnection } from '#use-cases/open-live-connection.ts';
import { openLiveTicket, openStaffLiveTicket } from '#use-cases/open-live-ticket.ts';
import { pushLive } from '#use-cases/push-live.ts';
import { anEvent } from '../support/an-event.ts';
import { memoryStores } from '../support/memory.ts';
import { memoryConnections, memoryPush, memoryTickets } from '../support/memory-live.ts';
import { countingIds, stillClock } from '../support/still-clock.ts';

const clock = stillClock();
const own = { returnId: 'R1', orderNumber: 'S-1001' };
let deps: ReturnType<typeof freshDeps>;

function freshDeps() {
  return {
    ...memoryStores(clock),
    tickets: memoryTickets(),
    connections: memoryConnections(),
    ids: countingIds(),
    clock,
  };
}

beforeEach(async () => {
  deps = freshDeps();
  await deps.returns.commit({ before: undefined, returnId: 'R1', events: [anEvent('ReturnOpened')] });
});

const connect = (ticket: string, connectionId: string) => openLiveConnection(deps)({ ticket, connectionId });
const watching = async (returnId: string) =>
  (await deps.connections.watching(returnId, clock.now())).map(({ connectionId }) => connectionId);

describe('a ticket', () => {
  test('of a customer lets one connection watch the return of their order', async () => {
    const { ticket, expiresAt } = await openLiveTicket(deps)(own);
    expect(Date.parse(expiresAt) - Date.parse(clock.now())).toBe(ticketSeconds * 1000);
    await connect(ticket, 'c1');
    expect([await watching('R1'), await watching('R2')]).toEqual([['c1'], []]);
    await expect(connect(ticket, 'c2')).rejects.toMatchObject({ name: 'TicketInvalid' });
    expect(await watching('R1')).toEqual(['c1']);
  });

  test('is not given for a return of another order, nor for one that is not there', async () => {
    for (const asked of [
      { ...own, orderNumber: 'S-2' },
      { ...own, returnId: 'R9' },
    ]) {
      await expect(openLiveTicket(deps)(asked)).rejects.toMatchObject({ name: 'ReturnNotFound' });
    }
    await expect(openStaffLiveTicket(deps)({ returnId: 'R9' })).rejects.toMatchObject({
      name: 'ReturnNotFound',
    });
  });

  test('of staff lets watch any one return, or every one', async () => {
    await connect((await openStaffLiveTicket(deps)({ returnId: 'R1' })).ticket, 'one');
    await connect((await openStaffLiveTicket(deps)({})).ticket, 'all');
    expect([await watching('R1'), await watching('R2')]).toEqual([['one', 'all'], ['all']]);
  });

  test('opens nothing after its minute', async () => {
    const { ticket } = await openLiveTicket(deps)(own);
    clock.pass(ticketSeconds * 1000);
    await expect(connect(ticket, 'c1')).rejects.toMatchObject({ name: 'TicketInvalid' });
    expect(await watching('R1')).toEqual([]);
  });
});

describe('an event', () => {
  const event = {
    returnId: 'R1',
    sequence: 3,
    type: 'ParcelScanned',
    occurredAt: '2026-10-10T07:59:00.000Z',
  } as const;
  const message = { returnId: 'R1', sequence: 3, type: 'ParcelScanned', at: event.occurredAt };

  beforeEach(async () => {
    for (const connectionId of ['c1', 'c2', 'c3']) {
      await connect((await openLiveTicket(deps)(own)).ticket, connectionId);
    }
  });

  test('is told to everybody who watches, and again when it comes again', async () => {
    const push = memoryPush();
    await pushLive({ ...deps, push })(event);
    expect(push.told).toEqual(['c1', 'c2', 'c3'].map((to) => ({ to, ...message })));
    await pushLive({ ...deps, push })(event);
    expect(push.told).toHaveLength(6);
  });

  test('is told to the others when one cannot be told, and then fails, so that it is told again', async () => {
    const push = memoryPush({ c2: new Refusal('StoreBusy', 'throttled') });
    await expect(pushLive({ ...deps, push })(event)).rejects.toMatchObject({ name: 'StoreBusy' });
    expect(push.told.map(({ to }) => to)).toEqual(['c1', 'c3']);
    expect(await watching('R1')).toEqual(['c1', 'c2', 'c3']);
  });

  test('finds out who is gone, but for whom the handshake may not be over', async () => {
    const push = memoryPush({ c2: false });
    await pushLive({ ...deps, push })(event);
    expect(await watching('R1')).toEqual(['c1', 'c2', 'c3']);
    clock.pass(60_000);
    await pushLive({ ...deps, push })(event);
    expect(await watching('R1')).toEqual(['c1', 'c3']);
  });

  test('is not told to connections that have lasted as long as they may', async () => {
    const push = memoryPush();
    clock.pass(connectionSeconds * 1000);
    await pushLive({ ...deps, push })(event);
    expect(push.told).toEqual([]);
  });
});
