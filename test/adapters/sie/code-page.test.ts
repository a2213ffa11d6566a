import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { fromCodePage, sieText, toCodePage } from '#adapters/sie/code-page.ts';

const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

test('bytes are read as another library reads code page 437', () => {
  expect(fromCodePage(everyByte.toString('latin1'))).toBe(iconv.decode(everyByte, 'cp437'));
});

test('what is written is what another library writes', () => {
  const kept = iconv.decode(everyByte.subarray(0x20), 'cp437').split('').map(sieText).join('');
  expect(Buffer.from(toCodePage(kept))).toEqual(iconv.encode(kept, 'cp437'));
});

describe('a text in a field', () => {
  test.each([
    // what the code page has, stays
    ['Åsa Öberg, Ängö, café, Zürich', 'Åsa Öberg, Ängö, café, Zürich'],
    ['½ kg, 20 °C, m²', '½ kg, 20 °C, m²'],
    // accents by themselves are joined to their letters first
    ['A\u030asa', 'Åsa'],
    // what it lacks becomes what reads best
    ['100 €', '100 EUR'],
    ['”citat” – så…', '"citat" - så...'],
    ['Smørrebrød på Ærø', 'Smörrebröd på Ærö'],
    ['Straße, Łódź, Dvořák, São', 'Strasse, Lódz, Dvorák, Sao'],
    ['3 × 4 ÷ 2', '3 x 4 / 2'],
    ['10 m³, ¾', '10 m3, 3/4'],
    ['日本', '??'],
    ['👍', '?'],
    // control characters go, line ends and tabs are spaces
    ['två\r\nrader\toch\u0000 \u200bnoll\u007f', 'två rader och noll'],
    // a quote and a backslash are text; a backslash before the closing quote would not be
    ['a "b" c\\d', 'a "b" c\\d'],
    ['C:\\mapp\\', 'C:\\mapp/'],
    ['', ''],
  ])('%j is %j', (text, held) => {
    expect(sieText(text)).toBe(held);
  });

  test('is left alone the second time, and never taken for UTF-8 or ISO 8859-1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const held = sieText(text);
        expect(sieText(held)).toBe(held);
        for (const byte of toCodePage(held)) {
          const isAscii = byte >= 0x20 && byte < 0x7f;
          const startsUtf8 = byte >= 0xc2 && byte <= 0xf4;
          const isLatin1Letter = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6].includes(byte);
          expect(isAscii || (byte > 0x7f && !startsUtf8 && !isLatin1Letter)).toBe(true);
        }
      }),
      { numRuns: 5_000 },
    );
  });
});
