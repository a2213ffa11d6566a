const weights = [8, 6, 4, 2, 3, 5, 9, 7];

/** The check digit of postal item numbers (Universal Postal Union, S10): weighted sum, modulo 11. */
export function s10CheckDigit(serial: string): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(serial[index]), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 0 : check === 11 ? 5 : check;
}

/**
 * The sandbox carrier's tracking number, built as a postal item number: `RF000000015XX`. Its country is XX, which no
 * country will ever have (ISO 3166 leaves it to users), so nobody takes it for a real one.
 * @throws RangeError when the serial number has more than eight digits
 */
export function trackingNumber(serial: number): string {
  const digits = String(serial).padStart(8, '0');
  if (!/^\d{8}$/.test(digits)) throw new RangeError(`serial ${serial} does not fit into 8 digits`);
  return `RF${digits}${s10CheckDigit(digits)}XX`;
}
