import { describe, expect, test } from 'vitest';
import { receiptPrinter } from '#adapters/credit-note/printer.ts';
import type { ExchangeReceipt } from '#domain/exchange-receipt.ts';
import type { Identity } from '#shared/ports.ts';
import { readPdf } from '../support/read-pdf.ts';

const seller = {
  name: 'Exempelbutiken AB',
  companyNumber: '556677-8899',
  vatNumber: 'SE556677889901',
  address: { street: 'Butiksgatan 3', postalCode: '504 30', city: 'Borås', country: 'SE' },
  email: 'ekonomi@shop.example',
  fTax: true,
};
const buyer: Identity = {
  customerId: 'customer-1',
  name: 'Åsa Öström',
  email: 'asa@example.com',
  address: { street: 'Södra Vägen 12', postalCode: '412 54', city: 'Göteborg', country: 'SE' },
};
const company: Identity = { ...buyer, company: { number: '556000-1111', vatNumber: 'SE556000111101' } };
const boots = {
  ...{ name: 'Vandringskängor, 43', quantity: 2, taxRate: 2500 },
  amount: { amount: 179_800, tax: 35_960 },
};
const receipt: ExchangeReceipt = {
  ...{ number: 7, market: 'SE', returnId: 'R01KAT2Y7M4Q8V3B6N9C1D5F0GH', orderNumber: '10056-XC1D5F0GH' },
  ...{ issuedOn: '2026-11-25', paidOn: '2026-11-24', currency: 'SEK', language: 'sv', rows: [boots] },
  carried: { amount: 139_300, creditNotes: ['SE-K-000042'] },
  paid: { amount: 40_500, method: 'card', reference: 'pi-8' },
};
const draw = (over: Partial<ExchangeReceipt> = {}, who = buyer) =>
  receiptPrinter({ main: seller }).print({ ...receipt, ...over }, who);
const read = async (over: Partial<ExchangeReceipt> = {}, who?: Identity) => readPdf(await draw(over, who));

describe('a drawn receipt', () => {
  test('is one page of A4 and says what was sold, and by what it was paid, to nothing left', async () => {
    const page = await read();
    expect([page.pages, page.language, page.title]).toEqual([1, 'sv', 'Kvitto SE-B-000007']);
    for (const part of [
      'Exempelbutiken AB Kvitto',
      'Kund Åsa Öström Södra Vägen 12 412 54 Göteborg',
      'Nummer SE-B-000007',
      'Datum 2026-11-25',
      'Bytesorder 10056-XC1D5F0GH',
      `Returnummer (RMA) ${receipt.returnId}`,
      'Vad du har bytt till, SEK',
      'Vandringskängor, 43 2 25 1 438,40 359,60 1 798,00',
      'Moms % Exkl. moms Moms Inkl. moms 25 1 438,40 359,60 1 798,00',
      'Summa: 1 798,00 kr',
      'Betalt med det du lämnade tillbaka (SE-K-000042): 1 393,00 kr',
      'Betalt 2026-11-24 med kort (pi-8): 405,00 kr',
      'Kvar att betala: 0,00 kr',
      'Org.nr 556677-8899 · Momsreg.nr SE556677889901 · Godkänd för F-skatt',
      'Sida 1 av 1',
    ]) {
      expect(page.text).toContain(part);
    }
  });

  test('is an invoice for a company, with its numbers', async () => {
    const page = await read({}, company);
    expect(page.title).toBe('Faktura SE-B-000007');
    expect(page.text).toContain('Exempelbutiken AB Faktura');
    expect(page.text).toContain('Org.nr 556000-1111 Momsreg.nr SE556000111101');
  });

  test('speaks English to whoever ordered in it, and to whoever speaks a language that is not there', async () => {
    for (const language of ['en', 'fr']) {
      const page = await read({ language });
      expect([page.language, page.title]).toEqual(['en', 'Receipt SE-B-000007']);
      expect(page.text).toContain('Paid with what you returned (SE-K-000042): SEK 1,393.00');
      expect(page.text).toContain('Left to pay: SEK 0.00');
    }
  });

  test('goes on over the page, each tax by itself', async () => {
    const book = { name: 'Bok', quantity: 1, taxRate: 600, amount: { amount: 10_600, tax: 600 } };
    const rows = [...Array.from({ length: 60 }, () => boots), book];
    const bytes = await draw({ rows });
    const { pages } = await readPdf(bytes);
    expect(pages).toBeGreaterThan(1);
    const page = await readPdf(bytes, 203, pages);
    expect(page.text).toContain('25 86 304,00 21 576,00 107 880,00 6 100,00 6,00 106,00');
    expect(page.text).toContain(`Sida ${pages} av ${pages}`);
  });

  test('is the same whenever it is drawn', async () => {
    expect(Buffer.from(await draw()).equals(Buffer.from(await draw()))).toBe(true);
  });
});
