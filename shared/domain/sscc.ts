/**
 * The serial shipping container code that names one parcel world-wide: extension digit, GS1 company prefix and
 * serial together 17 digits, then a check digit (GS1 General Specifications, application identifier 00).
 */

/** The mod-10 check digit of GS1 keys: weights 3 and 1 in turn, 3 on the rightmost digit. */
export function gs1CheckDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    return total + Number(digit) * (index % 2 === 0 ? 3 : 1);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * The SSCC of a serial number. Serials that need one digit more than the prefix leaves go on into the extension digit,
 * so a company has 10^(17 − prefix length) codes.
 * @throws RangeError when the prefix is not 4 to 12 digits or the serial does not fit
 */
export function makeSscc(companyPrefix: string, serial: number): string {
  if (!/^\d{4,12}$/.test(companyPrefix)) throw new RangeError('a GS1 company prefix has 4 to 12 digits');
  const room = 17 - companyPrefix.length;
  const reference = String(serial).padStart(room, '0');
  if (!Number.isSafeInteger(serial) || serial < 0 || reference.length > room) {
    throw new RangeError(`serial ${serial} does not fit into ${room} digits`);
  }
  const digits = `${reference.slice(0, 1)}${companyPrefix}${reference.slice(1)}`;
  return `${digits}${gs1CheckDigit(digits)}`;
}

/** Whether the text is 18 digits of which the last is right. */
export function isSscc(text: string): boolean {
  return /^\d{18}$/.test(text) && gs1CheckDigit(text.slice(0, 17)) === Number(text.slice(17));
}

/** The SSCC as printed beneath its barcode: `(00) 395011015300000011`. */
export function readableSscc(sscc: string): string {
  return `(00) ${sscc}`;
}
