/** So many numbers are looked for in what somebody wrote: a text full of numbers must not become a search. */
const mostNumbers = 3;

/**
 * The order numbers that somebody may mean by what they wrote (`S-2001`, `#S-2001`, `order nr s-2001`), the likeliest first: the
 * whole text, then words with a digit in them, each as written and in capitals.
 */
export function orderNumbersIn(contract: string): string[] {
  const words = contract.trim().split(/[\s,;:()"'”’]+/u);
  const bare = [contract.trim(), ...words.filter((word) => /\d/.test(word))].map((word) =>
    word.replace(/^#+/, '').replace(/\.+$/, ''),
  );
  const numbers = bare
    .flatMap((word) => [word, word.toUpperCase()])
    .filter((word) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(word));
  return [...new Set(numbers)].slice(0, mostNumbers);
}
