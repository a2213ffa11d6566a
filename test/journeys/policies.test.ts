import { afterAll, beforeAll, expect, test } from 'vitest';
import { defaultPolicy } from '#domain/default-policy.ts';
import type { Policy } from '#domain/policy.ts';
import { newScene, oneJumper } from './people/scene.ts';
import { staffOf } from './people/staff.ts';
import { newWorld, type RunningWorld } from './people/world.ts';

let world: RunningWorld;

beforeAll(async () => {
  world = await newWorld();
});

afterAll(async () => {
  expect(world.complaints).toEqual([]);
  expect(world.failed()).toBe(0);
  await world.forget();
});

const first: Policy = { ...defaultPolicy('SE'), version: 1, note: 'As we always did.' };
/** Claims are looked at by a person, and come before what was there. */
const second: Policy = {
  ...first,
  version: 2,
  effectiveFrom: '2020-01-01T00:00:00.000Z',
  note: 'Faults are looked at.',
  rules: [
    { id: 'faults', lanes: ['reklamation'], when: [], decide: { outcome: 'review' } },
    ...first.rules.filter(({ id }) => id === 'no-deduction-for-faults'),
    ...first.rules.filter(({ decide, lanes }) => decide.outcome === 'reject' && lanes !== undefined),
  ],
};

test('a policy is published, compared, tried on past returns, and decides what comes after', async () => {
  const admin = await staffOf(world, 'admin');
  const at = (rest = '') => `/staff/policies/SE${rest}`;
  const put = (policy: Policy) => admin.ask('PUT', at(`/${policy.version}`), policy);

  expect((await admin.get(at())).body).toEqual({ market: 'SE', inForce: 0, versions: [] });
  expect(await put(first)).toMatchObject({ status: 200, body: { version: 1, findings: [] } });
  const { body: refused } = await put({ ...second, dropOffDays: 7, remindDaysBefore: [] });
  expect(refused).toMatchObject({
    type: 'urn:returflow:problem:PolicyRefused',
    findings: [{ pointer: '#/dropOffDays', law: 'time-to-send', source: { place: 'art. 14(1)' } }],
  });

  const { customer } = await newScene(world);
  const damaged = [{ lineId: '1', quantity: 1, reason: 'wrong-item' }];
  const before = await customer.opensReturn(damaged);
  expect(await customer.sees(before)).toMatchObject({ decision: { outcome: 'approve', policyVersion: 1 } });

  const tried = await admin.post(at('/backtest'), second);
  expect(tried).toMatchObject({
    status: 200,
    body: { against: 1, report: { returns: 1, outcomes: { 'approve → review': 1 } } },
  });
  expect((await admin.get(at())).body).toMatchObject({ inForce: 1 });

  expect(await put(second)).toMatchObject({ status: 200 });
  const { body: list } = await admin.get(at());
  const { reference } = (await admin.get('/staff/me')).body;
  expect(list).toMatchObject({
    inForce: 2,
    versions: [
      { version: 2, note: 'Faults are looked at.', published: { by: reference } },
      { version: 1, note: 'As we always did.' },
    ],
  });
  const { differences } = (await admin.get(at('/1/differences/2'))).body;
  expect(differences).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ pointer: '#/rules/faults', is: 'added' }),
      expect.objectContaining({ pointer: '#/note', is: 'changed', after: second.note }),
    ]),
  );
  const read = await admin.ask('GET', at('/2'));
  expect(read.body).toEqual(JSON.parse(JSON.stringify(second)));
  const again = await admin.ask('GET', at('/2'), undefined, {
    'if-none-match': read.headers.get('etag') ?? '',
  });
  expect(again.status).toBe(304);
  expect((await admin.get(at('/9'))).body).toMatchObject({ type: 'urn:returflow:problem:PolicyNotFound' });

  const after = await (await newScene(world)).customer.opensReturn(oneJumper);
  expect(after).toMatch(/^R/);
  const fault = await newScene(world);
  const looked = await fault.customer.opensReturn(damaged);
  expect(await fault.customer.sees(looked)).toMatchObject({ status: 'in-review' });
});
