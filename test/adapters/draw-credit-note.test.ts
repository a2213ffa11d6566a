import { describe, expect, test } from 'vitest';
import { creditNotePrinter } from '#adapters/credit-note/printer.ts';
import type { CreditNote } from '#domain/credit-note.ts';
import type { CreditRow } from '#domain/credit-rows.ts';
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
const german = { ...seller, name: 'Beispielladen GmbH', vatNumber: 'DE123456789', fTax: false };
const buyer: Identity = {
  customerId: 'customer-1',
  name: 'Åsa Öström',
  email: 'asa@example.com',
  address: { street: 'Södra Vägen 12', postalCode: '412 54', city: 'Göteborg', country: 'SE' },
  company: { number: '556000-1111', vatNumber: 'SE556000111101' },
};
const shoes: CreditRow = {
  kind: 'goods',
  lineId: '1',
  name: 'Vandringskängor',
  quantity: 2,
  amount: { amount: 139_300, tax: 27_860 },
  taxRate: 2500,
};
const fee: CreditRow = {
  kind: 'fee',
  quantity: 1,
  amount: { amount: -3_900, tax: -780 },
  taxRate: 2500,
};
const note: CreditNote = {
  number: 42,
  market: 'SE',
  returnId: 'R01KAT2Y7M4Q8V3B6N9C1D5F0GH',
  orderNumber: '10056',
  refund: 1,
  issuedOn: '2026-11-25',
  currency: 'SEK',
  language: 'sv',
  refersTo: { is: 'invoice', number: 'F-118', issuedOn: '2026-11-02' },
  rows: [shoes, fee],
  paidBack: [{ key: 'k', method: 'card', reference: 'pi-7', amount: 135_400 }],
};
const draw = (over: Partial<CreditNote> = {}, who: Identity | undefined = buyer) =>
  creditNotePrinter({ main: seller, DE: german }).print({ ...note, ...over }, who);
const read = async (over: Partial<CreditNote> = {}, who?: Identity) => readPdf(await draw(over, who));

describe('a drawn credit note', () => {
  test('is one page of A4 and says all that the law asks of it', async () => {
    const page = await read();
    expect([page.pages, page.language, page.title]).toEqual([1, 'sv', 'Kreditnota SE-K-000042']);
    expect(page.widthMm).toBeCloseTo(210, 1);
    expect(page.heightMm).toBeCloseTo(297, 1);
    for (const part of [
      'Exempelbutiken AB Kreditnota',
      'Kund Åsa Öström Södra Vägen 12 412 54 Göteborg Org.nr 556000-1111 Momsreg.nr SE556000111101',
      'Nummer SE-K-000042',
      'Datum 2026-11-25',
      'Avser faktura F-118 (2026-11-02)',
      'Ordernummer 10056',
      `Returnummer (RMA) ${note.returnId}`,
      'Vad du får tillbaka, SEK',
      'Vandringskängor 2 25 1 114,40 278,60 1 393,00',
      'Returavgift 1 25 –31,20 –7,80 –39,00',
      'Moms % Exkl. moms Moms Inkl. moms 25 1 083,20 270,80 1 354,00',
      'Summa kredit: 1 354,00 kr',
      'Återbetalt till kortet (pi-7): 1 354,00 kr',
      'Org.nr 556677-8899 · Momsreg.nr SE556677889901 · Godkänd för F-skatt',
      'Sida 1 av 1',
    ]) {
      expect(page.text).toContain(part);
    }
  });

  test('is in English where the order was, in the currency’s own decimals, from the market’s own seller', async () => {
    const rows = [{ ...shoes, amount: { amount: 13_930, tax: 2_224 }, taxRate: 1900 }];
    const refersTo = { is: 'order', number: '10056', issuedOn: '2026-11-02' } as const;
    const page = await read({ language: 'en', market: 'DE', currency: 'JPY', rows, refersTo, paidBack: [] });
    expect(page.language).toBe('en');
    for (const part of [
      'Beispielladen GmbH Credit note',
      'Number DE-K-000042',
      'Refers to order 10056 (2026-11-02)',
      'Vandringskängor 2 19 11,706 2,224 13,930',
      'Total credit: JP¥13,930',
    ]) {
      expect(page.text).toContain(part);
    }
    expect(page.text).not.toContain('F-tax');
  });

  test('of what an earlier note had kept says that it is given back', async () => {
    const deduction = {
      ...shoes,
      kind: 'deduction',
      quantity: 1,
      amount: { amount: 25_000, tax: 5_000 },
    } as const;
    const back = { ...fee, amount: { amount: 3_900, tax: 780 } };
    const page = await read({ rows: [deduction, back] });
    expect(page.text).toContain('Avdrag som du får tillbaka: Vandringskängor 1 25 200,00 50,00 250,00');
    expect(page.text).toContain('Returavgift som du får tillbaka 1 25 31,20 7,80 39,00');
  });

  test('names nobody when its customer has been erased', async () => {
    const bytes = await creditNotePrinter({ main: seller }).print(note, undefined);
    const page = await readPdf(bytes);
    expect(page.text).not.toContain('Kund');
    expect(page.text).toContain('Summa kredit: 1 354,00 kr');
  });

  test('goes on to as many pages as its rows take, nothing written over anything', async () => {
    const rows = Array.from({ length: 700 }, (_, index): CreditRow => {
      const name =
        index % 5 === 0 ? `Vara ${index} ${'med ett mycket långt namn '.repeat(6)}` : `Vara ${index}`;
      return { ...shoes, name, lineId: `${index}` };
    });
    const bytes = await draw({ rows });
    const first = await readPdf(bytes);
    expect(first.pages).toBeGreaterThan(15);
    for (const place of [1, 2, first.pages]) {
      const page = await readPdf(bytes, 203, place);
      const foot = page.texts.filter(({ y }) => y > 274);
      expect(foot.map(({ text }) => text).join(' ')).toContain(`Sida ${place} av ${first.pages}`);
      const rest = page.texts.filter(({ y }) => y <= 274);
      expect(Math.max(...rest.map(({ y }) => y))).toBeLessThan(272);
    }
  });

  test('is the same bytes whenever it is drawn', async () => {
    expect(Buffer.from(await draw()).equals(Buffer.from(await draw()))).toBe(true);
  });
});
