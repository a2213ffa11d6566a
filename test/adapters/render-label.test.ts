import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelContent, renderLabel } from '#adapters/label/render-label.ts';
import { makeSscc } from '#domain/sscc.ts';
import { type ReadPdf, readPdf } from '../support/read-pdf.ts';

const content: LabelContent = {
  language: 'sv',
  carrier: 'Provfrakt',
  service: 'Returpaket',
  sender: {
    name: 'Åsa Öström',
    address: { street: 'Södra Vägen 12', postalCode: '412 54', city: 'Göteborg', country: 'SE' },
  },
  receiver: {
    name: 'Exempelbutiken AB',
    address: { street: 'Lagergatan 7', postalCode: '511 62', city: 'Skene', country: 'SE' },
  },
  returnId: '01KAT2Y7M4Q8V3B6N9C1D5F0GH',
  trackingNumber: 'RF000000015XX',
  sscc: makeSscc('9521141', 1),
  bookedAt: '2026-11-24T02:00:00.000Z',
  notice: 'Endast för prov.',
};

const endless: LabelContent = {
  ...content,
  sender: {
    name: 'Wilhelmina Anastasia Bergström-Lindqvist och dödsboet efter Karl-Gustav Bergström-Lindqvist',
    address: {
      street: 'c/o Fastighetsförvaltningen Nordvästra Skåne, Gamla Landsvägen 1234 uppgång C, våning 14',
      postalCode: '2112',
      city: 'Kirkenes ved den russiske grense',
      country: 'NO',
    },
  },
  receiver: {
    name: 'Aktiebolaget Väldigt Långa Namn i Sverige med Dotterbolag, Returavdelningen, Lagerhus 14',
    address: {
      street: 'Industriområdet Norra Hamnen, Containervägen 123–127, port 14B, lastkaj 3',
      postalCode: '511 62',
      city: 'Skene',
      country: 'SE',
    },
  },
};

const read = async (label: LabelContent, dotsPerInch?: number) =>
  readPdf(await renderLabel(label), dotsPerInch);
const codeOf = (page: ReadPdf, format: string) => page.codes.find((code) => code.format === format);

/** Pairs of texts whose boxes share a place; a line of text reaches from its ascenders to its descenders. */
function overlaps(page: ReadPdf): string[] {
  const boxes = page.texts.map(({ text, x, y, width, size }) => {
    const em = (size * 25.4) / 72;
    return { text, left: x, right: x + width, top: y - 0.7 * em, bottom: y + 0.2 * em };
  });
  const all = [...boxes, ...page.codes.map(({ format, box }) => ({ text: format, ...box }))];
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.text} / ${b.text}`),
  );
}

describe('a return label', () => {
  test('is one page of A6 and says everything a carrier needs', async () => {
    const page = await read(content);
    expect(page.pages).toBe(1);
    expect(page.widthMm).toBeCloseTo(105, 2);
    expect(page.heightMm).toBeCloseTo(148, 2);
    for (const part of [
      'RETUR',
      'Returpaket',
      'Provfrakt',
      'Avsändare Åsa Öström Södra Vägen 12 412 54 Göteborg',
      'Mottagare Exempelbutiken AB Lagergatan 7 511 62 Skene',
      content.returnId,
      content.trackingNumber,
      '2026-11-24',
      `(00) ${content.sscc}`,
      'Endast för prov.',
    ]) {
      expect(page.text).toContain(part);
    }
  });

  test('has an SSCC barcode that a scanner reads, as large as GS1 asks and with its quiet zones', async () => {
    const page = await read(content);
    const code = codeOf(page, 'Code128');
    expect(code).toMatchObject({ contentType: 'GS1', text: `(00)${content.sscc}` });
    const { left = 0, right = 0, top = 0, bottom = 0 } = code?.box ?? {};
    // 156 modules of at least 0.495 mm; 31.75 mm high; ten modules free on both sides, to the edge of the page
    expect(right - left).toBeGreaterThan(156 * 0.495);
    expect(bottom - top).toBeGreaterThan(31.6);
    expect(left).toBeGreaterThan(5);
    expect(page.widthMm - right).toBeGreaterThan(5);
    const beside = page.texts.filter(({ y }) => y > top && y < bottom);
    expect(beside).toEqual([]);
  });

  test('has a QR code with the tracking number and four modules of quiet zone', async () => {
    const page = await read(content);
    const code = codeOf(page, 'QRCode');
    expect(code?.text).toBe(`RETURFLOW:${content.trackingNumber}`);
    const { left = 0, bottom = 0 } = code?.box ?? {};
    const quiet = (4 * 21) / 25;
    const near = page.texts.filter(({ x, y, width }) => x + width > left - quiet && y - 3 < bottom + quiet);
    expect(near).toEqual([]);
  });

  test('reads at the resolution of a cheap thermal printer', async () => {
    const page = await read(content, 152);
    expect(page.codes.map(({ format }) => format).sort()).toEqual(['Code128', 'QRCode']);
  });

  test('speaks English to who reads English', async () => {
    const page = await read({ ...content, language: 'en' });
    expect(page.text).toContain('RETURN');
    expect(page.text).toContain('From');
    expect(page.language).toBe('en');
    expect(page.title).toBe(`Return label ${content.returnId}`);
  });

  test('tells a screen reader what its codes say', async () => {
    const page = await read(content);
    expect(page.language).toBe('sv');
    expect(page.figures).toEqual([
      `QR-kod för kolli ${content.trackingNumber}`,
      `Streckkod med kollinummer (00) ${content.sscc}`,
    ]);
  });

  test('names the country in capitals when the parcel crosses a border, and not at home', async () => {
    const abroad = await read(endless);
    expect(abroad.text).toContain('NORGE');
    expect(abroad.text).toContain('SVERIGE');
    expect((await read(content)).text).not.toContain('SVERIGE');
  });

  test('wraps and shrinks long names and addresses instead of cutting them', async () => {
    const page = await read(endless);
    // a line that ends in a hyphen goes on without a space
    const text = page.text.replaceAll('- ', '-');
    for (const { name, address } of [endless.sender, endless.receiver]) {
      expect(text).toContain(name);
      expect(text).toContain(address.street);
    }
    expect(overlaps(page)).toEqual([]);
  });

  test('never lets texts overlap or leave the page, whatever they are', async () => {
    const words = fc
      .array(fc.constantFrom('Åsa', 'von', 'Järnvägsstyrelsen', 'W'.repeat(40), '12', 'Östra'), {
        minLength: 1,
        maxLength: 30,
      })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (name, street, city) => {
        const address = { street, postalCode: '123 45', city, country: 'SE' };
        const page = await read({ ...content, sender: { name, address }, receiver: { name, address } });
        expect(overlaps(page)).toEqual([]);
        for (const { x, width, y } of page.texts) {
          expect(x).toBeGreaterThan(5);
          expect(x + width).toBeLessThan(100.5);
          expect(y).toBeLessThan(147);
        }
        expect(page.codes).toHaveLength(2);
      }),
      { numRuns: 8 },
    );
  }, 30_000);

  test('spells letters that its fonts lack without their marks', async () => {
    const sender = { ...content.sender, name: 'Łukasz Żółć, Đorđe 😀' };
    const page = await read({ ...content, sender });
    expect(page.text).toContain('Lukasz Zólc, Dorde ?');
  });

  test('gives the same bytes for the same content and others for other content', async () => {
    const [first, again, other] = await Promise.all([
      renderLabel(content),
      renderLabel(content),
      renderLabel({ ...content, trackingNumber: 'RF000000029XX' }),
    ]);
    expect(Buffer.from(again).equals(first)).toBe(true);
    expect(Buffer.from(other).equals(first)).toBe(false);
  });

  test('is not made with an SSCC whose check digit is wrong', async () => {
    await expect(renderLabel({ ...content, sscc: '095211410000000015' })).rejects.toThrow('checksum');
  });
});
