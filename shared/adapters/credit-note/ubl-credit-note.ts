import { type CreditNote, creditNoteName, type PaidBack, totalOf } from '#domain/credit-note.ts';
import type { CreditRow } from '#domain/credit-rows.ts';
import type { MinorUnits } from '#domain/money.ts';
import { type Language, languageOf } from '#domain/policy.ts';
import { rowWords } from '#shared/messages/row-words.ts';
import type { Identity } from '#shared/ports.ts';
import { creditNoteWords } from './credit-note-words.ts';
import { type Identifier, peppolAddress } from './electronic-address.ts';
import type { Seller } from './seller.ts';
import { decimal, gives, netOf, percent, type VatTotal, vatCategory, vatTotals } from './ubl-amounts.ts';
import { refuseUnsayable } from './ubl-limits.ts';
import { addressee, buyerParty, sellerParty } from './ubl-parties.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/** What a document claims to keep: EN 16931 alone, or also Peppol BIS Billing 3.0 (release of May 2026). */
const specification = {
  core: 'urn:cen.eu:en16931:2017',
  peppol: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
};
const billing = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

const outsideTheScope: Readonly<Record<Language, string>> = {
  sv: 'Ersättning som inte är betalning för en leverans: utanför momsens tillämpningsområde',
  en: 'Compensation that pays for no supply: outside the scope of VAT',
};

type Write = (name: string, amount: MinorUnits) => XmlElement;

/**
 * A credit note as UBL 2.1 CreditNote (type 381), in the language of the order. The same input gives the same text.
 *
 * It is a Peppol BIS Billing 3.0 document where seller and buyer have an address in the Peppol network. A consumer has none
 * (PEPPOL-EN16931-R010 asks for one, CL008 takes no e-mail): then it claims EN 16931 alone and both are reached by e-mail (scheme `EM`).
 *
 * Every figure is a row's own, in the currency's decimals. Rows that give are lines, with the whole net as the price of as many units
 * (so nothing is rounded); rows that keep are allowances without a reason code, for UNCL5189 has none that fits. That goes by the
 * row's sign and not its kind: what a correction gives back of a deduction or a fee is a line, because a charge alone would
 * leave a document without the line that BR-16 asks for. What was paid back is told as paid already, the rest as due.
 * @throws Refusal NoteNotElectronic when no document by these rules can say the note
 */
export function ublCreditNote(note: CreditNote, seller: Seller, buyer: Identity): string {
  const sellerAt = peppolAddress(seller);
  const buyerAt = peppolAddress(addressee(buyer));
  const inPeppol = sellerAt !== undefined && buyerAt !== undefined;
  refuseUnsayable(note, seller, buyer, inPeppol);

  const { currency, rows } = note;
  const language = languageOf(note.language);
  const words = creditNoteWords[language];
  const money: Write = (name, amount) => element(name, decimal(amount, currency), { currencyID: currency });
  const byMail = ({ email }: { readonly email: string }): Identifier => ({ scheme: 'EM', value: email });
  const document = [
    element('cbc:CustomizationID', inPeppol ? specification.peppol : specification.core),
    inPeppol ? element('cbc:ProfileID', billing) : undefined,
    element('cbc:ID', creditNoteName(note)),
    element('cbc:IssueDate', note.issuedOn),
    element('cbc:CreditNoteTypeCode', '381'),
    element('cbc:Note', `${words.returnNumber} ${note.returnId}`),
    element('cbc:DocumentCurrencyCode', currency),
    element('cbc:BuyerReference', note.orderNumber),
    element('cac:OrderReference', [element('cbc:ID', note.orderNumber)]),
    reference(note.refersTo),
    sellerParty(seller, inPeppol ? sellerAt : byMail(seller)),
    buyerParty(buyer, inPeppol ? buyerAt : byMail(buyer)),
    meansOf(note.paidBack, words.methods),
    ...rows.filter((row) => !gives(row)).map((row) => allowance(row, language, money)),
    taxTotal(note, language, money),
    monetaryTotal(note, money),
    ...rows.filter(gives).map((row, index) => line(row, index + 1, language, money)),
  ];
  return xmlDocument(
    element('CreditNote', document, {
      xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
      'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
      'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    }),
  );
}

/** What is credited. Where the shop told of no invoice, what the customer got instead bears the order's number. */
const reference = ({ number, issuedOn }: CreditNote['refersTo']) =>
  element('cac:BillingReference', [
    element('cac:InvoiceDocumentReference', [element('cbc:ID', number), element('cbc:IssueDate', issuedOn)]),
  ]);

/** By what money went back. UNCL4461 code 1 asks for no number of a card or an account, and we hold none; its name says the means. */
function meansOf(paidBack: readonly PaidBack[], methods: Readonly<Record<string, string>>): XmlElement {
  const names = [...new Set(paidBack.map(({ method }) => methods[method] ?? method))];
  const said = names.length === 0 ? {} : { name: names.join(', ') };
  return element('cac:PaymentMeans', [element('cbc:PaymentMeansCode', '1', said)]);
}

function allowance(row: CreditRow, language: Language, money: Write): XmlElement {
  return element('cac:AllowanceCharge', [
    element('cbc:ChargeIndicator', 'false'),
    element('cbc:AllowanceChargeReason', nameOf(row, language)),
    money('cbc:Amount', -netOf(row.amount)),
    taxCategory('cac:TaxCategory', row),
  ]);
}

function taxTotal(note: CreditNote, language: Language, money: Write): XmlElement {
  const subtotal = (total: VatTotal) =>
    element('cac:TaxSubtotal', [
      money('cbc:TaxableAmount', netOf(total)),
      money('cbc:TaxAmount', total.tax),
      taxCategory(
        'cac:TaxCategory',
        { taxRate: total.taxRate, kind: total.category === 'E' ? 'goodwill' : 'goods' },
        total.category === 'E' ? outsideTheScope[language] : '',
      ),
    ]);
  return element('cac:TaxTotal', [
    money('cbc:TaxAmount', totalOf(note).tax),
    ...vatTotals(note).map(subtotal),
  ]);
}

function monetaryTotal(note: CreditNote, money: Write): XmlElement {
  const net = (rows: readonly CreditRow[]) => netOf(totalOf({ rows }));
  const kept = -net(note.rows.filter((row) => !gives(row)));
  const paid = note.paidBack.reduce((sum, { amount }) => sum + amount, 0);
  const { amount } = totalOf(note);
  return element('cac:LegalMonetaryTotal', [
    money('cbc:LineExtensionAmount', net(note.rows.filter(gives))),
    money('cbc:TaxExclusiveAmount', net(note.rows)),
    money('cbc:TaxInclusiveAmount', amount),
    kept === 0 ? undefined : money('cbc:AllowanceTotalAmount', kept),
    paid === 0 ? undefined : money('cbc:PrepaidAmount', paid),
    money('cbc:PayableAmount', amount - paid),
  ]);
}

function line(row: CreditRow, number: number, language: Language, money: Write): XmlElement {
  const quantity = String(row.quantity);
  // C62 is «one» (UN/ECE recommendation 20)
  const unit = { unitCode: 'C62' };
  return element('cac:CreditNoteLine', [
    element('cbc:ID', String(number)),
    element('cbc:CreditedQuantity', quantity, unit),
    money('cbc:LineExtensionAmount', netOf(row.amount)),
    element('cac:OrderLineReference', [element('cbc:LineID', row.lineId ?? '')]),
    element('cac:Item', [
      element('cbc:Name', nameOf(row, language)),
      taxCategory('cac:ClassifiedTaxCategory', row),
    ]),
    element('cac:Price', [
      money('cbc:PriceAmount', netOf(row.amount)),
      element('cbc:BaseQuantity', quantity, unit),
    ]),
  ]);
}

function taxCategory(
  name: string,
  of: Pick<CreditRow, 'kind' | 'taxRate'>,
  exemptionReason = '',
): XmlElement {
  return element(name, [
    element('cbc:ID', vatCategory(of)),
    element('cbc:Percent', percent(of.taxRate)),
    element('cbc:TaxExemptionReason', exemptionReason),
    element('cac:TaxScheme', [element('cbc:ID', 'VAT')]),
  ]);
}

const nameOf = (row: CreditRow, language: Language) =>
  (row.kind === 'goods' && row.name) || rowWords(row)[language];
