import { beforeEach, describe, expect, test } from 'vitest';
import { bareDarkroom } from '#adapters/photo/bare-photo.ts';
import { addPhotos } from '#use-cases/add-photos.ts';
import { cancelReturn } from '#use-cases/cancel-return.ts';
import { fetchPhoto } from '#use-cases/fetch-photo.ts';
import { openReturn } from '#use-cases/open-return.ts';
import { openWithPhotos } from '#use-cases/open-with-photos.ts';
import { takeInPhoto } from '#use-cases/take-in-photo.ts';
import { validatePolicy } from '#use-cases/validate-policy.ts';
import { viewReturn } from '#use-cases/view-return.ts';
import { aPolicy } from '../support/a-policy.ts';
import { memorySessions } from '../support/memory.ts';
import { aJpeg, place } from '../support/pictures.ts';
import { aShop, type Shop } from '../support/shop.ts';

let shop: Shop;
let sessions: ReturnType<typeof memorySessions>;
const orderNumber = 'S-1001';
const returnId = `R${'0'.repeat(25)}7`;
const named = (name: string) => expect.objectContaining({ name });

beforeEach(async () => {
  shop = await aShop();
  sessions = memorySessions();
  const decide = { photos: 2, photosNeeded: true } as const;
  const when = [{ field: 'reason', in: ['changed-mind'] }];
  const asks = { id: 'shows', when, decide };
  await shop.policy(aPolicy({ rules: [asks, ...aPolicy().rules] }));
  await shop.order();
});

const sends = async (height: number, of = orderNumber) => {
  const deps = { ...shop, sessions, darkroom: bareDarkroom };
  return (await takeInPhoto(deps)({ orderNumber: of, bytes: aJpeg({ height }) })).photoId;
};
const opens = (photos?: readonly string[]) =>
  openWithPhotos(shop)({
    ...{ returnId, orderNumber },
    lines: [{ lineId: '1', quantity: 1, reason: 'changed-mind', photos }],
  });
const adds = (photos: readonly string[], of = orderNumber) =>
  addPhotos(shop)({ returnId, orderNumber: of, lineId: '1', photos });

describe('a return whose policy waits for pictures', () => {
  test('is refused without as many as it wants, by name, and takes nothing', async () => {
    const [first] = [await sends(1)];
    await expect(opens()).rejects.toMatchObject({
      name: 'PhotosMissing',
      data: { lineId: '1', has: 0, needs: 2 },
    });
    await expect(opens([first])).rejects.toThrow(named('PhotosMissing'));
    expect(await shop.returns.ofOrder(orderNumber)).toEqual([]);
  });

  test('is opened with them: the return names them, and its events hold nothing else of them', async () => {
    const photos = [await sends(1), await sends(2)];
    const opened = await opens(photos);
    expect(opened.lines[0]?.photos).toEqual(photos);
    expect(opened.timeline.map(({ type }) => type)).toEqual(['ReturnOpened', 'PhotosAdded']);
    expect(opened).toEqual(await viewReturn(shop)({ returnId, orderNumber }));
    const [, told] = await shop.returns.events(returnId);
    expect(told).toMatchObject({ actor: 'customer', data: { lines: [{ lineId: '1', photos }] } });
    expect((await opens(photos)).returnId).toBe(returnId);
    expect(await shop.types(returnId)).toEqual(['ReturnOpened', 'PhotosAdded']);
  });

  test('waits for none that it would refuse anyway, and no fault needs any', async () => {
    const line = { lineId: '1', quantity: 1 };
    await expect(
      openReturn(shop)({ orderNumber, lines: [{ ...line, reason: 'faulty' }] }),
    ).resolves.toMatchObject({ status: 'opened' });
  });
});

describe('a picture', () => {
  test('is kept without what it does not show, for the order that it was sent for', async () => {
    const photos = [await sends(1), await sends(2)];
    await opens(photos);
    const [photoId = ''] = photos;
    const { content, mediaType } = await fetchPhoto(shop)({ returnId, photoId, orderNumber });
    expect(mediaType).toBe('image/jpeg');
    expect(Buffer.from(content).toString('latin1')).not.toContain(place);
    await expect(fetchPhoto(shop)({ returnId, photoId })).resolves.toMatchObject({ mediaType });
    const others = { returnId, photoId, orderNumber: 'S-2002' };
    await expect(fetchPhoto(shop)(others)).rejects.toThrow(named('ReturnNotFound'));
  });

  test('of another order, or that was never sent, is none of this return', async () => {
    await shop.order({ orderNumber: 'S-2002' });
    const theirs = await sends(1, 'S-2002');
    await expect(opens([theirs, await sends(2)])).rejects.toThrow(named('PhotoNotFound'));
    const unknown = { returnId, photoId: theirs, orderNumber };
    await opens([await sends(2), await sends(3)]);
    await expect(fetchPhoto(shop)(unknown)).rejects.toThrow(named('PhotoNotFound'));
    await expect(adds([theirs])).rejects.toThrow(named('PhotoNotFound'));
  });

  test('is taken sixty times in a quarter of an hour and no more', async () => {
    for (let count = 1; count <= 60; count += 1) await sends(count);
    await expect(sends(61)).rejects.toThrow(named('TooManyAttempts'));
    await expect(sends(61, 'S-2002')).resolves.toMatch(/jpg$/);
  });
});

describe('pictures after the opening', () => {
  beforeEach(async () => {
    await opens([await sends(1), await sends(2)]);
  });

  test('are added, once, while a person looks at the return', async () => {
    await validatePolicy(shop)({ returnId, unreviewed: false });
    const further = await sends(3);
    const added = await adds([further]);
    expect(added.lines[0]?.photos).toHaveLength(3);
    expect(await adds([further])).toEqual(added);
    expect((await shop.types(returnId)).filter((type) => type === 'PhotosAdded')).toHaveLength(2);
  });

  test('are refused of somebody else, of a line that it has not, when there are too many, and when it is over', async () => {
    const further = await sends(3);
    await expect(adds([further], 'S-2002')).rejects.toThrow(named('ReturnNotFound'));
    const asked = { returnId, orderNumber, lineId: '9', photos: [further] };
    await expect(addPhotos(shop)(asked)).rejects.toThrow(named('UnknownLine'));
    const many = await Promise.all(Array.from({ length: 9 }, (_, number) => sends(10 + number)));
    await expect(adds(many)).rejects.toThrow(named('PhotosNotTaken'));
    await cancelReturn(shop)({ returnId, orderNumber });
    await expect(adds([further])).rejects.toThrow(named('PhotosNotTaken'));
  });
});
