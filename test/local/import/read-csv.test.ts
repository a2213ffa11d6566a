import { describe, expect, test } from 'vitest';
import { readOrder } from '#contracts/orders.ts';
import { allocateOrder } from '#domain/order.ts';
import { exportOf, findingsIn, header, newFile, row } from './exports.ts';

describe('an export read as orders', () => {
  test('lines of one number become one order that adds up, wherever they stand in the file', async () => {
    const file = await exportOf(
      row(),
      row({ no: '536366', sku: '71053', quantity: '1' }),
      row({
        sku: '84406B',
        name: 'CUPID HANGER',
        quantity: '8',
        price: '2.755',
        date: '2010-12-01 08:27:00',
      }),
    );

    const { orders, refused } = await findingsIn(file);

    expect(refused).toEqual([]);
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(['536365', '536366']);
    expect(orders[0]).toMatchObject({
      placedAt: '2010-12-01T08:26:00.000Z',
      updatedAt: '2010-12-01T08:27:00.000Z',
      deliveredAt: '2010-12-04T08:26:00.000Z',
      customer: { id: '17850', email: 'customer-17850@example.invalid', address: { country: 'GB' } },
      total: 1530 + 2204,
      lines: [
        { lineId: '85123A', quantity: 6, paid: { amount: 1530, tax: 228 } },
        { lineId: '84406B', quantity: 8, paid: { amount: 2204, tax: 328 } },
      ],
    });
  });

  test('what comes out is an order to the intake', async () => {
    const file = await exportOf(
      row({ quantity: '7', price: '0.333' }),
      row({ sku: 'POST', name: 'POSTAGE', quantity: '1', price: '18.00' }),
      row({ sku: 'D', name: 'Discount', quantity: '-1', price: '1.10' }),
      row({ sku: 'gift_0001_40', name: 'Gift Voucher £40', quantity: '1', price: '34.04', id: '' }),
    );

    const { orders } = await findingsIn(file);

    const { order } = readOrder(orders[0]);
    expect(allocateOrder(order)).toMatchObject({
      shipping: { amount: 1800, tax: 268 },
      discount: { amount: 110, tax: 16 },
      total: 233 + 3404 + 1800 - 110,
      lines: [{ sku: '85123A' }, { sku: 'gift_0001_40', finalSale: true }],
    });
  });

  test('articles that the mapping calls fees are fees of the order, each once', async () => {
    const wrapping = { sku: 'GIFT WRAP', name: 'Gift wrapping', price: '1.50' };
    const { orders } = await findingsIn(
      await exportOf(row(), row({ ...wrapping, quantity: '2' }), row({ ...wrapping, quantity: '1' })),
      (mapping) => ({ ...mapping, notGoods: [{ sku: /^GIFT WRAP$/u, become: 'fee' }] }),
    );
    const { order } = readOrder(orders[0]);
    expect(allocateOrder(order)).toMatchObject({
      fees: [
        { code: 'gift-wrap', name: 'Gift wrapping', paid: { amount: 450, tax: 67 }, refund: 'with-order' },
      ],
      total: 1530 + 450,
      lines: [{ sku: '85123A' }],
    });
  });

  test('the tax is that of the day of the order', async () => {
    const { orders } = await findingsIn(
      await exportOf(
        row({ no: '1', date: '2011-01-03 23:59:00' }),
        row({ no: '2', date: '2011-01-04 00:00:00' }),
      ),
    );
    expect(orders.map(({ lines }) => lines[0]?.paid.tax)).toEqual([228, 255]);
  });

  test('lines of the same article are told apart by their place', async () => {
    const { orders } = await findingsIn(
      await exportOf(row(), row({ quantity: '1' }), row({ sku: '85123A-2' }), row()),
    );
    expect(orders[0]?.lines.map(({ lineId }) => lineId)).toEqual([
      '85123A',
      '85123A-2',
      '85123A-2-2',
      '85123A-3',
    ]);
  });

  test('an order without a customer number stands for a guest of its own', async () => {
    const { orders } = await findingsIn(await exportOf(row({ id: '', country: 'Atlantis' })));
    expect(orders[0]?.customer).toEqual({
      name: 'Guest 536365',
      email: 'guest-536365@example.invalid',
      address: { street: 'not in the export', postalCode: '-', city: '-', country: 'GB' },
    });
  });

  test('a free item is a line that was paid nothing; a correction of the stock is none', async () => {
    const free = row({ price: '0.0' });
    const { orders, refused } = await findingsIn(
      await exportOf(free, row({ name: '', price: '0' }), row({ name: 'found', price: '0.00' })),
    );
    expect(orders[0]).toMatchObject({ total: 0, payments: [], lines: [{ paid: { amount: 0, tax: 0 } }] });
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [3, 'stock correction'],
      [4, 'stock correction'],
    ]);
  });

  test('what is no goods is left out and counted, sold or credited', async () => {
    const manual = { sku: 'M', name: 'Manual' };
    const { orders, leftOut, rows } = await findingsIn(
      await exportOf(row({ no: 'C536379', quantity: '-1', ...manual }), row(), row(manual)),
    );
    expect({ leftOut, rows, lines: orders[0]?.lines.length }).toEqual({
      leftOut: ['credit of no goods', 'no goods'],
      rows: 3,
      lines: 1,
    });
  });

  test('an article without a name is called by its number', async () => {
    const { orders } = await findingsIn(await exportOf(row({ name: '' })));
    expect(orders[0]?.lines[0]?.name).toBe('85123A');
  });
});

describe('lines of an export that are refused', () => {
  test.each([
    ['quantity is no whole number', row({ quantity: '1.5' })],
    ['price is no number', row({ price: 'n/a' })],
    ['price is below 0', row({ price: '-11062.06' })],
    ['date is not as the mapping says', row({ date: '01/12/2010' })],
    ['no article number', row({ sku: '' })],
    ['article number is not up to 64 printable ASCII', row({ sku: 'ÅÄÖ' })],
    ['no CSV', '536365,85123A,HANGING HEART,6'],
    ['no CSV', row({ name: 'HEART, WHITE' })],
    ['no CSV', row({ name: '"A" B' })],
    ['no CSV', row({ name: '"NEVER CLOSED' })],
  ])('%s: the line is named, and its order held back', async (reason, bad) => {
    const { orders, refused } = await findingsIn(await exportOf(row(), bad, row({ no: '2' })));
    expect(orders.map(({ orderNumber }) => orderNumber)).toEqual(['2']);
    expect(refused[0]).toMatchObject({ line: 3, reason, orderNumber: '536365' });
    expect(refused[1]).toMatchObject({ line: 2, reason: 'a line of it could not be read', detail: 'line 3' });
  });

  test.each([
    ['quantity is below 0, but no credit', row({ quantity: '-10', price: '0' })],
    ['quantity is 0', row({ quantity: '0' })],
  ])('%s: the rest of the order stands', async (reason, bad) => {
    const { orders, refused } = await findingsIn(await exportOf(row(), bad));
    expect(orders[0]?.lines).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 3, reason }]);
  });

  test('a line without an order number is refused alone', async () => {
    const { orders, refused } = await findingsIn(await exportOf(row(), row({ no: '' })));
    expect(orders).toHaveLength(1);
    expect(refused).toMatchObject([{ line: 3, reason: 'no order number' }]);
  });

  test('an order with nothing but postage is refused', async () => {
    const { refused } = await findingsIn(await exportOf(row({ sku: 'DOT' })));
    expect(refused).toMatchObject([{ orderNumber: '536365', reason: 'no goods on it' }]);
  });

  test('a quote that is never closed costs its own line and its own order, however long the file', async () => {
    const many = Array.from({ length: 60 }, (_, index) => row({ no: `9${index}` }));
    const { orders, refused, rows } = await findingsIn(
      await exportOf(row({ name: '"5 INCH' }), ...many, row({ no: '7', name: '"A ""B"""' })),
    );
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no CSV'],
      [2, 'a line of it could not be read'],
    ]);
    expect({ rows, orders: orders.length }).toEqual({ rows: 62, orders: 61 });
  });
});

test('a quoted field over more lines than any name has is a quote that nobody closed', async () => {
  const { refused } = await findingsIn(await exportOf(row({ name: `"A${'\n'.repeat(25)}B"` })));
  expect(refused[0]).toMatchObject({ line: 2, reason: 'no CSV', detail: 'a quote is not closed' });
});

describe('the file', () => {
  test('may begin with a byte order mark, quote fields and end its lines as Windows does', async () => {
    const content = `\uFEFF${header}\r\n${row({ name: '"HEART, ""WHITE"""' })}\r\n`;
    const { orders } = await findingsIn(await newFile('windows.csv', content));
    expect(orders[0]?.lines[0]?.name).toBe('HEART, "WHITE"');
  });

  test('may use semicolons and a decimal comma', async () => {
    const content = `${header.replaceAll(',', ';')}\n${row({ price: '2¤55' }).replaceAll(',', ';').replace('¤', ',')}\n`;
    const { orders } = await findingsIn(await newFile('nordic.csv', content), (mapping) => ({
      ...mapping,
      csv: { delimiter: ';', decimalMark: ',' },
      customer: { ...mapping.customer, removeFromId: undefined },
    }));
    expect(orders[0]).toMatchObject({ total: 1530, customer: { id: '17850.0' } });
  });

  test('may break a quoted field over lines, and have empty cells behind the last column', async () => {
    const { orders, rows } = await findingsIn(
      await exportOf(row({ name: '"HEART\nWHITE"' }), `${row({ no: '2' })},,`, '', row({ no: '3' })),
    );
    expect(orders.map(({ lines }) => lines[0]?.name)).toEqual([
      'HEART WHITE',
      'HANGING HEART',
      'HANGING HEART',
    ]);
    expect(rows).toBe(3);
  });

  test('without a column that the mapping names is a mistake of the mapping', async () => {
    const file = await newFile('other.csv', 'Order,Item\n1,2\n');
    await expect(findingsIn(file)).rejects.toMatchObject({ name: 'BadMapping' });
  });
});
