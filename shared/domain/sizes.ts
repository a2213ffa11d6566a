/** `XS`, `XXL`, `3XL`: steps from M. */
function letterStep(size: string): number | undefined {
  const [, count, many = '', letter] = /^(\d(?=X))?(X*)([SML])$/.exec(size) ?? [];
  if (letter === undefined) return undefined;
  const extra = count === undefined ? many.length : Number(count) + many.length - 1;
  if (letter === 'M') return extra === 0 ? 0 : undefined;
  return letter === 'S' ? -1 - extra : 1 + extra;
}

/** `42`, `42,5`, `32/34`, `36–40`, `75B`: a number for each part of it, a cup counted as one more. */
function measures(size: string): number[] | undefined {
  const parts = size.split(/\s*[/–X-]\s*/).map((part) => /^(\d+(?:[.,]\d+)?)([A-K])?$/.exec(part));
  const read = parts.flatMap((part) => {
    if (part === null) return [Number.NaN];
    const [, number = '', cup] = part;
    const value = Number(number.replace(',', '.'));
    return cup === undefined ? [value] : [value, cup.charCodeAt(0) - 'A'.charCodeAt(0)];
  });
  return read.every(Number.isFinite) ? read : undefined;
}

/**
 * How far two sizes are from each other: 0 for the same, by steps for letters and by what differs for numbers; Infinity for sizes that
 * cannot be compared. Nothing is nearest to nothing: what has no size is of one size.
 */
export function sizeDistance(one: string | undefined, other: string | undefined): number {
  const [a, b] = [tidy(one), tidy(other)];
  if (a === b) return 0;
  const [letterA, letterB] = [letterStep(a), letterStep(b)];
  if (letterA !== undefined && letterB !== undefined) return Math.abs(letterA - letterB);
  const [numbersA, numbersB] = [measures(a), measures(b)];
  if (numbersA === undefined || numbersB === undefined || numbersA.length !== numbersB.length) {
    return Number.POSITIVE_INFINITY;
  }
  return numbersA.reduce((sum, value, place) => sum + Math.abs(value - (numbersB[place] ?? value)), 0);
}

/** Smaller before larger; what cannot be compared by its text, digits as numbers. */
export function bySize(one: string | undefined, other: string | undefined): number {
  const [a, b] = [tidy(one), tidy(other)];
  const [letterA, letterB] = [letterStep(a), letterStep(b)];
  if (letterA !== undefined && letterB !== undefined) return letterA - letterB;
  return a.localeCompare(b, 'en', { numeric: true });
}

const tidy = (size: string | undefined) => (size ?? '').trim().toUpperCase();
