import type { CreditNote } from '#domain/credit-note.ts';
import { Refusal } from '#domain/errors.ts';
import { minorDigits } from '#domain/money.ts';
import type { Identity } from '#shared/ports.ts';
import { bare } from './electronic-address.ts';
import type { Seller } from './seller.ts';
import { gives, netOf, percent, type VatTotal, vatCategory, vatTotals } from './ubl-amounts.ts';

/** Swedish rates of VAT above nothing, in hundredths of a per cent (SE-R-006). */
const swedishRates = [2500, 1200, 600];

/**
 * Refuses a note that no document can say by the rules, before one is written that every receiver would refuse.
 * @throws Refusal NoteNotElectronic with the rule and the place of what is against it
 */
export function refuseUnsayable(note: CreditNote, seller: Seller, buyer: Identity, inPeppol: boolean): void {
  const { currency, rows } = note;
  const digits = minorDigits(currency);
  if (digits > 2)
    refuse(
      'BR-DEC-23',
      'currency',
      `amounts in ${currency} have more than the two decimals that may be told`,
    );
  if (!rows.some(gives))
    refuse('BR-16', 'rows', 'no row gives anything without its tax, and a document needs a line');
  for (const total of vatTotals(note)) {
    if (offTheRate(total, digits) >= 100)
      refuse(
        'BR-CO-17',
        'rows',
        `the tax at ${percent(total.taxRate)} % is a whole ${currency} off its rate`,
      );
  }
  if (!/^[A-Z]{2}/.test(bare(seller.vatNumber)))
    refuse('BR-CO-09', 'seller.vatNumber', 'a VAT number begins with the letters of its country');
  const foreign = bare(buyer.company?.vatNumber).slice(0, 2);
  if (foreign !== '' && foreign !== bare(seller.vatNumber).slice(0, 2) && rows.some(isZeroRated))
    refuse('BR-Z-01', 'rows', 'why a company of another country pays no tax is not known here: K, G or AE');
  if (inPeppol) refuseUnsayableInPeppol(note, seller, buyer);
}

function refuseUnsayableInPeppol({ rows }: CreditNote, seller: Seller, buyer: Identity): void {
  const { country } = seller.address;
  if (country === 'SE') {
    const odd = rows.find((row) => vatCategory(row) === 'S' && !swedishRates.includes(row.taxRate));
    if (odd !== undefined)
      refuse('SE-R-006', 'rows', `${percent(odd.taxRate)} % is no rate that a Swedish seller charges`);
    if (!/^SE\d{12}$/.test(bare(seller.vatNumber)))
      refuse('SE-R-001', 'seller.vatNumber', 'a Swedish VAT number is SE and twelve digits');
  }
  if (country === 'DE' && buyer.address.country === 'DE' && (seller.telephone ?? '') === '')
    refuse('DE-R-006', 'seller.telephone', 'between German companies the seller’s telephone number is told');
}

/**
 * How far the tax is from its rate of the taxable amount, in hundredths of the currency, the tax by the rate rounded to such as BR-CO-17
 * and BR-S-09 do. They bear less than a hundred.
 */
function offTheRate({ taxRate, ...total }: VatTotal, digits: number): number {
  const net = netOf(total);
  const hundredths = 10 ** (2 - digits);
  const byTheRate = Math.sign(net) * Math.round((Math.abs(net) * hundredths * taxRate) / 10_000);
  return Math.abs(total.tax * hundredths - byTheRate);
}

const isZeroRated = (row: CreditNote['rows'][number]) => vatCategory(row) === 'Z';

function refuse(rule: string, place: string, detail: string): never {
  throw new Refusal('NoteNotElectronic', `${place}: ${detail} (${rule})`, { rule, place });
}
