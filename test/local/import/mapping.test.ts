import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readMapping } from '#local/import/mapping.ts';
import { newFile } from './exports.ts';

const sample = new URL('../../../local/samples/online-retail.mapping.json', import.meta.url);

async function changed(change: Record<string, unknown>): Promise<string> {
  const document = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(sample, 'utf8')));
  return newFile('changed.mapping.json', JSON.stringify({ ...document, ...change }));
}

describe('a mapping', () => {
  test('of our samples is found by its name', async () => {
    const { mapping } = await readMapping('online-retail');
    expect(mapping.credits).toEqual({ orderNumberPrefix: 'C' });
  });

  test.each([
    ['a column that is not named', { columns: { orderNumber: 'InvoiceNo' } }],
    ['a time zone that there is none of', { date: { format: 'yyyy-MM-dd', timeZone: 'Mars/Olympus' } }],
    ['a pattern that is none', { notGoods: [{ sku: '(', become: 'left-out' }] }],
    ['a fate that no line has', { notGoods: [{ sku: 'X', become: 'lost' }] }],
    ['a tax rate that is no number', { tax: [{ from: '2026-01-01', percent: 'high' }] }],
    ['a member that nobody knows', { taxes: [] }],
  ])('with %s is refused by name', async (_, change) => {
    const file = await changed(change);
    await expect(readMapping(file)).rejects.toMatchObject({ name: 'BadMapping' });
  });

  test('that is no JSON, and one that is not there, are told apart', async () => {
    const broken = await newFile('broken.mapping.json', '{');
    await expect(readMapping(broken)).rejects.toMatchObject({ name: 'BadMapping' });
    await expect(readMapping('no-such-sample')).rejects.toMatchObject({ name: 'NoSuchFile' });
  });
});
