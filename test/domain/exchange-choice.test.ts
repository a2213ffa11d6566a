import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Article, articleOf, offerIn, type RatedOffer } from '#domain/article.ts';
import {
  type Bought,
  isFew,
  pricesNear,
  sizesAmong,
  soldOutFor,
  suggestionsFor,
  variantsFor,
} from '#domain/exchange-choice.ts';
import { sizeDistance } from '#domain/sizes.ts';
import { anArticle, aPrice } from '../support/an-article.ts';

const bought: Bought = {
  ...{ sku: 'DRESS-GRN-M', style: 'DRESS', category: 'dresses', size: 'M', colour: 'green', paid: 100_000 },
};
const offer = (over: Partial<RatedOffer> & { sku: string }): RatedOffer => ({
  ...{ name: 'Dress', category: 'dresses', style: 'DRESS', size: 'M', colour: 'green', currency: 'SEK' },
  ...{ price: { amount: 100_000, tax: 20_000 }, taxRate: 2500, free: 5 },
  ...over,
});
const other = (sku: string, amount = 100_000, over: Partial<RatedOffer> = {}) =>
  offer({ sku, style: sku, price: { amount, tax: amount / 5 }, ...over });
const skus = (offers: readonly RatedOffer[]) => offers.map(({ sku }) => sku);

describe('an article as it is told', () => {
  test('has the tax that was told, or the one that its rate gives, rounded once', () => {
    const [told, worked] = articleOf(
      anArticle({
        prices: [aPrice({ tax: 4_999 }), aPrice({ currency: 'EUR', amount: 2_995, taxRate: 2550 })],
      }),
    ).prices;
    // 2995 × 25.5 / 125.5 = 608.55
    expect([told?.tax, worked?.tax]).toEqual([4_999, 609]);
  });

  test('is not offered where it has no price, and nowhere once it is discontinued', () => {
    const article: Article = articleOf(anArticle());
    expect(offerIn(article, 1, 'SE', 'SEK')).toMatchObject({
      free: 1,
      price: { amount: 25_000, tax: 5_000 },
    });
    expect(offerIn(article, -2, 'SE', 'SEK')).toMatchObject({ free: 0 });
    expect(offerIn(article, 1, 'SE', 'EUR')).toBeUndefined();
    expect(offerIn({ ...article, discontinued: true }, 1, 'SE', 'SEK')).toBeUndefined();
  });
});

describe('sizes', () => {
  test.each([
    ['M', 'M', 0],
    ['M', 'L', 1],
    ['XS', 'XL', 4],
    ['XXL', '2XL', 0],
    ['XXL', '3XL', 1],
    ['m', ' M ', 0],
    ['42', '43', 1],
    ['42,5', '42', 0.5],
    ['32/32', '34/32', 2],
    ['30/32', '32/34', 4],
    ['36–40', '41–45', 10],
    ['75B', '75C', 1],
    ['75B', '80B', 5],
    [undefined, undefined, 0],
    ['one size', 'one size', 0],
  ])('%s and %s are %d apart', (one, another, apart) => {
    expect(sizeDistance(one, another)).toBe(apart);
    expect(sizeDistance(another, one)).toBe(apart);
  });

  test.each([
    ['M', '38'],
    ['42', '42/32'],
    ['75B', '75'],
    ['one size', 'S'],
    ['M', undefined],
    ['S/M', 'M'],
  ])('%s and %s cannot be compared', (one, another) => {
    expect(sizeDistance(one, another)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('variants to exchange for', () => {
  test('are the own colour first and the nearest size first, then the others so', () => {
    const offers = ['XS', 'S', 'M', 'L', 'XL'].flatMap((size) =>
      ['green', 'blue'].map((colour) => offer({ sku: `${colour}-${size}`, size, colour })),
    );
    const found = variantsFor({ ...bought, sku: 'green-M' }, offers);
    expect(skus(found)).toEqual([
      ...['green-S', 'green-L', 'green-XS', 'green-XL'],
      ...['blue-M', 'blue-S', 'blue-L', 'blue-XS', 'blue-XL'],
    ]);
  });

  test('are neither the article itself, nor sold out, nor of another style', () => {
    const offers = [
      offer({ sku: bought.sku }),
      offer({ sku: 'sold out', free: 0 }),
      offer({ sku: 'other', style: 'SKIRT' }),
      offer({ sku: 'good' }),
    ];
    expect(skus(variantsFor(bought, offers))).toEqual(['good']);
    expect(skus(soldOutFor(bought, offers))).toEqual(['sold out']);
    expect(variantsFor({ ...bought, style: undefined }, offers)).toEqual([]);
    expect(soldOutFor({ ...bought, style: undefined }, offers)).toEqual([]);
  });
});

test('sizes are told once each and smaller ones first', () => {
  expect(sizesAmong(['L', 'XS', undefined, 'L', 'M'].map((size) => ({ size })))).toEqual(['XS', 'M', 'L']);
});

describe('suggestions', () => {
  test('are three at most, the nearest price first', () => {
    const offers = [other('A', 120_000), other('B', 99_000), other('C', 90_000), other('D', 105_000)];
    expect(skus(suggestionsFor(bought, offers))).toEqual(['B', 'D', 'C']);
  });

  test('cost between half of what was paid and one and a half times that', () => {
    expect(pricesNear(100_001)).toEqual({ from: 50_001, to: 150_001 });
    const offers = [other('A', 49_999), other('B', 50_000), other('C', 150_000), other('D', 150_001)];
    expect(skus(suggestionsFor(bought, offers))).toEqual(['B', 'C']);
    expect(suggestionsFor({ ...bought, paid: 0 }, offers)).toEqual([]);
  });

  test('come back seldom, where the shop tells it; what tells nothing counts as usual', () => {
    const offers = [
      other('often', 100_000, { returnRate: 6_000 }),
      other('seldom', 110_000, { returnRate: 500 }),
      other('usual', 100_000),
      other('half', 100_000, { returnRate: 2_500 }),
    ];
    // against each: 6000, 1000 + 500, the median 2500, 2500
    expect(skus(suggestionsFor(bought, offers))).toEqual(['seldom', 'half', 'usual']);
  });

  test('are one of a style, in the nearest size and the own colour', () => {
    const offers = ['S', 'L', 'XL'].flatMap((size) =>
      ['blue', 'green'].map((colour) => offer({ sku: `${colour}-${size}`, style: 'SKIRT', size, colour })),
    );
    expect(skus(suggestionsFor({ ...bought, size: 'L' }, offers))).toEqual(['green-L']);
  });

  test('are neither variants nor of another category, nor sold out, nor in sizes that cannot be compared', () => {
    const offers = [
      offer({ sku: 'variant' }),
      other('other', 100_000, { category: 'shoes' }),
      other('sold out', 100_000, { free: 0 }),
      other('42', 100_000, { size: '42' }),
      other(bought.sku),
    ];
    expect(suggestionsFor(bought, offers)).toEqual([]);
  });

  test('are the same in whatever order the articles are read', () => {
    const offers = Array.from({ length: 12 }, (_, index) =>
      other(`S${index}`, 95_000 + 2_500 * (index % 4), { returnRate: index % 3 === 0 ? 1_000 : undefined }),
    );
    const expected = skus(suggestionsFor(bought, offers));
    fc.assert(
      fc.property(fc.shuffledSubarray(offers, { minLength: offers.length }), (shuffled) => {
        expect(skus(suggestionsFor(bought, shuffled))).toEqual(expected);
        expect(skus(variantsFor({ ...bought, style: 'S1' }, shuffled))).toEqual(['S1']);
      }),
    );
  });
});

test('few are three or less', () => {
  expect([1, 3, 4].map((free) => isFew({ free }))).toEqual([true, true, false]);
});
