import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { csvSheets } from '#adapters/csv/csv-sheets.ts';
import { readSie } from '#adapters/sie/read-sie.ts';
import { sieBooks } from '#adapters/sie/sie-books.ts';
import { Refusal } from '#domain/errors.ts';
import type { Language } from '#domain/policy.ts';
import type { ListedRefund, Mail, Period, RefundListing } from '#shared/ports.ts';
import { classifyItems } from '#use-cases/classify-items.ts';
import { issueCredit } from '#use-cases/issue-credit.ts';
import { type ReportFinanceDeps, reportFinance } from '#use-cases/report-finance.ts';
import { writeCreditNote } from '#use-cases/write-credit-note.ts';
import { aMailer } from '../support/a-mailer.ts';
import { aPolicy } from '../support/a-policy.ts';
import { aLine } from '../support/an-order.ts';
import { type Shop, shopOver } from '../support/shop.ts';
import { dayMs } from '../support/still-clock.ts';
import { kinds } from '../support/stores.ts';

const hourMs = 3_600_000;
const seller = {
  name: 'Exempelbutiken AB',
  companyNumber: '556677-8899',
  vatNumber: 'SE556677889901',
  address: { street: 'Butiksgatan 3', postalCode: '504 30', city: 'Borås', country: 'SE' },
  email: 'ekonomi@shop.example',
};
/** Intl writes amounts with spaces that do not break. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe.each(kinds)('what finance is mailed, on $kind', ({ start }) => {
  let shop: Shop;
  let mailer: ReturnType<typeof aMailer>;
  beforeEach(async () => {
    shop = shopOver(await start());
    mailer = aMailer();
    await shop.policy(aPolicy({ returnFee: 3_900 }));
  });
  afterEach(() => shop.close());

  const stroke = (over: Partial<ReportFinanceDeps> = {}, language: Language = 'sv') =>
    reportFinance({
      ...shop,
      books: sieBooks({ main: seller }, {}),
      sheets: csvSheets(),
      storeCreditFigures: { ofPeriod: async () => [] },
      reports: shop.financeReports,
      mailer,
      setting: {
        ...{ shopName: 'Exempelbutiken', financeAddress: 'ekonomi@shop.example' },
        ...{ language, timeZone: 'Europe/Stockholm' },
      },
      ...over,
    })();
  const subjects = () => mailer.mails.map(({ subject }) => subject);
  const last = () => mailer.mails.at(-1) as Mail;
  const fileOf = (mail: Mail, name: string) => {
    const found = mail.attachments.find(({ filename }) => filename === name);
    return Buffer.from(found?.content ?? '');
  };
  const rowsOf = (mail: Mail, name: string, delimiter = ';'): string[][] =>
    parse(fileOf(mail, name), { delimiter, bom: true });

  /** Shoes of 500 kronor that are credited less a fee of 39, with their note: 461.00, of which 92.20 is tax. */
  async function credited(orderNumber: string, over: { market?: string; currency?: string } = {}) {
    const paid = { amount: 50_000, tax: 10_000 };
    await shop.order({
      orderNumber,
      ...over,
      lines: [
        aLine({ quantity: 1, paid, taxRate: 2500 }),
        aLine({ lineId: '2', quantity: 1, paid, taxRate: 2500 }),
      ],
      payments: [{ paymentId: `pay-${orderNumber}`, method: 'swish', amount: 104_900 }],
    });
    const returnId = await shop.booked([{}], orderNumber);
    await shop.inspect(returnId, [{ lineId: '1', grade: 'A', units: 1 }], { boxClosed: true });
    await classifyItems(shop)({ returnId });
    await issueCredit(shop)({ returnId });
    await writeCreditNote(shop)({ returnId });
    return returnId;
  }

  test('is what yesterday came to, with a row for each note and rate', async () => {
    const returnId = await credited('S-1');
    shop.clock.pass(dayMs);
    await stroke();
    expect(subjects()).toEqual(['Returrapport 2026-10-10: 1 kreditnota']);
    expect(last().to).toEqual({ name: 'Ekonomi', address: 'ekonomi@shop.example' });
    const text = plain(last().text);
    for (const said of [
      'SE, SEK: 1 kreditnota:\nReturnerade varor: 500,00 kr',
      'Behållna returavgifter: −39,00 kr\nKrediterat inklusive moms: 461,00 kr',
      'Moms 25 % på underlaget 368,80 kr: 92,20 kr\nMoms totalt: 92,20 kr',
      'swish: 461,00 kr\nÅterbetalt totalt: 461,00 kr',
      '- 1 återbetalning återfinns.',
    ])
      expect(text).toContain(said);
    expect(rowsOf(last(), 'credit-notes-2026-10-10.csv').slice(1)).toEqual([
      [
        ...['SE-K-000001', '2026-10-10', 'beställning', 'S-1', 'S-1', returnId, 'SEK'],
        ...['25,00', '368,80', '92,20', '461,00', 'swish'],
      ],
    ]);
    expect(rowsOf(last(), 'open-2026-10-11.csv')).toHaveLength(1);
    expect(last().attachments).toHaveLength(2);
  });

  test('tells what store credits came to, without a note too, unless nothing happened to them', async () => {
    const none = { issued: 0, redeemed: 0, givenBack: 0, expired: 0 };
    const outstanding = { credit: 30_000, bonus: 0 };
    const of = (credit: typeof none) => ({
      async ofPeriod() {
        return [{ market: 'SE', currency: 'SEK', moved: { credit, bonus: none }, outstanding }];
      },
    });
    shop.clock.pass(dayMs);
    await stroke({ storeCreditFigures: of(none) });
    expect(subjects()).toEqual([]);
    shop.clock.pass(dayMs);
    await stroke({ storeCreditFigures: of({ ...none, issued: 20_000 }) });
    expect(subjects()).toEqual(['Returrapport 2026-10-11: 0 kreditnotor']);
    expect(rowsOf(last(), 'store-credit-2026-10-11.csv')).toEqual([
      [
        ...['Marknad', 'Valuta', 'Slag', 'Ingående tillgodohavanden', 'Utfärdat', 'Inlöst'],
        ...['Återfört efter inlösen', 'Förfallet', 'Utestående'],
      ],
      ['SE', 'SEK', 'kundens pengar', '100,00', '200,00', '0,00', '0,00', '0,00', '300,00'],
      ['SE', 'SEK', 'butikens bonus', '0,00', '0,00', '0,00', '0,00', '0,00', '0,00'],
    ]);
  });

  test('names nobody, in letter or file', async () => {
    await credited('S-1');
    shop.clock.pass(dayMs);
    await stroke();
    const files = last().attachments.map(({ content }) => Buffer.from(content).toString('utf8'));
    const all = [last().subject, last().text, last().html, ...files].join('\n');
    expect(all).not.toMatch(/Kund Ett|kund\.ett|Storgatan|customer-7/);
  });

  test('is sent once a day and once a month, whatever the clock strikes, at once or again', async () => {
    await credited('S-1');
    // 22:59 in UTC is before midnight in Stockholm, 23:01 after it, from the 25th of October on
    shop.clock.pass(21 * dayMs + 15 * hourMs - 60_000);
    await stroke();
    expect(subjects()).toEqual([]);
    shop.clock.pass(120_000);
    await Promise.all([stroke(), stroke(), stroke()]);
    for (let hour = 0; hour < 3; hour += 1) {
      shop.clock.pass(hourMs);
      await stroke();
    }
    expect(subjects()).toEqual(['Returrapport 2026-10: 1 kreditnota']);
  });

  test('has the bookings of a month, and says of a market why it has none', async () => {
    await credited('S-1');
    await credited('FI-1', { market: 'FI', currency: 'EUR' });
    shop.clock.pass(22 * dayMs);
    await stroke();
    expect(subjects()).toEqual(['Returrapport 2026-10: 2 kreditnotor']);
    expect(last().attachments.map(({ filename }) => filename)).toEqual([
      'credit-notes-2026-10.csv',
      'open-2026-11-01.csv',
      'SE-2026-10.si',
    ]);
    const { vouchers, generated } = readSie(fileOf(last(), 'SE-2026-10.si'));
    expect([generated.day, vouchers.map(({ series, number }) => `${series}${number}`)]).toEqual([
      '2026-11-01',
      ['K1'],
    ]);
    expect(last().text).toContain(
      '- FI: ingen SIE-fil, eftersom FI-K-000001 är i en annan valuta än bokföringen.',
    );
    expect(plain(last().text)).toContain('swish: 500,00 €');
  });

  test('is nothing of a shop where nothing happened, and it is not looked at again', async () => {
    await stroke();
    await credited('S-1');
    await stroke();
    expect(subjects()).toEqual([]);
    expect(await shop.financeReports.take('2026-10-09', shop.clock.now())).toBe(false);
  });

  test('waits until the day is over in every market with notes', async () => {
    await credited('GB-1', { market: 'GB', currency: 'GBP' });
    // 22:30 in UTC is half past midnight in Stockholm and half past eleven in London
    shop.clock.pass(14 * hourMs + hourMs / 2);
    await stroke();
    expect(subjects()).toEqual([]);
    shop.clock.pass(hourMs);
    await stroke();
    expect(subjects()).toEqual(['Returrapport 2026-10-10: 1 kreditnota']);
  });

  test('is sent at the next stroke when the mail service was down', async () => {
    await credited('S-1');
    shop.clock.pass(dayMs);
    const down = {
      async send(): Promise<string> {
        throw new Refusal('MailUnavailable', 'down');
      },
    };
    await expect(stroke({ mailer: down })).rejects.toMatchObject({ name: 'MailUnavailable' });
    await stroke();
    expect(subjects()).toEqual(['Returrapport 2026-10-10: 1 kreditnota']);
  });

  test('names what the provider does not know of, or has otherwise, or cannot be asked for', async () => {
    const returnId = await credited('S-1');
    shop.clock.pass(dayMs);
    const key = `${returnId}.pay-S-1`;
    const said = async (period: string, find: ReportFinanceDeps['payments']['find']) => {
      await shop.financeReports.giveBack(period, shop.clock.now());
      await stroke({ payments: { find, made: async () => [] } });
      return plain(last().text);
    };
    const refused = (name: 'RefundDeclined' | 'PaymentsUnavailable') => async () => {
      throw new Refusal(name, 'no');
    };
    expect(await said('2026-10-10', async () => undefined)).toContain(
      `- SE-K-000001: 461,00 kr (swish) saknas hos betalleverantören. Nyckel ${key}.`,
    );
    shop.clock.pass(22 * dayMs);
    expect(await said('2026-10', refused('PaymentsUnavailable'))).toContain(
      '- Leverantören för swish gick inte att fråga: 1 återbetalning är inte avstämd.',
    );
    const second = await credited('S-2');
    shop.clock.pass(dayMs);
    expect(await said('2026-11-02', refused('RefundDeclined'))).toContain(
      `- SE-K-000002: 461,00 kr (swish) stämmer inte med vad betalleverantören har bokat. Nyckel ${second}.pay-S-2.`,
    );
  });

  test('names refunds at the provider that no return knows, and says when all are known', async () => {
    const returnId = await credited('S-1');
    shop.clock.pass(dayMs);
    const listed = (refunds: ListedRefund[]): RefundListing => ({ provider: 'stripe', refunds, more: true });
    const one = (place: number, key?: string): ListedRefund => ({
      ...{ providerRefundId: `re_${place}`, paymentId: `pi_${place}`, amount: 12_300, currency: 'SEK', key },
    });
    const known = one(1, `${returnId}.pay-S-1`);
    const asked: Period[] = [];
    const made = (listings: RefundListing[]) => async (period: Period) => {
      asked.push(period);
      return listings;
    };
    const said = async (listings: RefundListing[]) => {
      await shop.financeReports.giveBack('2026-10-10', shop.clock.now());
      await stroke({ payments: { ...shop.payments, made: made(listings) } });
      return plain(last().text);
    };
    const strange = [one(2), one(3, `R${'9'.repeat(26)}.pay`), one(4, `${returnId}+2.pay-S-1`)];
    const first = await said([
      listed([known, ...strange]),
      { provider: 'klarna', cannot: 'not-listable' },
      { provider: 'swish', cannot: 'unavailable' },
    ]);
    for (const line of [
      '- stripe: 123,00 kr har betalats tillbaka på betalning pi_2 (återbetalning re_2) utan att någon retur har begärt det.',
      '- stripe: 123,00 kr har betalats tillbaka på betalning pi_3 (återbetalning re_3) för en retur som inte finns här.',
      '- stripe: 123,00 kr har betalats tillbaka på betalning pi_4 (återbetalning re_4) för en retur som inte känner till det.',
      '- stripe: 1000 av periodens återbetalningar har jämförts; det finns fler.',
      '- klarna redovisar inte återbetalningar per datum',
      '- swish gick inte att fråga om vilka återbetalningar som finns där.',
    ])
      expect(first).toContain(line);
    expect(first).not.toContain('re_1');
    // midnight to midnight in Stockholm
    expect(asked).toContainEqual({ from: '2026-10-09T22:00:00.000Z', before: '2026-10-10T22:00:00.000Z' });
  });

  test('is sent for a day without notes, too, when a refund stands that no return knows', async () => {
    shop.clock.pass(dayMs);
    const refunds = [{ providerRefundId: 're_9', paymentId: 'pi_9', amount: 100, currency: 'SEK' }];
    const made = async () => [{ provider: 'stripe', refunds, more: false }];
    await stroke({ payments: { ...shop.payments, made } });
    expect(subjects()).toContain('Returrapport 2026-10-10: 0 kreditnotor');
    expect(plain(last().text)).toContain('1,00 kr har betalats tillbaka på betalning pi_9');
  });

  test('is in English with points where the shop wants it so', async () => {
    await credited('S-1');
    shop.clock.pass(dayMs);
    await stroke({}, 'en');
    expect(subjects()).toEqual(['Returns report 2026-10-10: 1 credit note']);
    expect(plain(last().text)).toContain('Tax of 25% on SEK 368.80: SEK 92.20');
    const [heads, row] = rowsOf(last(), 'credit-notes-2026-10-10.csv', ',');
    expect([heads?.at(-2), row?.at(-2)]).toEqual(['Total', '461.00']);
  });
});
