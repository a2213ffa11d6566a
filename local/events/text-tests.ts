import { UnsupportedByLocal } from '../unsupported.ts';
import { InvalidEventPattern } from './invalid-pattern.ts';

/** How much overlap of wildcards local accepts; the service has a limit that it does not publish. */
const acceptedWildcardLoad = 6;

/**
 * Tests for a wildcard: `*` is any run of characters, `\*` and `\\` are themselves. The text is matched with
 * its quotes, as the service does.
 */
export function wildcardTest(wildcard: string): (text: string) => boolean {
  const pieces = ['"'];
  for (let at = 0; at < wildcard.length; at++) {
    const char = wildcard.charAt(at);
    const next = wildcard.charAt(at + 1);
    if (char === '*') {
      if (next === '*') throw new InvalidEventPattern(`Consecutive wildcard characters at pos ${at}`);
      pieces.push('');
      continue;
    }
    if (char === '\\' && next !== '*' && next !== '\\') {
      throw new InvalidEventPattern(`Invalid escape character at pos ${at}`);
    }
    if (char === '\\') at++;
    pieces.push(`${pieces.pop() ?? ''}${wildcard.charAt(at)}`);
  }
  pieces.push(`${pieces.pop() ?? ''}"`);
  const load = pieces.slice(1).reduce((sum, piece) => sum + 1 + selfOverlap(piece), 0);
  if (load > acceptedWildcardLoad) {
    throw new UnsupportedByLocal(`a wildcard so complex that EventBridge may refuse it (${wildcard})`);
  }
  return (text) => fits(pieces, text);
}

/** Tests for text without regard to case, letter by letter as Unicode maps each alone. */
export function ignoreCaseTest(
  wanted: string,
  where: 'whole' | 'prefix' | 'suffix',
): (text: string) => boolean {
  if (/[\ud800-\udfff]/.test(wanted)) {
    throw new UnsupportedByLocal(`equals-ignore-case on characters beyond the basic plane (${wanted})`);
  }
  const letters = [...wanted].map((char) => {
    const [lower, upper] = [char.toLowerCase(), char.toUpperCase()];
    return `(?:${literally(lower)}|${literally(upper)})`;
  });
  const start = where === 'suffix' ? '' : '^"';
  const end = where === 'prefix' ? '' : '"$';
  const pattern = new RegExp(`${start}${letters.join('')}${end}`, 's');
  return (text) => pattern.test(text);
}

function fits(pieces: string[], text: string): boolean {
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return text === first;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, from);
    if (found < 0 || found + piece.length > end) return false;
    from = found + piece.length;
  }
  return from <= end;
}

/** How many prefixes of the piece one text can be in the middle of at once, besides the longest. */
function selfOverlap(piece: string): number {
  const chain: number[] = [0];
  let most = 0;
  for (let at = 1; at < piece.length; at++) {
    let border = chain[at - 1] ?? 0;
    while (border > 0 && piece[at] !== piece[border]) border = chain[border - 1] ?? 0;
    chain[at] = piece[at] === piece[border] ? border + 1 : 0;
    let count = 0;
    for (let walk = chain[at] ?? 0; walk > 0; walk = chain[walk - 1] ?? 0) count++;
    most = Math.max(most, count);
  }
  return most;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
