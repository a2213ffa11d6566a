import type { Language } from '#domain/policy.ts';

/** What a drawn receipt of an exchange says besides what a credit note says, too. */
interface ReceiptWords {
  readonly receipt: string;
  /** where the buyer is a company */
  readonly invoice: string;
  readonly exchangeOrder: string;
  readonly rows: string;
  readonly total: string;
  readonly carried: (creditNotes: string, amount: string) => string;
  readonly paid: (by: string, day: string, amount: string) => string;
  readonly settled: (amount: string) => string;
  /** means of payment that providers commonly name; others are said as the provider calls them */
  readonly methods: Readonly<Record<string, string>>;
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  sv: {
    receipt: 'Kvitto',
    invoice: 'Faktura',
    exchangeOrder: 'Bytesorder',
    rows: 'Vad du har bytt till',
    total: 'Summa',
    carried: (creditNotes, amount) => `Betalt med det du lämnade tillbaka (${creditNotes}): ${amount}`,
    paid: (by, day, amount) => `Betalt ${day} ${by}: ${amount}`,
    settled: (amount) => `Kvar att betala: ${amount}`,
    methods: { card: 'med kort', klarna: 'med Klarna', swish: 'med Swish' },
  },
  en: {
    receipt: 'Receipt',
    invoice: 'Invoice',
    exchangeOrder: 'Exchange order',
    rows: 'What you exchanged for',
    total: 'Total',
    carried: (creditNotes, amount) => `Paid with what you returned (${creditNotes}): ${amount}`,
    paid: (by, day, amount) => `Paid ${day} ${by}: ${amount}`,
    settled: (amount) => `Left to pay: ${amount}`,
    methods: { card: 'by card', klarna: 'with Klarna', swish: 'with Swish' },
  },
};
