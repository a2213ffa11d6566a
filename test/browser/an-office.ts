import type { Browser, Page } from 'playwright-core';
import { anOrder } from '../journeys/orders.ts';
import { newScene, oneJumper } from '../journeys/people/scene.ts';
import { peopleOf, sendSigned } from '../journeys/people/signers.ts';
import { type DemoUser, staffToken } from '../journeys/people/staff.ts';
import { newWorld, type RunningWorld } from '../journeys/people/world.ts';
import { openPage } from './looks.ts';

const day = 86_400_000;

/** An order of the past: its market, what was bought, how long ago, and whether one unit of it came back. */
interface Past {
  readonly market: 'SE' | 'DK';
  readonly category: string;
  readonly daysAgo: number;
  readonly returned?: 'A' | 'B';
}

/** Eight weeks: in the last four, dresses come back more often than before, and there are more of them. */
const past: readonly Past[] = [
  ...[50, 47, 44, 41, 38].map((daysAgo): Past => ({ market: 'SE', category: 'klänningar', daysAgo })),
  { market: 'SE', category: 'klänningar', daysAgo: 52, returned: 'A' },
  ...[53, 46, 39].map((daysAgo): Past => ({ market: 'DK', category: 'stickat', daysAgo })),
  { market: 'SE', category: 'stickat', daysAgo: 45, returned: 'B' },
  ...[24, 20, 17, 13, 11].map((daysAgo): Past => ({ market: 'SE', category: 'klänningar', daysAgo })),
  ...([26, 22, 18] as const).map(
    (daysAgo): Past => ({ market: 'SE', category: 'klänningar', daysAgo, returned: 'A' }),
  ),
  { market: 'DK', category: 'stickat', daysAgo: 19, returned: 'B' },
  ...[21, 14].map((daysAgo): Past => ({ market: 'DK', category: 'stickat', daysAgo })),
];

/** A world whose shop has eight weeks of orders and returns behind it, one return that went its whole way here, and one on it that was asked about. */
export async function anOffice(browser: Browser) {
  const world = await newWorld({ time: 'real' });
  for (const [place, one] of past.entries()) await live(world, `P-${place}`, one);
  const { customer, carrierScans, parcelOf, warehouseInspects } = await newScene(world);
  const returnId = await customer.opensReturn(oneJumper);
  await carrierScans(await parcelOf(returnId));
  await warehouseInspects(returnId, [{ lineId: '1', grade: 'A', units: 1 }]);
  const onItsWay = await customer.opensReturn(oneJumper);
  await carrierScans(await parcelOf(onItsWay));
  await asks(world, onItsWay);
  const address = (path: string) => `${world.consoleUrl}${path}`;
  return {
    world,
    address,
    /** a tab at an address of the office, nobody signed in */
    at: async (path: string, width = 1280, locale = 'sv-SE') => {
      const opened = await openPage(browser, 'light', width, locale);
      await opened.page.goto(address(path));
      return opened;
    },
    /** what a tab holds of somebody who has signed in */
    holds: async (user: DemoUser) => ({ 'returflow-staff-token': await staffToken(world, user) }),
  };
}

export type OpenOffice = Awaited<ReturnType<typeof anOffice>>;

/** Tells an order of the past, and its return, as the shop would. */
async function live(
  world: RunningWorld,
  orderNumber: string,
  { market, category, daysAgo, returned }: Past,
): Promise<void> {
  const now = world.clock.now();
  const ago = (days: number) => new Date(now - days * day).toISOString();
  const lines = [
    {
      lineId: '1',
      sku: `VARA-${market}`,
      name: category,
      category,
      quantity: 2,
      paid: { amount: 100_000, tax: 20_000 },
    },
  ];
  const order = anOrder(now, orderNumber, {
    ...{ market, lines, placedAt: ago(daysAgo), updatedAt: ago(daysAgo - 2), deliveredAt: ago(daysAgo - 2) },
    ...{ total: 100_000, shipping: { amount: 0, tax: 0 } },
    payments: [{ paymentId: 'betalning-1', method: 'card', amount: 100_000 }],
  });
  await peopleOf(world).shopTells(order);
  if (returned === undefined) return;
  const message = {
    ...{ reference: `retur-${orderNumber}`, orderNumber, openedAt: ago(daysAgo - 4) },
    lines: [{ lineId: '1', quantity: 1, reason: 'wrong-size', grades: { [returned]: 1 } }],
    ...{ shippedAt: ago(daysAgo - 5), deliveredAt: ago(daysAgo - 7), inspectedAt: ago(daysAgo - 8) },
    credited: {
      at: ago(daysAgo - 9),
      amount: { amount: 50_000, tax: 10_000 },
      refunds: [{ paymentId: 'betalning-1', amount: 50_000, providerRefundId: `refund-${orderNumber}` }],
    },
  };
  const answer = await sendSigned(world, 'shop', 'PUT', `/history/returns/${message.reference}`, message);
  if (answer.status !== 200) throw new Error(`expected 200: ${JSON.stringify(answer)}`);
}

/** A customer asks the helpdesk where their return is. */
async function asks(world: RunningWorld, returnId: string): Promise<void> {
  const contact = {
    ...{ contactId: 'ticket-1', returnId, channel: 'email', subject: 'where-is-it' },
    at: new Date(world.clock.now()).toISOString(),
  };
  const answer = await sendSigned(world, 'support', 'POST', '/webhooks/support', contact);
  if (answer.status !== 202) throw new Error(`expected 202: ${JSON.stringify(answer)}`);
}

/** Signs in as a browser does, from wherever the page stands, at local's page of demo users. */
export async function signsIn(page: Page, user: DemoUser): Promise<void> {
  await page.getByRole('button', { name: /^(Logga in|Sign in)$/ }).click();
  await page.getByRole('button', { name: `Sign in as ${user}`, exact: true }).click();
}

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
