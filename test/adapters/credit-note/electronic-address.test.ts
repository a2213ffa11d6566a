import { describe, expect, test } from 'vitest';
import { companyIdentifier, peppolAddress } from '#adapters/credit-note/electronic-address.ts';

const of = (country: string, numbers: { companyNumber?: string; vatNumber?: string }) => ({
  address: { street: 'Gatan 1', postalCode: '1', city: 'Staden', country },
  ...numbers,
});

describe('an address in Peppol', () => {
  test.each([
    ['SE', { companyNumber: '556677-8899' }, '0007', '5566778899'],
    ['SE', { vatNumber: 'SE556677889901' }, '0007', '5566778899'],
    ['NO', { companyNumber: '999 888 704' }, '0192', '999888704'],
    ['NO', { vatNumber: 'NO999888704MVA' }, '0192', '999888704'],
    ['DK', { vatNumber: 'DK12345678' }, '0184', '12345678'],
    ['FI', { companyNumber: '1234567-1' }, '0216', '003712345671'],
    // 97 less 02022390 modulo 97, which is 37, is 60
    ['BE', { vatNumber: 'BE 0202.239.060' }, '0208', '0202239060'],
    ['DE', { companyNumber: 'HRB 4711', vatNumber: 'DE123456789' }, '9930', 'DE123456789'],
    ['GR', { vatNumber: 'EL123456789' }, '9933', '123456789'],
    ['NL', { vatNumber: 'NL123456789B12' }, '9944', 'NL123456789B12'],
    ['SE', { vatNumber: 'DE123456789' }, '9930', 'DE123456789'],
  ])('of %s with %o is of scheme %s', (country, numbers, scheme, value) => {
    expect(peppolAddress(of(country, numbers))).toEqual({ scheme, value });
  });

  test.each([
    ['of a consumer', 'SE', {}],
    ['by a number whose check digit is wrong', 'SE', { companyNumber: '556677-8898' }],
    ['by a number that is too long', 'SE', { companyNumber: '16556677-8899' }],
    ['by a Norwegian number whose check digit is wrong', 'NO', { companyNumber: '999888705' }],
    ['by a Belgian number whose check digits are wrong', 'BE', { companyNumber: '0202239064' }],
    ['by a German company number alone', 'DE', { companyNumber: 'HRB 4711' }],
    ['by the letters of a VAT number alone', 'DE', { vatNumber: 'DE' }],
    ['of a country without a scheme here', 'US', { companyNumber: '12-3456789' }],
  ])('there is none %s', (_, country, numbers) => {
    expect(peppolAddress(of(country, numbers))).toBeUndefined();
  });
});

test('a Finnish company is of its register by its own number, not by its address', () => {
  expect(companyIdentifier(of('FI', { companyNumber: '1234567-1' }))).toEqual({
    scheme: '0212',
    value: '12345671',
  });
});
