import { beforeEach, describe, expect, test } from 'vitest';
import { type StaffAct, staffAccess, staffRoles } from '#contracts/staff-access.ts';
import { staffActs } from '#infra/staff-acts.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { approveReturnEndpoint } from '../../functions/staff/approve-return.ts';
import { cancelForCustomerEndpoint } from '../../functions/staff/cancel-for-customer.ts';
import { changeRemedyEndpoint } from '../../functions/staff/change-remedy.ts';
import { correctReturnEndpoint } from '../../functions/staff/correct-return.ts';
import { grantGoodwillEndpoint } from '../../functions/staff/grant-goodwill.ts';
import { overrideDecisionEndpoint } from '../../functions/staff/override-decision.ts';
import { redriveReturnEndpoint } from '../../functions/staff/redrive-return.ts';
import { rejectReturnEndpoint } from '../../functions/staff/reject-return.ts';
import { resendMessageEndpoint } from '../../functions/staff/resend-message.ts';
import { sendRemedyEndpoint } from '../../functions/staff/send-remedy.ts';
import { settleCreditEndpoint } from '../../functions/staff/settle-credit.ts';
import { jsonOf, problemOf } from '../support/http-events.ts';
import { ask, eachRole } from './staff-acts-support.ts';
import { aWorld, type World } from './support.ts';

let world: World;
let returnId: string;

beforeEach(async () => {
  world = await aWorld();
  const lines = [{ lineId: '1', quantity: 2, reason: 'wrong-size' }];
  returnId = (await openReturn(world)({ orderNumber: 'S-2001', lines })).returnId;
});

const because = { sv: 'Ja.', en: 'Yes.' };
const why = 'as agreed';

/** Every act on a return, with a body that it reads. */
const acts = [
  { act: 'approve-return', endpoint: approveReturnEndpoint, body: { because, why } },
  { act: 'reject-return', endpoint: rejectReturnEndpoint, body: { because, why } },
  { act: 'cancel-for-customer', endpoint: cancelForCustomerEndpoint, body: { why } },
  { act: 'resend-message', endpoint: resendMessageEndpoint, body: { kind: 'label', why } },
  { act: 'override-decision', endpoint: overrideDecisionEndpoint, body: { fee: 0, why } },
  { act: 'correct-return', endpoint: correctReturnEndpoint, body: { scan: { sequence: 1 }, why } },
  { act: 'grant-goodwill', endpoint: grantGoodwillEndpoint, body: { amount: 100, why } },
  { act: 'change-remedy', endpoint: changeRemedyEndpoint, body: { lines: ['1'], why } },
  { act: 'send-remedy', endpoint: sendRemedyEndpoint, body: { why } },
  { act: 'redrive-return', endpoint: redriveReturnEndpoint, body: { why } },
  { act: 'settle-credit', endpoint: settleCreditEndpoint, body: { reference: 'BG-1', why } },
] as const satisfies readonly { act: StaffAct; endpoint: unknown; body: object }[];

test('every act is tried', () => {
  const known = staffActs.map(({ name }) => name.replace('staff/', ''));
  expect(acts.map(({ act }) => act).toSorted()).toEqual(known.toSorted());
});

describe.each(acts)('$act', ({ act, endpoint, body }) => {
  test.each(eachRole)('lets %s in or not as the table says, before it looks at anything', async (role) => {
    const answer = await ask(endpoint(world), 'no return', 'no body', { roles: [role] });
    const mayDo = (staffAccess[act] as readonly string[]).includes(role);
    expect(problemOf(answer)).toMatchObject(
      mayDo ? { name: 'InvalidRequest' } : { status: 403, name: 'RoleMissing' },
    );
  });

  test('is refused to somebody without a role', async () => {
    expect(problemOf(await ask(endpoint(world), returnId, body, { roles: [] })).name).toBe('RoleMissing');
  });

  test('asks for a key, a return that is there, and a body that it knows', async () => {
    const events = await world.returns.events(returnId);
    const asked = (id: string, json: unknown, key?: string | null) =>
      ask(endpoint(world), id, json, key === undefined ? {} : { key });
    expect(problemOf(await asked(returnId, body, null)).name).toBe('IdempotencyKeyRequired');
    expect(problemOf(await asked(returnId, body, 'ö'))).toMatchObject({
      name: 'InvalidRequest',
      problem: { errors: [{ parameter: 'idempotency-key' }] },
    });
    expect(problemOf(await asked(`R${'0'.repeat(26)}`, body)).name).toBe('ReturnNotFound');
    expect(problemOf(await asked(returnId, { ...body, more: 1 })).name).toBe('InvalidRequest');
    expect(problemOf(await asked(returnId, { ...body, why: 'call 070-123 45 67' }))).toMatchObject({
      name: 'InvalidRequest',
      problem: { errors: [{ pointer: '#/why' }] },
    });
    expect(await world.returns.events(returnId)).toEqual(events);
  });
});

test('the roles of the matrix are all there are', () => {
  expect(eachRole.flat()).toEqual([...staffRoles]);
});

describe('an act that is carried out', () => {
  beforeEach(async () => {
    const decision = { outcome: 'review', rule: 'test', because } as const;
    const data = { decision, reviewBy: '2026-10-13T08:00:00.000Z' };
    await world.returns.commit({
      before: await world.returns.read(returnId),
      returnId,
      events: [{ type: 'ReviewRequired', actor: 'system', occurredAt: '2026-10-10T08:00:00.000Z', data }],
    });
  });

  const approve = (key: string, by?: string) =>
    ask(
      approveReturnEndpoint(world),
      returnId,
      { because, why },
      { key, roles: ['support'], ...(by && { by }) },
    );

  test('answers the return, and names in its event who asked by the token', async () => {
    const answer = await approve('k1', 'a-sub');
    expect(jsonOf(answer)).toMatchObject({ returnId, status: 'approved' });
    const event = (await world.returns.events(returnId)).at(-1);
    expect(event).toMatchObject({ actor: 'staff', data: { approvedBy: 'a-sub', by: 'a-sub', why } });
  });

  test('under the same key of the same person answers alike; another person’s key is another', async () => {
    const first = await approve('k1', 'a');
    expect(await approve('k1', 'a')).toEqual(first);
    expect(problemOf(await approve('k1', 'b'))).toMatchObject({ status: 409, name: 'NotUnderReview' });
  });

  test('whose answer was lost is found by its key and not refused', async () => {
    const first = await approve('k1');
    const forgotten = { ...world, once: (_: unknown, answer: () => Promise<typeof first>) => answer() };
    const again = await ask(
      approveReturnEndpoint(forgotten as unknown as World),
      returnId,
      { because, why },
      { key: 'k1', roles: ['support'] },
    );
    expect(again).toEqual(first);
    expect(
      (await world.returns.events(returnId)).filter(({ type }) => type === 'ReturnApproved'),
    ).toHaveLength(1);
  });
});
