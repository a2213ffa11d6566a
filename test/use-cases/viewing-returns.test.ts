import { expect, test } from 'vitest';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { aShop } from '../support/shop.ts';

test('what happens while a return is read is not in its timeline before it is in the rest of it', async () => {
  const shop = await aShop();
  await shop.order();
  const returnId = await shop.opened();
  const before = await shop.found(returnId);
  await cancelReturn(shop)({ returnId, orderNumber: 'S-1001' });
  // the return was read before, its events after
  const returns = {
    ...shop.returns,
    read: async () => before,
    events: (id: string) => shop.returns.events(id),
  };

  const seen = await viewReturn({ returns })({ returnId, orderNumber: 'S-1001' });
  expect(seen.status).not.toBe('ended');
  expect(seen.timeline.map(({ type }) => type)).toEqual(['ReturnOpened']);
  const after = await viewReturn(shop)({ returnId, orderNumber: 'S-1001' });
  expect(after.timeline.at(-1)?.type).toBe('ReturnCancelled');
});
