import { describe, expect, test } from 'vitest';
import { ublCreditNote } from '#adapters/credit-note/ubl-credit-note.ts';
import { samples } from '#local/peppol/samples.ts';
import { type Node, readDocument, textAt } from './read-document.ts';

const read = (name: keyof typeof samples) => {
  const { note, seller, buyer } = samples[name];
  return readDocument(ublCreditNote(note, seller, buyer));
};
const partyOf = (root: Node, role: 'Supplier' | 'Customer') => root[`Accounting${role}Party`]?.Party as Node;
const endpointOf = (party: Node) => [textAt(party, 'EndpointID/@schemeID'), textAt(party, 'EndpointID')];
const legalOf = ({ PartyLegalEntity: entity }: Node) => [
  textAt(entity, 'CompanyID/@schemeID'),
  textAt(entity, 'CompanyID'),
];
const taxOf = (party: Node) =>
  (party.PartyTaxScheme ?? []).map((one) => [textAt(one, 'TaxScheme/ID'), textAt(one, 'CompanyID')]);

describe('a document between companies', () => {
  const { root } = read('all-of-it-back');

  test('PEPPOL-EN16931-R001, R004, R007: claims Peppol BIS Billing 3.0', () => {
    expect(textAt(root, 'CustomizationID')).toBe(
      'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    );
    expect(textAt(root, 'ProfileID')).toBe('urn:fdc:peppol.eu:2017:poacc:billing:01:1.0');
    expect(textAt(root, 'CreditNoteTypeCode')).toBe('381');
  });

  test('says its number, its return, its order and the invoice that it corrects', () => {
    expect(textAt(root, 'ID')).toBe('SE-K-000042');
    expect(textAt(root, 'Note')).toBe('Returnummer (RMA) R01KAT2Y7M4Q8V3B6N9C1D5F0GH');
    expect(textAt(root, 'OrderReference/ID')).toBe('10056');
    expect(textAt(root, 'BillingReference/InvoiceDocumentReference/ID')).toBe('F-118');
    expect(textAt(root, 'BillingReference/InvoiceDocumentReference/IssueDate')).toBe('2026-11-02');
  });

  test('SE-R-001 to 005, SE-R-013: a Swedish seller has VAT number, F-tax and ten digits of an organisation number', () => {
    const seller = partyOf(root, 'Supplier');
    expect(taxOf(seller)).toEqual([
      ['VAT', 'SE556677889901'],
      ['TAX', 'Godkänd för F-skatt'],
    ]);
    expect(legalOf(seller)).toEqual(['0007', '5566778899']);
    expect(endpointOf(seller)).toEqual(['0007', '5566778899']);
  });

  test('says of the buyer what the order said', () => {
    const buyer = partyOf(root, 'Customer');
    expect(endpointOf(buyer)).toEqual(['0007', '5560001116']);
    expect(taxOf(buyer)).toEqual([['VAT', 'SE556000111601']]);
    expect(textAt(buyer, 'PartyLegalEntity/RegistrationName')).toBe('Kunden & Co AB');
    expect(textAt(buyer, 'PostalAddress/StreetName')).toBe('Södra Vägen 12');
    expect(textAt(buyer, 'PostalAddress/PostalZone')).toBe('412 54');
    expect(textAt(buyer, 'PostalAddress/CityName')).toBe('Göteborg');
    expect(textAt(buyer, 'PostalAddress/Country/IdentificationCode')).toBe('SE');
  });

  test('DE-R-001, 002, 005 to 007, 015: German companies have means of payment, a contact with a telephone, a buyer reference', () => {
    const german = read('german-19-and-7').root;
    const seller = partyOf(german, 'Supplier');
    expect(textAt(german, 'PaymentMeans/PaymentMeansCode')).toBe('1');
    expect(textAt(german, 'PaymentMeans/PaymentMeansCode/@name')).toBe('on the invoice');
    expect(textAt(german, 'BuyerReference')).toBe('10056');
    expect(textAt(seller, 'Contact/Name')).toBe('Beispielladen GmbH');
    expect(textAt(seller, 'Contact/Telephone')).toBe('+49 40 1234567');
    expect(textAt(seller, 'Contact/ElectronicMail')).toBe('buchhaltung@shop.example');
    expect(endpointOf(seller)).toEqual(['9930', 'DE123456789']);
    expect(legalOf(seller)).toEqual(['', 'HRB 4711']);
    expect(taxOf(seller)).toEqual([['VAT', 'DE123456789']]);
  });

  test.each([
    ['swedish-to-german-company', '9930', 'DE987654321'],
    ['swedish-to-norwegian-company', '0192', '999888704'],
    ['danish-company', '0184', '87654321'],
    ['finnish-25-and-a-half', '0216', '003776543212'],
  ] as const)('PEPPOL-EN16931-CL008: %s is reached by scheme %s', (name, scheme, value) => {
    expect(endpointOf(partyOf(read(name).root, 'Customer'))).toEqual([scheme, value]);
  });
});

describe('a document for a consumer', () => {
  const { root } = read('consumer');

  test('claims EN 16931 alone, and both parties are reached by e-mail', () => {
    expect(textAt(root, 'CustomizationID')).toBe('urn:cen.eu:en16931:2017');
    expect(textAt(root, 'ProfileID')).toBe('');
    expect(endpointOf(partyOf(root, 'Supplier'))).toEqual(['EM', 'ekonomi@shop.example']);
    expect(endpointOf(partyOf(root, 'Customer'))).toEqual(['EM', 'asa@example.com']);
  });

  test('says no number of the buyer', () => {
    const buyer = partyOf(root, 'Customer');
    expect([taxOf(buyer), legalOf(buyer)]).toEqual([[], ['', '']]);
  });
});

describe('what a document says of rows', () => {
  const wordsIn = (name: keyof typeof samples) => {
    const { lines, allowances } = read(name);
    return {
      lines: lines.map((line) => [textAt(line, 'CreditedQuantity'), textAt(line, 'Item/Name')]),
      allowances: allowances.map((one) => [textAt(one, 'Amount'), textAt(one, 'AllowanceChargeReason')]),
    };
  };

  test('are goods by their names and units, and what was kept by its reason', () => {
    expect(wordsIn('fees-and-deductions')).toEqual({
      lines: [
        ['1', 'Tält'],
        ['1', 'Fågelbok'],
      ],
      allowances: [
        ['159.84', 'Avdrag för varans skick: Tält'],
        ['25.00', 'Avdrag för varans skick: Fågelbok'],
        ['39.20', 'Returavgift'],
        ['5.00', 'Returavgift'],
      ],
    });
  });

  test('goes by the sign of what a correction changes', () => {
    expect(wordsIn('what-was-kept-given-back')).toEqual({
      lines: [
        ['1', 'Avdrag som du får tillbaka: Tält'],
        ['1', 'Returavgift som du får tillbaka'],
      ],
      allowances: [['100.00', 'Fågelbok']],
    });
  });

  test('is in the language of the order, with the line of the order', () => {
    const { lines } = read('german-19-and-7');
    expect(lines.map((line) => textAt(line, 'Item/Name'))).toEqual([
      'Rucksack',
      'Wanderkarte',
      'Shipping of your order to you',
    ]);
    expect(lines.map((line) => textAt(line, 'OrderLineReference/LineID'))).toEqual([
      'rucksack',
      'wanderkarte',
      '',
    ]);
  });

  test('has names with marks as they are, but for what XML cannot hold', () => {
    expect(wordsIn('names-with-marks')).toEqual({
      lines: [['1', `Hatt <"M&M"> 'ull' ]]> 🥾 å\uFFFD`]],
      allowances: [['10.00', 'Avdrag för varans skick: R&D <mugg>']],
    });
  });

  test('is the same text each time', () => {
    expect(read('consumer').xml).toBe(read('consumer').xml);
  });
});
