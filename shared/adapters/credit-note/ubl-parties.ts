import type { Identity, PostalAddress } from '#shared/ports.ts';
import { type Addressee, bare, companyIdentifier, type Identifier } from './electronic-address.ts';
import type { Seller } from './seller.ts';
import { element, type XmlElement } from './xml.ts';

/** Who sold. A Swedish seller says of the approval for F-tax the words that SE-R-005 asks for, whatever the note's language. */
export function sellerParty(seller: Seller, reachedAt: Identifier): XmlElement {
  const fTax = seller.fTax && seller.address.country === 'SE';
  return element('cac:AccountingSupplierParty', [
    element('cac:Party', [
      endpoint(reachedAt),
      element('cac:PartyName', [element('cbc:Name', seller.name)]),
      postalAddress(seller.address),
      taxScheme(bare(seller.vatNumber), 'VAT'),
      fTax ? taxScheme('Godkänd för F-skatt', 'TAX') : undefined,
      legalEntity(seller.name, seller),
      element('cac:Contact', [
        element('cbc:Name', seller.name),
        element('cbc:Telephone', seller.telephone ?? ''),
        element('cbc:ElectronicMail', seller.email),
      ]),
    ]),
  ]);
}

/** Who bought, with their numbers where they are a company. */
export function buyerParty(buyer: Identity, reachedAt: Identifier): XmlElement {
  const vatNumber = bare(buyer.company?.vatNumber);
  return element('cac:AccountingCustomerParty', [
    element('cac:Party', [
      endpoint(reachedAt),
      postalAddress(buyer.address),
      vatNumber === '' ? undefined : taxScheme(vatNumber, 'VAT'),
      legalEntity(buyer.name, addressee(buyer)),
    ]),
  ]);
}

export const addressee = ({ address, company }: Identity): Addressee => ({
  address,
  companyNumber: company?.number,
  vatNumber: company?.vatNumber,
});

const endpoint = ({ scheme, value }: Identifier) => element('cbc:EndpointID', value, { schemeID: scheme });

const postalAddress = ({ street, city, postalCode, country }: PostalAddress) =>
  element('cac:PostalAddress', [
    element('cbc:StreetName', street),
    element('cbc:CityName', city),
    element('cbc:PostalZone', postalCode),
    element('cac:Country', [element('cbc:IdentificationCode', country)]),
  ]);

const taxScheme = (companyId: string, scheme: 'VAT' | 'TAX') =>
  element('cac:PartyTaxScheme', [
    element('cbc:CompanyID', companyId),
    element('cac:TaxScheme', [element('cbc:ID', scheme)]),
  ]);

function legalEntity(name: string, who: Addressee): XmlElement {
  const known = companyIdentifier({ ...who, vatNumber: undefined });
  return element('cac:PartyLegalEntity', [
    element('cbc:RegistrationName', name),
    known === undefined
      ? element('cbc:CompanyID', who.companyNumber ?? '')
      : element('cbc:CompanyID', known.value, { schemeID: known.scheme }),
  ]);
}
