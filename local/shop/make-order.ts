import type { OrderDocument, OrderDocumentLine } from '../client/order-document.ts';
import type { Variant } from './article.ts';
import { type Campaign, referenceOf } from './campaigns.ts';
import { skuOf } from './catalogue.ts';
import { colours } from './colours.ts';
import { identityOf, type ShopCustomer } from './customers.ts';
import type { Dice } from './dice.ts';
import type { Market } from './markets.ts';

/** What somebody put into the basket. */
export interface Basket {
  readonly variant: Variant;
  readonly quantity: number;
  readonly bundle?: string | undefined;
}

export interface OrderPlan {
  readonly orderNumber: string;
  readonly customer: ShopCustomer;
  readonly placedAt: number;
  /** ms; undefined while the parcel is on its way */
  readonly deliveredAt: number | undefined;
  readonly baskets: readonly Basket[];
  readonly campaign: Campaign | undefined;
  /** where pictures are, without a slash at the end */
  readonly pictures: string;
}

const shippingOre = 4900;
const expressOre = 9900;
const freeFromOre = 49_900;

/** The order that becomes of a plan; what is left to chance is thrown here. */
export function makeOrder(plan: OrderPlan, dice: Dice): OrderDocument {
  const { orderNumber, customer, placedAt, deliveredAt, campaign } = plan;
  const { market } = customer;
  const lines = plan.baskets.map((basket, place) => lineOf(plan, basket, place));
  const goods = sumOf(lines.map(({ paid }) => paid.amount));
  const goodsTax = sumOf(lines.map(({ paid }) => paid.tax));
  const percent = dice.chance(0.13) ? dice.pick([10, 10, 15]) : 0;
  const discount = part(goods, goodsTax, percent / 100);
  const shipping = shippingOf(goods - discount.amount, market, dice);
  const total = goods - discount.amount + shipping.amount;
  const at = new Date(placedAt).toISOString();
  return {
    orderNumber,
    market: market.market,
    currency: market.currency,
    language: customer.language,
    placedAt: at,
    updatedAt: deliveredAt === undefined ? at : new Date(deliveredAt).toISOString(),
    ...(deliveredAt !== undefined && { deliveredAt: new Date(deliveredAt).toISOString() }),
    customer: identityOf(customer),
    ...(campaign !== undefined && dice.chance(0.7) && { campaign: referenceOf(campaign, placedAt) }),
    channel: dice.weighted([
      [60, 'web'],
      [32, 'app'],
      [8, 'store'],
    ]),
    lines,
    discount,
    shipping,
    shippingTaxRate: Math.round(market.tax.standard * 100),
    total,
    payments: paymentsOf(orderNumber, total, market, dice),
    invoice: { number: `F-${orderNumber}`, issuedOn: at.slice(0, 10) },
  };
}

function lineOf(
  { customer: { market, language }, campaign, placedAt, pictures }: OrderPlan,
  { variant, quantity, bundle }: Basket,
  place: number,
): OrderDocumentLine {
  const { article, colour, size } = variant;
  const isAdvertised = campaign?.kinds.includes(article.kind) === true && !article.finalSale;
  const off = bundle !== undefined ? 10 : isAdvertised ? campaign.off : 0;
  const price = Math.round((market.price(article.price) * (100 - off)) / 100) * quantity;
  const rate = market.tax[article.tax];
  return {
    lineId: String(place + 1),
    sku: skuOf(variant),
    name: article.name[language],
    category: article.category,
    ...(size !== undefined && { size }),
    colour: colours[colour][language],
    picture: `${pictures}/${article.code}-${colour}.svg`,
    quantity,
    paid: { amount: price, tax: taxIn(price, rate) },
    taxRate: Math.round(rate * 100),
    ...(article.finalSale && { finalSale: true }),
    ...(article.hygiene && { hygiene: true }),
    unitCost: market.exact(article.cost),
    ...(isAdvertised && { campaign: referenceOf(campaign, placedAt) }),
    ...(bundle !== undefined && { bundle }),
  };
}

function shippingOf(goods: number, market: Market, dice: Dice) {
  const express = dice.chance(0.06);
  const isFree = goods >= market.exact(freeFromOre) && !express;
  const amount = isFree ? 0 : market.exact(express ? expressOre : shippingOre);
  return { amount, tax: taxIn(amount, market.tax.standard) };
}

/** Now and then a gift card pays a part of it. */
function paymentsOf(orderNumber: string, total: number, market: Market, dice: Dice) {
  const method = dice.weighted(market.methods);
  const card = market.exact(dice.pick([20_000, 30_000, 50_000]));
  const isSplit = dice.chance(0.07) && total > card;
  const ways = isSplit
    ? [
        { method: 'gift-card', amount: card },
        { method, amount: total - card },
      ]
    : [{ method, amount: total }];
  return ways.map((way, place) => ({ paymentId: `${orderNumber}-${place + 1}`, ...way }));
}

function part(amount: number, tax: number, share: number) {
  const held = Math.round(amount * share);
  return { amount: held, tax: Math.min(held, Math.round(tax * share)) };
}

/** The tax inside an amount, at so many per cent on top of the price without it. */
function taxIn(amount: number, rate: number): number {
  return Math.round((amount * rate) / (100 + rate));
}

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
