import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ReturnEventDetail, returnsSource } from '#contracts/bus-events.ts';
import { SupportContactDetail } from '#contracts/care.ts';
import { executionStatusChange, LostExecutionDetail } from '#contracts/execution-news.ts';
import { mailNewsContracts } from '#contracts/mail-news.ts';
import {
  InspectionNewsDetail,
  ParcelNewsDetail,
  PaymentNewsDetail,
  RefundNewsDetail,
} from '#contracts/news.ts';
import { SessionAskedDetail } from '#contracts/sessions.ts';
import { withdrawalContracts, withdrawalsSource } from '#contracts/withdrawal-events.ts';
import { moves } from '#domain/lifecycle.ts';
import { catalogue } from '#infra/catalogue.ts';
import { sampleData } from '../support/an-event.ts';
import { quoted, tableOf } from './pages.ts';
import { root } from './source-files.ts';

const events = tableOf('docs/events.md').map(([type = '', , , data, listens]) => ({
  type,
  data: quoted(data),
  listens: quoted(listens),
}));
const news = tableOf('docs/events.md', '## News').map(([type = '', source, , data, listens]) => ({
  type,
  source: quoted(source)[0] ?? '',
  data: quoted(data),
  listens: quoted(listens),
}));

const withdrawals = tableOf('docs/events.md', '## Withdrawals').map(
  ([type = '', , actor = '', data, listens]) => ({
    type,
    actor,
    data: quoted(data),
    listens: quoted(listens),
  }),
);

/** Whom a rule of the catalogue wakes for that type. */
const listeners = (source: string, type: string) =>
  catalogue.flatMap(({ name, trigger }) =>
    trigger.is === 'rule' && trigger.source === source && trigger.types?.includes(type)
      ? [name.split('/')[1]]
      : [],
  );

describe('docs/events.md', () => {
  test('has a row for every event of a return, and no other', () => {
    expect(events.map(({ type }) => type).toSorted()).toEqual(Object.keys(moves).toSorted());
  });

  test.each(events)('$type: its data are those of the code', ({ type, data }) => {
    const sample = Object.entries(sampleData).find(([name]) => name === type)?.[1];
    expect(data.toSorted()).toEqual(Object.keys(sample ?? { unknown: type }).toSorted());
  });

  test.each(events)('$type: its listeners are those of the catalogue', ({ type, listens }) => {
    expect(listens.toSorted()).toEqual(listeners(returnsSource, type).toSorted());
  });

  test('names who hears every event', () => {
    const all = catalogue.flatMap(({ name, trigger }) =>
      trigger.is === 'rule' && trigger.types === undefined ? [name.split('/')[1]] : [],
    );
    const text = readFileSync(join(root, 'docs/events.md'), 'utf8');
    expect([...text.matchAll(/`([\w-]+)` hears every event/g)].map(([, name]) => name)).toEqual(all);
  });

  test('has a row for every kind of news that a rule waits for, and no other', () => {
    const awaited = catalogue.flatMap(({ trigger }) =>
      trigger.is === 'rule' && ![returnsSource, withdrawalsSource].includes(trigger.source)
        ? (trigger.types ?? []).map((type) => [type, trigger.source])
        : [],
    );
    expect(news.map(({ type, source }) => [type, source]).toSorted()).toEqual(awaited.toSorted());
  });

  test.each(news)(
    '$type: its data and listeners are those of the code',
    ({ type, source, data, listens }) => {
      const contracts: Record<string, object> = {
        RefundNews: RefundNewsDetail.shape,
        PaymentNews: PaymentNewsDetail.shape,
        SupportContact: SupportContactDetail.shape,
        SessionAsked: SessionAskedDetail.shape,
        ParcelNews: ParcelNewsDetail.shape,
        InspectionNews: InspectionNewsDetail.shape,
        [executionStatusChange]: LostExecutionDetail.shape,
        ...Object.fromEntries(Object.entries(mailNewsContracts).map(([name, { shape }]) => [name, shape])),
      };
      expect(data.toSorted()).toEqual(Object.keys(contracts[type] ?? {}).toSorted());
      expect(listens).toEqual(listeners(source, type));
    },
  );

  test('has a row for every event of a statement of withdrawal, with its data and listeners', () => {
    expect(withdrawals.map(({ type, data }) => [type, data])).toEqual(
      Object.entries(withdrawalContracts).map(([type, contract]) => [
        type,
        Object.keys(contract.shape.data.shape),
      ]),
    );
    for (const { type, listens } of withdrawals) expect(listens).toEqual(listeners(withdrawalsSource, type));
  });

  test('names around the data what every event has', () => {
    const paragraph = /^Around its.*?\.$/ms.exec(readFileSync(join(root, 'docs/events.md'), 'utf8'))?.[0];
    const [contract] = ReturnEventDetail._zod.def.options;
    expect(quoted(paragraph).toSorted()).toEqual(Object.keys(contract?._zod.def.shape ?? {}).toSorted());
  });
});
