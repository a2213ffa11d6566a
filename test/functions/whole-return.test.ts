import { beforeEach, describe, expect, test } from 'vitest';
import { staffRoles } from '#contracts/staff-access.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { getWholeReturnEndpoint } from '../../functions/staff/get-whole-return.ts';
import { faultsBy, served } from '../contracts/openapi-support.ts';
import { anEvent } from '../support/an-event.ts';
import { httpEvent, jsonOf, lambdaContext, problemOf } from '../support/http-events.ts';
import '../support/quiet.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let returnId: string;
const faults = faultsBy(served());

beforeEach(async () => {
  shop = await aShop();
  await shop.order();
  returnId = await shop.booked();
});

const see = (role = 'support', headers: Record<string, string> = {}, id = returnId, over: object = {}) =>
  getWholeReturnEndpoint({ ...shop, sent: shop.sentMessages, ...over })(
    httpEvent({ path: { returnId: id }, headers, staff: { reference: 'staff-1', roles: [role] } }),
    lambdaContext(),
  );
const whole = async (role?: string) => jsonOf(await see(role));

describe('a return whole', () => {
  test('is as its customer sees it, with all else that is known, as the document says', async () => {
    await shop.sentMessages.noteSent(returnId, 'label-3', 'message-1', shop.clock.now());
    await shop.waits.park(returnId, 'scan', 'a token');
    const seen = await whole();
    expect(faults({ $ref: '#/components/schemas/WholeReturn' }, seen)).toEqual([]);
    expect(seen).toMatchObject({
      returnId,
      orderNumber: 'S-1001',
      status: 'approved',
      policyVersion: 0,
      round: 1,
      decision: { outcome: 'approve' },
      lines: [{ lineId: '1', quantity: 1, paid: { amount: 10_000, tax: 2_000 } }],
      waits: ['scan'],
      messages: [{ name: 'label-3', messageId: 'message-1', sentAt: shop.clock.now() }],
      chain: { events: 3, whole: true },
    });
    expect(seen.events).toMatchObject([
      { sequence: 1, type: 'ReturnOpened', actor: 'customer', data: { orderNumber: 'S-1001' } },
      { sequence: 2, type: 'ReturnApproved', actor: 'system', data: { approvedBy: 'policy' } },
      { sequence: 3, type: 'ParcelBooked', data: { parcels: [{ trackingNumber: `T${returnId}` }] } },
    ]);
    expect(JSON.stringify(seen)).not.toContain('a token');
  });

  test('names who did what: staff by their reference, a reviewer by the shop’s, rules not at all', async () => {
    const happen = async (...events: Parameters<Shop['returns']['commit']>[0]['events'][number][]) =>
      shop.returns.commit({ before: await shop.found(returnId), returnId, events });
    await happen(
      { ...anEvent('FeeLowered', { by: 'staff-9' }), actor: 'staff' },
      { ...anEvent('ReturnCancelled', { by: undefined, why: undefined }), actor: 'customer' },
    );
    const { events } = await whole();
    expect((events as { by?: string }[]).map(({ by }) => by)).toEqual([
      undefined,
      undefined,
      undefined,
      'staff-9',
      undefined,
    ]);
    const reviewed = await shop.opened([{ reason: 'stopped-working' }]);
    await shop.returns.commit({
      before: await shop.found(reviewed),
      returnId: reviewed,
      events: [
        anEvent('ReviewRequired'),
        { ...anEvent('ReturnRejected', { by: undefined, rejectedBy: 'reviewer-3' }), actor: 'shop' },
      ],
    });
    expect(jsonOf(await see('support', {}, reviewed)).events).toMatchObject([{}, {}, { by: 'reviewer-3' }]);
  });

  test('shows refunds with the provider’s references, and while there is none yet', async () => {
    shop.payments.moods.push('unavailable');
    await expect(issueCredit(shop)({ returnId })).rejects.toMatchObject({ name: 'PaymentsUnavailable' });
    const [reserved] = (await whole()).refunds as object[];
    expect(reserved).toMatchObject({ for: 'return', paymentId: 'pay-1', amount: 10_000 });
    expect(reserved).not.toHaveProperty('providerRefundId');
    await issueCredit(shop)({ returnId });
    expect((await whole()).refunds).toEqual([{ ...reserved, providerRefundId: 'refund-1' }]);
  });

  test('says what waits now, and not what did', async () => {
    for (const wait of ['review', 'scan'] as const) await shop.waits.park(returnId, wait, 't');
    expect((await whole()).waits).toEqual(['scan']);
    await shop.scan(returnId);
    await shop.waits.park(returnId, 'inspection', 't');
    expect((await whole()).waits).toEqual(['inspection']);
    const before = await shop.found(returnId);
    await shop.returns.commit({ before, returnId, events: [anEvent('CreditNeedsAHand')] });
    expect(await whole()).toMatchObject({ waits: [], stuck: { cause: 'RefundDeclined' } });
  });

  test('that is nobody’s is not found', async () => {
    const nobodys = await see('admin', {}, `R${'9'.repeat(26)}`);
    expect(problemOf(nobodys)).toMatchObject({ status: 404, name: 'ReturnNotFound' });
  });
});

describe('who the customer is', () => {
  test.each(staffRoles)('is shown to support and admin, and read for nobody else: %s', async (role) => {
    let asked = 0;
    const identities: Shop['identities'] = {
      read: (customerId) => {
        asked += 1;
        return shop.identities.read(customerId);
      },
    };
    const answer = await see(role, {}, returnId, { identities });
    const maySee = role === 'support' || role === 'admin';
    expect(asked).toBe(maySee ? 1 : 0);
    if (maySee) expect(jsonOf(answer).customer).toMatchObject({ email: 'kund.ett@example.com' });
    for (const personal of ['kund.ett', 'Kund Ett', 'Storgatan']) {
      expect(String(answer.body).includes(personal)).toBe(maySee);
    }
  });

  test('is absent once they have been erased', async () => {
    const nobody: Shop['identities'] = { read: async () => undefined };
    const answer = await see('support', {}, returnId, { identities: nobody });
    expect(answer.statusCode).toBe(200);
    expect(jsonOf(answer)).not.toHaveProperty('customer');
  });
});

describe('the version of the answer', () => {
  const etagOf = async (role?: string) => String((await see(role)).headers.etag);

  test('is all that a client that has it is told', async () => {
    const etag = await etagOf();
    const again = await see('support', { 'if-none-match': etag });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, undefined, etag]);
  });

  test('is the same for the same, in whatever order the table gives the members of a map', async () => {
    const turned = async (id: string) =>
      (await shop.returns.events(id)).map((event) => ({
        ...event,
        data: Object.fromEntries(Object.entries(event.data).reverse()),
      }));
    const answer = await see('support', {}, returnId, { returns: { ...shop.returns, events: turned } });
    expect(answer.headers.etag).toBe(await etagOf());
  });

  test('changes with an event, a message and a wait, and is another for those who see less', async () => {
    const versions = [await etagOf(), await etagOf('finance')];
    await shop.sentMessages.noteSent(returnId, 'label-3', 'message-1', shop.clock.now());
    versions.push(await etagOf());
    await shop.waits.park(returnId, 'scan', 'a token');
    versions.push(await etagOf());
    await shop.scan(returnId);
    versions.push(await etagOf());
    expect(new Set(versions).size).toBe(5);
  });
});

describe('the chain', () => {
  const tampered = async (change: (events: Awaited<ReturnType<Shop['returns']['events']>>) => unknown[]) => {
    const events = async (id: string) => change(await shop.returns.events(id));
    const answer = await see('support', {}, returnId, { returns: { ...shop.returns, events } });
    return jsonOf(answer).chain;
  };

  test('is whole while events come in as the answer is made', async () => {
    const late = async (id: string) => {
      await shop.scan(returnId);
      return shop.returns.events(id);
    };
    const answer = await see('support', {}, returnId, { returns: { ...shop.returns, events: late } });
    expect(jsonOf(answer).chain).toEqual({ events: 4, whole: true });
  });

  test('is not whole when an event was changed, taken out, or cut off', async () => {
    const changed = await tampered((events) =>
      events.map((event) =>
        event.sequence === 2 ? { ...event, occurredAt: '2026-01-01T00:00:00.000Z' } : event,
      ),
    );
    expect(changed).toEqual({ events: 3, whole: false });
    expect(await tampered((events) => events.filter(({ sequence }) => sequence !== 2))).toMatchObject({
      whole: false,
    });
    expect(await tampered((events) => events.slice(0, 2))).toEqual({ events: 2, whole: false });
    expect(await tampered((events) => events)).toEqual({ events: 3, whole: true });
  });
});
