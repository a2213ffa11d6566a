import type { Language } from '#domain/policy.ts';

/** What a drawn credit note says besides its rows, names and numbers. */
interface CreditNoteWords {
  readonly title: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly invoice: string;
  readonly order: string;
  readonly orderNumber: string;
  readonly returnNumber: string;
  readonly buyer: string;
  readonly companyNumber: string;
  readonly vatNumber: string;
  readonly fTax: string;
  readonly description: string;
  readonly quantity: string;
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
  readonly amount: string;
  readonly rows: string;
  readonly taxes: string;
  readonly total: string;
  readonly paidBack: string;
  readonly page: (page: number, of: number) => string;
  /** means of payment that shops commonly name; others are said as the shop calls them */
  readonly methods: Readonly<Record<string, string>>;
}

export const creditNoteWords: Readonly<Record<Language, CreditNoteWords>> = {
  sv: {
    title: 'Kreditnota',
    number: 'Nummer',
    issuedOn: 'Datum',
    invoice: 'Avser faktura',
    order: 'Avser order',
    orderNumber: 'Ordernummer',
    returnNumber: 'Returnummer (RMA)',
    buyer: 'Kund',
    companyNumber: 'Org.nr',
    vatNumber: 'Momsreg.nr',
    fTax: 'Godkänd för F-skatt',
    description: 'Beskrivning',
    quantity: 'Antal',
    rate: 'Moms %',
    net: 'Exkl. moms',
    tax: 'Moms',
    amount: 'Inkl. moms',
    rows: 'Vad du får tillbaka',
    taxes: 'Moms per skattesats',
    total: 'Summa kredit',
    paidBack: 'Återbetalt',
    page: (page, of) => `Sida ${page} av ${of}`,
    methods: {
      card: 'till kortet',
      invoice: 'på fakturan',
      'gift-card': 'till presentkortet',
      'store-credit': 'som tillgodohavande',
      exchange: 'till bytet, order',
      other: 'på annat sätt',
    },
  },
  en: {
    title: 'Credit note',
    number: 'Number',
    issuedOn: 'Date',
    invoice: 'Refers to invoice',
    order: 'Refers to order',
    orderNumber: 'Order number',
    returnNumber: 'Return number (RMA)',
    buyer: 'Customer',
    companyNumber: 'Company no.',
    vatNumber: 'VAT no.',
    fTax: 'Approved for Swedish F-tax',
    description: 'Description',
    quantity: 'Qty',
    rate: 'VAT %',
    net: 'Excl. VAT',
    tax: 'VAT',
    amount: 'Incl. VAT',
    rows: 'What you get back',
    taxes: 'VAT by rate',
    total: 'Total credit',
    paidBack: 'Paid back',
    page: (page, of) => `Page ${page} of ${of}`,
    methods: {
      card: 'to the card',
      invoice: 'on the invoice',
      'gift-card': 'to the gift card',
      'store-credit': 'as store credit',
      exchange: 'to the exchange, order',
      other: 'by other means',
    },
  },
};
