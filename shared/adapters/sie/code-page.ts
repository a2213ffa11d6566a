import { isUtf8 } from 'node:buffer';

/**
 * IBM PC code page 437, the one that SIE is written in (SIE 4B, 5.8). Below 128 it is ASCII.
 */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐' +
  '└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** The text of bytes, given as a string of one character a byte (latin1). */
export function fromCodePage(bytes: string): string {
  return bytes.replace(/[\x80-\xff]/g, (byte) => upperHalf.charAt(byte.charCodeAt(0) - 128));
}

/**
 * The bytes that are written: ASCII, the letters of 0x80 to 0xAF and a few signs at the end. Frames and Greek letters are left out, and
 * with them every byte that begins a character of UTF-8 or is å, ä or ö in ISO 8859-1: nobody who guesses takes our files for those.
 */
const written = new Map(
  [...upperHalf]
    .map((character, index) => [character, index + 128] as const)
    .filter(([, byte]) => byte < 0xb0 || [0xf8, 0xfa, 0xfd].includes(byte)),
);

/** Of characters that are not written: what reads best in their place, where taking off accents is not it. */
const instead: Readonly<Record<string, string>> = {
  ...{ '€': 'EUR', '§': 'par.', '÷': '/', '×': 'x', '±': '+/-', '≥': '>=', '≤': '<=', '≈': '~', '⁄': '/' },
  ...{ '‘': "'", '’': "'", '‚': "'", '′': "'", '“': '"', '”': '"', '„': '"', '″': '"', '‹': '<', '›': '>' },
  ...{ '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-', '•': '·', '∙': '·' },
  ...{ ß: 'ss', ẞ: 'SS', µ: 'u', μ: 'u', Ø: 'Ö', ø: 'ö', Œ: 'OE', œ: 'oe', Þ: 'Th', þ: 'th' },
  ...{ Ð: 'D', ð: 'd', Đ: 'D', đ: 'd', Ł: 'L', ł: 'l', ı: 'i', '©': '(C)', '®': '(R)', '™': '(TM)' },
};

const isWritten = (character: string) => (character >= ' ' && character <= '~') || written.has(character);

/**
 * A text as a field can hold it: letters that the code page lacks become those that read best, what has no likeness a question mark; line
 * breaks and tabs become spaces, other control characters go. A backslash at the very end becomes a slash: before the closing quote it
 * would be read as a quote within the field.
 */
export function sieText(text: string): string {
  const lines = text.normalize('NFC').replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
  return [...lines.replace(/[\p{Cc}\p{Cf}]/gu, '')].map(likeness).join('').replace(/\\$/, '/');
}

function likeness(character: string): string {
  if (isWritten(character)) return character;
  const own = instead[character];
  if (own !== undefined) return own;
  const plain = [...character.normalize('NFKD').replace(/\p{M}/gu, '')];
  if (plain.length === 0) return '';
  return plain.map((part) => (isWritten(part) ? part : (instead[part] ?? '?'))).join('');
}

/** The bytes of a text that holds nothing but what `sieText` leaves, and line ends. */
export function toCodePage(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => written.get(character) ?? character.charCodeAt(0));
}

const ownLetters = /[\x84\x86\x94\x8e\x8f\x99]/;
const latin1Letters = /[A-Za-z][\xe5\xe4\xf6]|[\xc5\xc4\xd6][A-Za-z]/;

/**
 * The code page that bytes are written in where it is plainly another one, and where that shows first: all that is not ASCII is sound
 * UTF-8, which no Swedish letter of code page 437 ever is, or there are å, ä and ö of ISO 8859-1 in words and none of code page 437.
 * @param bytes as a string of one character a byte (latin1)
 */
export function otherCodePage(bytes: string): { readonly name: string; readonly at: number } | undefined {
  if (/^(\xff\xfe|\xfe\xff|\0#|#\0)/.test(bytes)) return { name: 'UTF-16', at: 0 };
  const at = bytes.search(/[\x80-\xff]/);
  if (at === -1) return undefined;
  if (isUtf8(Buffer.from(bytes, 'latin1'))) return { name: 'UTF-8', at };
  const latin1 = ownLetters.test(bytes) ? -1 : bytes.search(latin1Letters);
  return latin1 === -1 ? undefined : { name: 'ISO 8859-1', at: latin1 };
}
