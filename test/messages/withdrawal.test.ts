import { describe, expect, test } from 'vitest';
import { languages } from '#domain/policy.ts';
import { renderReceipt } from '#shared/messages/withdrawal/receipt.ts';
import { receiptTexts } from '#shared/messages/withdrawal/receipt-words.ts';
import { withdrawalTexts, withdrawalWords } from '#shared/messages/withdrawal/words.ts';

const setting = { shopName: 'Provbutiken', timeZone: 'Europe/Stockholm' };
const told = {
  withdrawalId: 'W4T7Q0M9C2R8K5X1B6H3Z0N7V4E',
  statedAt: '2026-11-29T23:30:12.480Z',
  statement: { name: 'Kund Ett', contract: 'S-2001', email: 'kund.ett@example.com', language: 'sv' },
};

describe('the words of the withdrawal function', () => {
  // the wording of each language version of art. 11a(1) and (3); Norwegian after angrerettloven § 20 a
  test.each([
    ['sv', 'Ångra avtalet här', 'Bekräfta frånträde'],
    ['en', 'Withdraw from contract here', 'Confirm withdrawal'],
    ['da', 'Fortryd aftale', 'Bekræft fortrydelse'],
    ['nb', 'Angre avtalen', 'Bekreft angring'],
    ['fi', 'Peruuta sopimus tästä', 'Vahvista peruuttaminen'],
    ['de', 'Vertrag widerrufen', 'Widerruf bestätigen'],
  ] as const)('are the law’s in %s', (language, withdraw, confirm) => {
    expect(withdrawalTexts[language]).toMatchObject({ withdraw, confirm });
  });

  test('are all there in every language, with the same places to fill in, and none is left in another', () => {
    const places = (text: string) => text.match(/\{\w+\}/g) ?? [];
    const swedish = Object.entries(withdrawalTexts.sv);
    for (const [language, texts] of Object.entries(withdrawalTexts)) {
      expect(Object.keys(texts).toSorted()).toEqual(swedish.map(([key]) => key).toSorted());
      for (const [key, text] of swedish) {
        const theirs = texts[key as keyof typeof texts];
        expect(places(theirs), `${language} ${key}`).toEqual(places(text));
        expect(theirs.trim()).not.toBe('');
      }
    }
    const leads = Object.values(withdrawalTexts).map(({ lead }) => lead);
    expect(new Set(leads).size).toBe(leads.length);
  });

  test('are each market’s in its language, and its own labels where it has some', () => {
    const { markets } = withdrawalWords({ SE: { confirm: 'Bekräfta ånger' }, FR: { withdraw: 'Renoncer' } });
    expect(markets.SE).toEqual({
      language: 'sv',
      withdraw: 'Ångra avtalet här',
      confirm: 'Bekräfta ånger',
    });
    expect(markets.FR).toEqual({ language: 'en', withdraw: 'Renoncer', confirm: 'Confirm withdrawal' });
    expect(markets.DK).toMatchObject({ language: 'da', withdraw: 'Fortryd aftale' });
  });
});

describe('the receipt', () => {
  test.each([
    ['sv', '30 november 2026 kl. 00:30:12', 'Jag ångrar (frånträder) avtalet.', 'hela köpet'],
    ['en', '30 November 2026 at 00:30:12', 'I withdraw from the contract.', 'the whole purchase'],
  ] as const)(
    'has in %s the content, and the date and time as they are in the shop',
    (language, ...parts) => {
      const { subject, text, html } = renderReceipt(told, language, setting);
      for (const part of [...parts, 'Kund Ett', 'S-2001', told.statement.email, told.withdrawalId])
        expect(text).toContain(part);
      expect(html).toContain(`<html lang="${language}">`);
      expect(html).toContain(told.withdrawalId);
      expect(subject.length).toBeLessThan(78);
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
    },
  );

  test.each(languages)('says in %s which lines, or in whose words, where it is not all', (language) => {
    const of = (over: object) =>
      renderReceipt({ ...told, statement: { ...told.statement, ...over } }, language, setting).text;
    const lines = of({ lines: [{ lineId: '1', quantity: 2 }, { lineId: '2' }] });
    expect(lines).toMatch(/(rad|line) 1, 2 (st|pcs); (rad|line) 2\n/);
    expect(of({ goods: 'den blå' })).toContain('den blå');
  });

  test('makes no link of what a stranger may have written, and no markup', () => {
    const name = 'evil.example/a <b>';
    const contract = 'http://evil.example/x?a@evil.example';
    const { text, html } = renderReceipt(
      { ...told, statement: { ...told.statement, name, contract } },
      'sv',
      setting,
    );
    for (const part of [text, html]) {
      expect(part).not.toMatch(/evil\.example|https?:\/\/evil|a@evil/);
      expect(part.replaceAll('\u2060', '')).toContain('http://evil.example/x?a@evil.example');
    }
    expect(html).not.toContain('<b>');
  });

  test('has every text said in every language', () => {
    const { statement } = told;
    const variants = [
      {},
      { goods: 'den blå' },
      { lines: [{ lineId: '1', quantity: 2 }] },
      { lines: [{ lineId: '2' }] },
    ];
    for (const language of languages) {
      const said = variants.map((over) => {
        const { subject, text } = renderReceipt(
          { ...told, statement: { ...statement, ...over } },
          language,
          setting,
        );
        return `${subject}\n${text}`;
      });
      const unsaid = Object.values(receiptTexts[language]).filter((text) => {
        const fragments = text.split(/\{\w+\}/);
        return !said.some((whole) => fragments.every((fragment) => whole.includes(fragment)));
      });
      expect(unsaid).toEqual([]);
    }
  });
});
