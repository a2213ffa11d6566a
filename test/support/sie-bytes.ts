import iconv from 'iconv-lite';
import type { SieFile } from '#adapters/sie/sie-file.ts';

/** A SIE file as another program would write it: lines by hand, encoded by another library than ours. */
export function sieBytes(lines: readonly string[], { end = '\n', page = 'cp437' } = {}): Uint8Array {
  return iconv.encode(lines.map((line) => `${line}${end}`).join(''), page);
}

/** The posts that every file has to have, one a line: seven lines. */
export const sieHead = [
  '#FLAGGA 0',
  '#PROGRAM "Kassan" 2.1',
  '#FORMAT PC8',
  '#GEN 20261125',
  '#SIETYP 4',
  '#FNAMN "Ångströms Bodar AB"',
  '#RAR 0 20260101 20261231',
];

/** What a file of no vouchers says. */
export const anEmptyFile: SieFile = {
  program: { name: 'Returflow', version: '0.1.0' },
  generated: { day: '2026-11-25' },
  company: { name: 'Ångströms Bodar AB', number: '556677-8899' },
  years: [{ index: 0, from: '2026-01-01', to: '2026-12-31' }],
  currency: 'SEK',
  accounts: [],
  vouchers: [],
};
