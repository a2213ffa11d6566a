import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Policy } from '#domain/policy.ts';
import { root } from '#infra/paths.ts';
import { Customer } from '../journeys/people/customer.ts';
import { newScene } from '../journeys/people/scene.ts';
import { peopleOf, sendSigned } from '../journeys/people/signers.ts';
import { newWorld, type RunningWorld } from '../journeys/people/world.ts';
import { openPage } from './looks.ts';

/** Goods of each kind: several alike, plain, asked about, and made for this customer alone. */
const lines = (pictures: string) => [
  {
    ...{ lineId: '1', sku: 'KL-2041-M', name: 'Linneklänning', category: 'klänningar', size: 'M' },
    ...{ colour: 'grön', picture: `${pictures}/KL-2041-GRN.svg`, quantity: 2 },
    paid: { amount: 99_999, tax: 20_000 },
  },
  { lineId: '2', sku: 'LAMPA', name: 'Bordslampa', quantity: 1, paid: { amount: 45_000, tax: 9_000 } },
  {
    ...{ lineId: '3', sku: 'TROSA', name: 'Trosa i bomull', category: 'underkläder', hygiene: true },
    ...{ quantity: 1, paid: { amount: 12_000, tax: 2_400 } },
  },
  {
    ...{ lineId: '4', sku: 'SKJORTA', name: 'Skjorta efter mått', category: 'måttsytt', quantity: 1 },
    paid: { amount: 120_000, tax: 24_000 },
  },
];
const total = 276_999;

/** What there is to exchange the dress for: sizes of which some are gone and some few, another colour, and others of its kind. */
function articles(pictures: string, updatedAt: string) {
  const told = (sku: string, amount: number, over: object) => ({
    ...{ sku, name: 'Linneklänning', category: 'klänningar', style: 'KL-2041', colour: 'grön', stock: 9 },
    picture: `${pictures}/KL-2041-GRN.svg`,
    prices: [{ market: 'SE', currency: 'SEK', amount, taxRate: 2500 }],
    ...{ updatedAt, ...over },
  });
  return [
    told('KL-2041-S', 50_000, { size: 'S' }),
    told('KL-2041-M', 50_000, { size: 'M' }),
    told('KL-2041-L', 60_000, { size: 'L', stock: 3 }),
    told('KL-2041-XL', 50_000, { size: 'XL', stock: 0 }),
    told('KL-2041-BLA-M', 45_000, { size: 'M', colour: 'blå', picture: `${pictures}/KL-2041-MRN.svg` }),
    told('KL-7', 54_900, {
      name: 'Skjortklänning',
      style: 'KL-7',
      size: 'M',
      colour: 'vit',
      picture: undefined,
    }),
  ];
}

/** A world whose shop has published the example policy, and customers of orders of their own. */
export async function aPortal(
  browser: Browser,
  change = (policy: Policy): Policy => policy,
  settings?: NonNullable<Parameters<typeof newWorld>[0]>['settings'],
) {
  // pages wait for what happens by itself, retries included: time must pass
  const world = await newWorld({ time: 'real', ...(settings !== undefined && { settings }) });
  const policy = await readFile(join(root, 'docs/examples/policy-se.json'), 'utf8');
  await peopleOf(world).shopPublishes(change(JSON.parse(policy) as Policy));
  const pictures = `${world.consoleUrl}/local/shop/pictures`;
  const told = { articles: articles(pictures, new Date(world.clock.now()).toISOString()) };
  await sendSigned(world, 'shop', 'PUT', '/articles', told);
  const payments = [{ paymentId: 'betalning-1', method: 'card', amount: total }];
  const shipping = { amount: 0, tax: 0 };
  return {
    world,
    /** an order of its own, its customer signed in */
    newOrder: async (ageMs?: number) => {
      const at = new Date(world.clock.now() - (ageMs ?? 0)).toISOString();
      const old = ageMs === undefined ? {} : { placedAt: at, deliveredAt: at };
      const scene = await newScene(world, { lines: lines(pictures), total, shipping, payments, ...old });
      return { ...scene, email: `${scene.orderNumber}@example.com` };
    },
    /** a phone, or whatever is as wide as that, at an address of the portal */
    at: async (path: string, width = 360) => {
      const opened = await openPage(browser, 'light', width, 'sv-SE');
      await opened.page.goto(`${world.consoleUrl}${path}`);
      return { ...opened, hand: handOf(opened.page) };
    },
  };
}

export type Portal = Awaited<ReturnType<typeof aPortal>>;
export type Order = Awaited<ReturnType<Portal['newOrder']>>;

/** What opens a session. */
interface Known {
  readonly orderNumber: string;
  readonly email: string;
}

/** Someone who uses a page, and counts what they press. */
export function handOf(page: Page) {
  let taps = 0;
  const press = async (role: 'button' | 'link' | 'radio' | 'checkbox', name: string | RegExp) => {
    taps += 1;
    await page.getByRole(role, { name }).first().click();
  };
  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const hand = {
    press,
    taps: () => taps,
    heading,
    async findsOrder({ orderNumber, email }: Known): Promise<void> {
      await page.getByLabel('Ordernummer').fill(orderNumber);
      await page.getByLabel('E-postadress').fill(email);
      await page.getByRole('button', { name: 'Hitta min order' }).click();
      taps = 0;
    },
    /** Says why, and wants the money. */
    async wantsMoney(reason: string): Promise<void> {
      await press('radio', reason);
      await press('button', 'Fortsätt');
      await heading('Hur vill du göra?');
      await press('button', 'Fortsätt');
    },
    async opensLamp(): Promise<void> {
      await press('checkbox', /Bordslampa/);
      await press('button', 'Fortsätt');
      await hand.wantsMoney('Passar inte mig');
      await press('button', 'Skicka in returen');
      await page.waitForURL(/\/returns\/R/);
    },
  };
  return hand;
}

/** What a tab holds of whoever has signed in, with a draft if there is one: the words of `sessionStorage`. */
export async function signedIn(world: RunningWorld, { orderNumber, email }: Known, draft?: object) {
  const { token } = await new Customer(world, orderNumber, email).signIn();
  return {
    'returflow-token': token,
    'returflow-order': orderNumber,
    ...(draft !== undefined && { [`returflow-draft ${orderNumber}`]: JSON.stringify(draft) }),
  };
}
