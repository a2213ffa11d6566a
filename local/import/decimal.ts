/** A decimal number, exactly: `digits` / 10^`scale`. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const mostDigits = 30;

/** Reads a decimal as written, with that decimal mark, or gives undefined. Exponents and grouping are not numbers here. */
export function readDecimal(text: string, mark: '.' | ',' = '.'): Decimal | undefined {
  const match = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text.trim());
  if (match === null) return undefined;
  const [whole, sign = '', units = '', fraction = ''] = match;
  if (fraction !== '' && !whole.includes(mark)) return undefined;
  if (units.length + fraction.length > mostDigits) return undefined;
  return { digits: BigInt(`${sign}${units}${fraction}`), scale: fraction.length };
}

/** Reads a whole number, or gives undefined: `6` and `6.0` are, `6.5` is not, nor what a double cannot hold. */
export function readWhole(text: string, mark: '.' | ',' = '.'): number | undefined {
  const decimal = readDecimal(text, mark);
  if (decimal === undefined) return undefined;
  const unit = 10n ** BigInt(decimal.scale);
  return decimal.digits % unit === 0n ? asNumber(decimal.digits / unit) : undefined;
}

/** quantity × price in minor units, rounded half away from zero once, at the end; undefined past 2^53. */
export function lineAmount(quantity: number, price: Decimal, minorDigits: number): number | undefined {
  const exact = BigInt(quantity) * price.digits * 10n ** BigInt(minorDigits);
  return asNumber(divideHalfUp(exact, 10n ** BigInt(price.scale)));
}

/** The tax inside an amount that includes `percent` per cent of it, rounded half away from zero. */
export function taxInside(amount: number, percent: Decimal): number {
  const hundred = 100n * 10n ** BigInt(percent.scale);
  return Number(divideHalfUp(BigInt(amount) * percent.digits, hundred + percent.digits));
}

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

function asNumber(value: bigint): number | undefined {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : undefined;
}
