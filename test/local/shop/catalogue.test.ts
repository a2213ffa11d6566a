import { describe, expect, test } from 'vitest';
import { readOrder } from '#contracts/orders.ts';
import { sku as skuSchema } from '#contracts/values.ts';
import { allocateOrder } from '#domain/order.ts';
import { articleOf, bundles, catalogue, findSku, pictureOf, skuOf } from '#local/shop/catalogue.ts';
import { colours } from '#local/shop/colours.ts';
import { makeLivePlans } from '#local/shop/live-plans.ts';
import { draw, drawingNames } from '#local/shop/pictures/draw.ts';

const variants = catalogue.flatMap((article) =>
  article.colours.flatMap((colour) =>
    (article.sizes.length === 0 ? [undefined] : article.sizes).map((size) => ({ article, colour, size })),
  ),
);

describe('the catalogue', () => {
  test('has some sixty articles or more, each with a code of its own, sold for more than it cost', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(60);
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length);
    for (const { kind, price, cost } of catalogue) {
      if (kind !== 'giftCard') expect(price / 1.25).toBeGreaterThan(cost);
    }
  });

  test('has an article number for every size and colour, which the API takes and the shop knows again', () => {
    const skus = variants.map(skuOf);
    expect(new Set(skus).size).toBe(variants.length);
    for (const [place, sku] of skus.entries()) {
      expect(skuSchema.safeParse(sku).success).toBe(true);
      expect(findSku(sku)).toEqual({ article: variants[place]?.article, colour: variants[place]?.colour });
    }
    expect(findSku('KL-2041-ROD')).toBeUndefined();
  });

  test('has every kind that a policy may tell apart', () => {
    const some = (holds: (article: (typeof catalogue)[number]) => boolean) => catalogue.some(holds);
    expect(some(({ hygiene }) => hygiene)).toBe(true);
    expect(some(({ finalSale }) => finalSale)).toBe(true);
    expect(new Set(catalogue.map(({ tax }) => tax))).toEqual(new Set(['standard', 'food', 'books', 'none']));
    for (const { codes } of bundles) for (const code of codes) expect(articleOf(code).finalSale).toBe(false);
  });
});

describe('pictures', () => {
  test('are drawn for every kind that is sold, and for no other', () => {
    expect(new Set(catalogue.map(({ drawing }) => drawing))).toEqual(new Set(drawingNames));
  });

  test.each(drawingNames)('%s is one whole image in every colour', (name) => {
    const images = Object.keys(colours).map((colour) => draw(name, colour as keyof typeof colours, 'A & B'));
    expect(new Set(images).size).toBe(images.length);
    for (const image of images) {
      expect(image).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*><title>A &amp; B<\/title>/);
      expect(image).not.toMatch(/NaN|undefined|<script|href/);
      const opened = [...image.matchAll(/<([a-z]+)[^>]*?(\/?)>/g)].filter(([, , closed]) => closed === '');
      expect(opened.length).toBe([...image.matchAll(/<\/[a-z]+>/g)].length);
      expect(image.length).toBeLessThan(8000);
    }
  });

  test('are found by article number, with a size or without', () => {
    expect(pictureOf('SN-8801-VIT-42')).toBe(pictureOf('SN-8801-VIT'));
    expect(pictureOf('SN-8801-VIT')).toContain('<title>Sneakers Trottoar, vit</title>');
    expect(pictureOf('SN-8801')).toBeUndefined();
  });
});

describe('live returns', () => {
  const now = Date.UTC(2026, 10, 20, 14);
  const plans = makeLivePlans(7, now, { most: 100, pictures: 'https://shop.example' });

  test('are of orders that add up, and reach every goal', () => {
    for (const { order: document, quantity } of plans) {
      const { order } = readOrder(document);
      expect(allocateOrder(order).total).toBe(document.total);
      expect(quantity).toBeLessThanOrEqual(document.lines[0]?.quantity ?? 0);
      expect(Date.parse(document.updatedAt)).toBeLessThan(now);
    }
    const goals = plans.map(({ goal }) => goal);
    expect(new Set(goals).size).toBe(12);
    expect(new Set(goals.slice(0, 12)).size).toBe(12);
    expect(plans.length).toBeGreaterThanOrEqual(25);
  });

  test('are as many as there are orders, when there are few', () => {
    expect(makeLivePlans(7, now, { most: 3, pictures: 'https://shop.example' })).toEqual(plans.slice(0, 3));
  });
});
