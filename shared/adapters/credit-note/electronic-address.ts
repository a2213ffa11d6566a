import type { PostalAddress } from '#shared/ports.ts';

/** An identifier, and the register that it is of (ISO 6523 ICD, or the list of electronic address schemes). */
export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Who is looked for: company numbers as their country writes them, VAT numbers with its letters. */
export interface Addressee {
  readonly address: PostalAddress;
  readonly companyNumber?: string | undefined;
  readonly vatNumber?: string | undefined;
}

/** Schemes of addresses that are VAT numbers (OpenPeppol code list of electronic address schemes, May 2026), by the number's letters. */
const vatSchemes: Readonly<Record<string, string>> = {
  AT: '9914',
  BG: '9926',
  CY: '9928',
  CZ: '9929',
  DE: '9930',
  EE: '9931',
  EL: '9933',
  ES: '9920',
  FR: '9957',
  GB: '9932',
  HR: '9934',
  HU: '9910',
  IE: '9935',
  LT: '9937',
  LU: '9938',
  LV: '9939',
  MT: '9943',
  NL: '9944',
  PL: '9945',
  PT: '9946',
  RO: '9947',
  SI: '9949',
  SK: '9950',
};

/** A register of companies: its scheme, how VAT numbers of its country hold its numbers, and which numbers can be true. */
interface Register {
  readonly scheme: string;
  readonly inVatNumber: RegExp;
  readonly isTrue: (digits: string) => boolean;
}

/** By country. Where the check digits are known they are checked, for Peppol refuses a document with a number that cannot be. */
const registers: Readonly<Record<string, Register>> = {
  SE: { scheme: '0007', inVatNumber: /^SE(\d{10})01$/, isTrue: (digits) => isLuhn(digits, 10) },
  NO: { scheme: '0192', inVatNumber: /^NO(\d{9})(MVA)?$/, isTrue: isNorwegian },
  DK: { scheme: '0184', inVatNumber: /^DK(\d{8})$/, isTrue: (digits) => digits.length === 8 },
  FI: { scheme: '0212', inVatNumber: /^FI(\d{8})$/, isTrue: (digits) => digits.length === 8 },
  BE: { scheme: '0208', inVatNumber: /^BE(\d{10})$/, isTrue: isBelgian },
};

/**
 * Where a company is reached in the Peppol network: by its company number in the Nordic countries and Belgium, by its VAT number in most
 * other countries of Europe. Undefined of whoever has neither, of numbers that cannot be true, and so of every consumer: no scheme that
 * Peppol takes is theirs (PEPPOL-EN16931-CL008; `EM`, an e-mail address, is on EN 16931's list, BR-CL-25, and not on Peppol's).
 */
export function peppolAddress(who: Addressee): Identifier | undefined {
  const legal = companyIdentifier(who);
  // Finnish addresses are OVT codes: 0037 before the digits of the company number
  if (legal?.scheme === '0212') return { scheme: '0216', value: `0037${legal.value}` };
  if (legal !== undefined) return legal;
  const value = bare(who.vatNumber);
  const scheme = vatSchemes[value.slice(0, 2)];
  if (scheme === undefined || value.length < 6) return undefined;
  // Greek addresses are told without letters (GR-R-010)
  return { scheme, value: value.startsWith('EL') ? value.slice(2) : value };
}

/** A company by its number in its country's register; undefined where none is known here, or the number cannot be true. */
export function companyIdentifier({ address, companyNumber, vatNumber }: Addressee): Identifier | undefined {
  const register = registers[address.country];
  if (register === undefined) return undefined;
  const { scheme, inVatNumber, isTrue } = register;
  const value = bare(companyNumber).replace(/\D/g, '') || (inVatNumber.exec(bare(vatNumber))?.[1] ?? '');
  return isTrue(value) ? { scheme, value } : undefined;
}

/** A number without what people put between its digits: `SE556677889901`. */
export const bare = (number = '') => number.replace(/[^\p{L}\p{N}+*]/gu, '').toUpperCase();

function isLuhn(digits: string, length: number): boolean {
  const sum = [...digits].reduce((total, digit, place) => {
    const value = Number(digit) * ((length - place) % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length === length && sum % 10 === 0;
}

/** Nine digits, weighed modulo 11 (Brønnøysundregistrene). */
function isNorwegian(digits: string): boolean {
  const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(digits[place]), 0);
  return digits.length === 9 && sum % 11 === 0;
}

/** Ten digits, the last two the others modulo 97 taken from 97. */
function isBelgian(digits: string): boolean {
  return digits.length === 10 && Number(digits.slice(8)) === 97 - (Number(digits.slice(0, 8)) % 97);
}
