/**
 * The letters that the standard fonts have (Windows code page 1252) beyond Latin-1.
 */
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Letters that are not a base letter with a mark, as passports spell them (ICAO 9303). */
const spelled: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  Ŋ: 'N',
  ŋ: 'n',
  Ŧ: 'T',
  ŧ: 't',
  ẞ: 'SS',
  // a minus, which Swedish figures are written with
  '−': '–',
};

/**
 * The text in letters that the label's fonts have: Swedish and other western letters as they are, others without
 * their marks (`Łódź` becomes `Lódz`), anything else a question mark. White space and control characters become one space.
 */
export function printable(text: string): string {
  const letters = [...text.normalize('NFC')].map((letter) => {
    if (/[\s\p{Cc}]/u.test(letter)) return ' ';
    if (/\p{Cf}/u.test(letter)) return '';
    if (inFont(letter)) return letter;
    const plain = spelled[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return plain !== '' && [...plain].every(inFont) ? plain : '?';
  });
  return letters.join('').replace(/ +/g, ' ').trim();
}

function inFont(letter: string): boolean {
  const code = letter.codePointAt(0) ?? 0;
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || beyondLatin1.includes(letter);
}
