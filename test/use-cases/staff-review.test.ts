import { beforeEach, describe, expect, test } from 'vitest';
import { decideReview } from '#use-cases/review-return.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { aPolicy } from '../support/a-policy.ts';
import { DyingProcess, type Moment } from '../support/crashes.ts';
import { aShop, type Shop } from '../support/shop.ts';
import { anAct } from '../support/staff-act.ts';

let shop: Shop;
let returnId: string;

const named = (name: string) => expect.objectContaining({ name });
const because = { sv: 'Enligt överenskommelse.', en: 'As agreed.' };
const decide = (approve: boolean, act = anAct(returnId)) => decideReview(shop)({ ...act, approve, because });

beforeEach(aShopWithAReview);

async function aShopWithAReview() {
  shop = await aShop();
  await shop.policy(aPolicy());
  await shop.order();
  returnId = await shop.opened([{ reason: 'doubtful' }]);
  const review = validatePolicy(shop)({ returnId, unreviewed: false });
  await expect(review).rejects.toThrow(named('ReviewRequired'));
}

const last = async () => (await shop.returns.events(returnId)).at(-1);
const claimed = async () => (await shop.orders.claims('S-1001')).units.get('1');

describe('a decision of the shop’s people', () => {
  test('to approve says who and why, and the customer reads because', async () => {
    const view = await decide(true, anAct(returnId, { by: 'staff-7', why: 'torn seam in the picture' }));
    expect(view).toMatchObject({ status: 'approved', decision: { rule: 'review', because } });
    expect(await last()).toMatchObject({
      type: 'ReturnApproved',
      actor: 'staff',
      data: { approvedBy: 'staff-7', by: 'staff-7', why: 'torn seam in the picture', keepGoods: false },
    });
  });

  test('to reject frees the units', async () => {
    expect(await decide(false)).toMatchObject({ ending: 'rejected' });
    expect(await last()).toMatchObject({ type: 'ReturnRejected', actor: 'staff', data: { by: 'staff-3' } });
    expect(await claimed()).toEqual([0]);
  });

  test('comes too late when somebody has decided', async () => {
    await decide(true);
    await expect(decide(false)).rejects.toThrow(named('NotUnderReview'));
    expect((await shop.found(returnId)).head.status).toBe('approved');
  });

  test('asked again under its name is answered alike and happens once, whatever follows', async () => {
    const act = anAct(returnId);
    await decide(false, act);
    expect(await decide(false, act)).toMatchObject({ ending: 'rejected' });
    expect((await shop.types(returnId)).filter((type) => type === 'ReturnRejected')).toHaveLength(1);
    expect(await claimed()).toEqual([0]);
  });

  test.each<Moment>(['before', 'after'])(
    'cut off %s any call and asked again happens once',
    async (moment) => {
      let at = 1;
      for (let died = true; died; at += 1) {
        await aShopWithAReview();
        const act = anAct(returnId);
        const process = new DyingProcess(at, moment);
        await decideReview(process.ports(shop))({ ...act, approve: false, because }).catch(() => undefined);
        expect(await decide(false, act)).toMatchObject({ ending: 'rejected' });
        expect((await shop.types(returnId)).filter((type) => type === 'ReturnRejected')).toHaveLength(1);
        expect(await claimed()).toEqual([0]);
        died = process.died;
      }
      // read, commit, and the two reads of the answer
      expect(at - 2).toBe(4);
    },
  );

  test('about a return that is not there is refused', async () => {
    await expect(decide(true, anAct('R0'))).rejects.toThrow(named('ReturnNotFound'));
  });
});
