import { describe, expect, test } from 'vitest';
import {
  type Draft,
  emptyDraft,
  fitting,
  forgetDraft,
  forMoney,
  keepDraft,
  openingOf,
  readDraft,
  wantedOf,
  withAct,
  withLine,
  withPhotos,
} from '../../portal/app/state/draft.ts';

const draft: Draft = {
  lines: { '1': { quantity: 2, reason: 'wrong-size', answers: { seal: 'whole' } }, '2': { quantity: 1 } },
};
const storeOf = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
};

test('a draft is kept for its order, and for no other', () => {
  const store = storeOf();
  keepDraft(store, 'S-1', draft);
  expect(readDraft(store, 'S-1')).toEqual(draft);
  expect(readDraft(store, 'S-2')).toEqual(emptyDraft);
  forgetDraft(store, 'S-1');
  expect(store.kept.size).toBe(0);
});

test.each(['', '{', '7', 'null', '[]', '{"other":1}'])('what is kept as %j is no draft', (kept) => {
  const store = storeOf();
  store.setItem('returflow-draft S-1', kept);
  expect(readDraft(store, 'S-1')).toEqual(emptyDraft);
});

test('units that another return took meanwhile are wanted no longer', () => {
  const lines = [
    { lineId: '1', unitsLeft: 1 },
    { lineId: '2', unitsLeft: 0 },
  ];
  expect(fitting(draft, { lines }).lines).toEqual({ '1': { ...draft.lines['1'], quantity: 1 } });
  expect(fitting(draft, { lines: [] }).lines).toEqual({});
});

test('the API is asked for lines of which is said why', () => {
  expect(wantedOf(draft)).toEqual([
    { lineId: '1', quantity: 2, reason: 'wrong-size', answers: { seal: 'whole' } },
  ]);
});

describe('what is chosen for a line', () => {
  const exchange = { quantity: 1, reason: 'wrong-size', remedy: 'exchange' } as const;
  const goods = { sku: 'KL-L', name: 'Dress', size: 'L' };
  const chosen: Draft = {
    lines: {
      '1': { ...exchange, goods },
      '2': { quantity: 1, reason: 'changed-mind', remedy: 'store-credit', goods },
      '3': exchange,
      '4': { quantity: 1, reason: 'changed-mind', goods },
    },
  };

  test('is asked for with the goods of an exchange alone; an exchange for nothing yet is no choice', () => {
    expect(wantedOf(chosen)).toEqual([
      { lineId: '1', quantity: 1, reason: 'wrong-size', remedy: 'exchange', exchangeFor: 'KL-L' },
      { lineId: '2', quantity: 1, reason: 'changed-mind', remedy: 'store-credit' },
      { lineId: '3', quantity: 1, reason: 'wrong-size' },
      { lineId: '4', quantity: 1, reason: 'changed-mind' },
    ]);
  });

  test('is left out when it is asked what there is to choose', () => {
    expect(forMoney(chosen).flatMap((line) => Object.keys(line))).not.toContain('remedy');
    expect(forMoney(draft)).toEqual(wantedOf(draft));
  });

  test('makes another wish of it', () => {
    const { lines } = chosen;
    expect(withAct({ lines }).act.of).not.toBe(withAct({ lines: { ...lines, '1': exchange } }).act.of);
  });
});

describe('the key of a draft', () => {
  const first = withAct(draft);

  test('stays the same for the same wish, also after a reload', () => {
    const store = storeOf();
    keepDraft(store, 'S-1', first);
    expect(withAct(readDraft(store, 'S-1')).act.key).toBe(first.act.key);
  });

  test('is another for another wish', () => {
    expect(withAct(withLine(first, '1', { quantity: 1, reason: 'wrong-size' })).act.key).not.toBe(
      first.act.key,
    );
  });
});

test('pictures of a line go along when it is opened, not when it is asked about; another picture is another wish', () => {
  const [first, second] = [{ photoId: 'a.jpg', thumb: 'data:' }, { photoId: 'b.jpg' }];
  const shown = withPhotos(draft, '1', () => [first]);
  expect(wantedOf(shown)).toEqual(wantedOf(draft));
  expect(openingOf(shown)).toEqual([{ ...wantedOf(draft)[0], photos: ['a.jpg'] }]);
  const more = withPhotos(shown, '1', (photos) => [...photos, second]);
  expect(withAct({ ...more, act: withAct(shown).act }).act.of).not.toBe(withAct(shown).act.of);
  expect(withPhotos(draft, '9', () => [first])).toBe(draft);
});
