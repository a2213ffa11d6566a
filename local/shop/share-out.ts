/**
 * A sum shared in proportion, to the last unit: by largest remainder, of equal remainders the earlier. A shop that tells
 * what it credited has shared out its discounts in a way of its own; the sample shop's is the one that Returflow has.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (whole === 0) return weights.map((_, place) => (place === 0 ? total : 0));
  const parts = weights.map((weight) => Math.floor((total * weight) / whole));
  let left = total - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = weights
    .map((weight, place) => ({ place, remainder: (total * weight) % whole }))
    .sort((a, b) => b.remainder - a.remainder || a.place - b.place);
  for (const { place } of byRemainder) {
    if (left === 0) break;
    parts[place] = (parts[place] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** What the first `count` of `quantity` units were paid, when the first ones bear what does not divide. */
export function paidForFirst(count: number, quantity: number, paid: number): number {
  return count * Math.floor(paid / quantity) + Math.min(count, paid % quantity);
}
