import { expect, test } from 'vitest';
import { optionalMessages } from '#domain/messages.ts';
import { configOf, stageNames } from '#infra/config.ts';
import * as shop from '#infra/shop-config.ts';

test('the messages that a shop may want are those that the app knows', () => {
  expect([...shop.optionalMessages].sort()).toEqual([...optionalMessages].sort());
});

test('no stage writes more than the label, the credit and what the law asks for, unless it says so', () => {
  for (const stage of stageNames) expect(configOf(stage).messages).toEqual([]);
});
