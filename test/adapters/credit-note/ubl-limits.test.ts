import { describe, expect, test } from 'vitest';
import { ublCreditNote } from '#adapters/credit-note/ubl-credit-note.ts';
import type { CreditRow } from '#domain/credit-rows.ts';
import { buyers, sellers } from '#local/peppol/sample-parties.ts';
import { samples } from '#local/peppol/samples.ts';

const { note, seller, buyer } = samples['all-of-it-back'];
const goods = (taxRate: number, amount: number, tax: number): CreditRow => ({
  kind: 'goods',
  name: 'Lampa',
  quantity: 1,
  amount: { amount, tax },
  taxRate,
});
const refusal = (rule: string, place: string) =>
  expect.objectContaining({ name: 'NoteNotElectronic', data: { rule, place } });

describe('a note is refused by the rule that no document could keep', () => {
  test('BR-DEC-23: in a currency of three decimals', () => {
    const dinars = { ...note, currency: 'KWD' };
    expect(() => ublCreditNote(dinars, seller, buyer)).toThrow(refusal('BR-DEC-23', 'currency'));
  });

  test('BR-16: where no row gives anything without its tax', () => {
    const rows = [goods(2500, 10, 20)];
    expect(() => ublCreditNote({ ...note, rows }, seller, buyer)).toThrow(refusal('BR-16', 'rows'));
  });

  test('BR-CO-17: where a tax is a whole unit of the currency off its rate, and not a hundredth less', () => {
    // 25 % of 100.00 is 25.00
    const rows = (tax: number) => [goods(2500, 10_000 + tax, tax)];
    const off = { ...note, rows: rows(2_600) };
    expect(() => ublCreditNote(off, seller, buyer)).toThrow(refusal('BR-CO-17', 'rows'));
    expect(ublCreditNote({ ...note, rows: rows(2_599) }, seller, buyer)).toContain('>25.99<');
    expect(ublCreditNote({ ...note, rows: rows(2_401) }, seller, buyer)).toContain('>24.01<');
  });

  test('BR-CO-17: by the tax rounded to hundredths, as the rule has it', () => {
    // 12 % of 208.28 is 24.9936, and so 24.99
    const rows = (tax: number) => [goods(1200, 20_828 + tax, tax)];
    const off = () => ublCreditNote({ ...note, rows: rows(2_599) }, seller, buyer);
    expect(off).toThrow(refusal('BR-CO-17', 'rows'));
    expect(ublCreditNote({ ...note, rows: rows(2_598) }, seller, buyer)).toContain('>25.98<');
  });

  test('BR-CO-17: where a yen is missing, for its unit is one', () => {
    const yen = { ...note, currency: 'JPY' };
    const rows = [goods(2500, 12_499, 2_499)];
    expect(() => ublCreditNote({ ...yen, rows }, seller, buyer)).toThrow(refusal('BR-CO-17', 'rows'));
  });

  test('BR-Z-01: where a company of another country pays no tax, whose reason is not known', () => {
    const rows = [goods(0, 10_000, 0)];
    const abroad = () => ublCreditNote({ ...note, rows }, seller, buyers.german);
    expect(abroad).toThrow(refusal('BR-Z-01', 'rows'));
    expect(ublCreditNote({ ...note, rows }, seller, buyer)).toContain('>Z<');
  });

  test('BR-CO-09: where the seller’s VAT number does not say its country', () => {
    const nameless = { ...sellers.swedish, vatNumber: '556677889901' };
    expect(() => ublCreditNote(note, nameless, buyer)).toThrow(refusal('BR-CO-09', 'seller.vatNumber'));
  });

  test('SE-R-006: where a Swedish seller would charge a company a rate that Sweden does not have', () => {
    const rows = [goods(1900, 11_900, 1_900)];
    const charged = () => ublCreditNote({ ...note, rows }, seller, buyer);
    expect(charged).toThrow(refusal('SE-R-006', 'rows'));
    expect(ublCreditNote({ ...note, rows }, seller, buyers.germanConsumer)).toContain('>19<');
  });

  test('SE-R-001: where a Swedish seller’s VAT number is not of fourteen characters', () => {
    const short = { ...sellers.swedish, vatNumber: 'SE5566778899' };
    expect(() => ublCreditNote(note, short, buyer)).toThrow(refusal('SE-R-001', 'seller.vatNumber'));
  });

  test('DE-R-006: where a German seller has no telephone and the buyer is a German company', () => {
    const { telephone: _, ...mute } = sellers.german;
    const german = samples['german-19-and-7'];
    const told = () => ublCreditNote(german.note, mute, german.buyer);
    expect(told).toThrow(refusal('DE-R-006', 'seller.telephone'));
    expect(ublCreditNote(german.note, mute, buyers.germanConsumer)).toContain('schemeID="EM"');
  });
});
