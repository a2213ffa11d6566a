import type { Account, AccountPlan } from './bookkeeping.ts';

const account = (number: string, name: string): Account => ({ number, name });

const invoicedFreight = account('3520', 'Fakturerade frakter');
const otherInvoiced = account('3590', 'Övriga fakturerade kostnader');
const atEveryRate = (one: Account) => ({ 2500: one, 1200: one, 600: one, 0: one });
const invoiceFees = atEveryRate(account('3540', 'Faktureringsavgifter'));
const cards = account('1686', 'Fordringar för kontokort och kuponger');
const unredeemed = account('2421', 'Ej inlösta presentkort');

/**
 * The plan of a Swedish shop that has none of its own: numbers and names of BAS 2026 (BAS-intressenternas Förening, the chart of accounts
 * for 2026), where 1686 took the place of the 1580 of earlier years for what card companies owe.
 */
export const bas2026: AccountPlan = {
  currency: 'SEK',
  series: 'K',
  sales: {
    2500: account('3001', 'Försäljning inom Sverige, 25 % moms'),
    1200: account('3002', 'Försäljning inom Sverige, 12 % moms'),
    600: account('3003', 'Försäljning inom Sverige, 6 % moms'),
    0: account('3004', 'Försäljning inom Sverige, momsfri'),
  },
  shipping: atEveryRate(invoicedFreight),
  orderFees: { byCode: { 'invoice-fee': invoiceFees }, other: atEveryRate(otherInvoiced) },
  fees: atEveryRate(otherInvoiced),
  goodwill: account('3790', 'Övriga intäktskorrigeringar'),
  outputTax: {
    2500: account('2611', 'Utgående moms på försäljning inom Sverige, 25 %'),
    1200: account('2621', 'Utgående moms på försäljning inom Sverige, 12 %'),
    600: account('2631', 'Utgående moms på försäljning inom Sverige, 6 %'),
  },
  payments: {
    byMethod: {
      card: cards,
      invoice: account('1510', 'Kundfordringar'),
      exchange: account('2420', 'Förskott från kunder'),
      'gift-card': unredeemed,
      'store-credit': unredeemed,
      bank: account('1930', 'Företagskonto'),
      swish: account('1930', 'Företagskonto'),
    },
    other: cards,
  },
};
