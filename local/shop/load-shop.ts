import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { ArticleDocument } from '../client/article-document.ts';
import { inParallel } from '../client/in-parallel.ts';
import type { OrderDocument } from '../client/order-document.ts';
import type { Patience } from '../client/send.ts';
import type { SignedClient } from '../client/signed-client.ts';
import type { Target } from '../client/target.ts';
import { articlesAtOnce, tellArticles } from '../client/tell-articles.ts';
import { tellHistory } from '../client/tell-history.ts';
import { tellOrder } from '../client/tell-order.ts';
import { tellPolicy } from '../client/tell-policy.ts';
import { readTheirClock } from '../client/their-clock.ts';
import { Trouble } from '../client/trouble.ts';
import { silent } from '../demo/narrator.ts';
import { outsideWorld } from '../demo/outside-world.ts';
import type { Progress } from '../import/progress.ts';
import { sampleSeed } from './dice.ts';
import { driveLive } from './drive-live.ts';
import { type LivePlan, makeLivePlans } from './live-plans.ts';
import { makeArticles } from './make-articles.ts';
import { makeShop, type SampleShop } from './make-shop.ts';
import { samplePolicies } from './policies.ts';

const ordersAtOnce = 6;
const historyAtOnce = 2;
const batchesAtOnce = 2;
/** few, because each that goes its way beside another has functions of its own started */
const liveAtOnce = 3;

const Pinned = z.object({ seed: z.int(), madeAt: z.number(), orders: z.int() });

export interface Loading {
  readonly target: Required<Target>;
  /** where it is noted which shop is being loaded, so that one that was interrupted is gone on with */
  readonly directory: string;
  readonly orders: number;
  readonly patience: Patience;
  readonly progress: Progress;
}

export interface Loaded {
  readonly orders: number;
  readonly finished: number;
  readonly live: number;
  /** an order whose customer could begin a return now */
  readonly toTry: OrderDocument | undefined;
}

/**
 * Tells a running API the sample shop through its front doors: policies, articles with stock, orders, returns that are over, and returns that are under
 * way, each state of them. Loading it again changes nothing.
 * @throws Trouble ApiUnreachable, KeyMissing; UnexpectedAnswer or DemoUnfinished, which would be our mistake
 */
export async function loadShop(loading: Loading): Promise<Loaded> {
  const { target, patience, progress } = loading;
  const clock = await readTheirClock(target, patience);
  const made = await pin(loading, clock.now());
  const pictures = `${target.consoleUrl}/local/shop/pictures`;
  const shop = makeShop(made.seed, made.madeAt, { orders: made.orders, pictures });
  const live = makeLivePlans(made.seed, made.madeAt, { most: made.orders, pictures });
  const articles = inBatches(makeArticles(made.seed, made.madeAt, { pictures }));
  const world = await outsideWorld({ target, clock, patience, narrator: silent });

  let done = 0;
  const wholeLength = articles.length + shop.orders.length + 2 * live.length + shop.history.length;
  progress.begin('sample shop', wholeLength);
  const each = <T>(items: readonly T[], atOnce: number, work: (item: T) => Promise<unknown>) =>
    inParallel(items, atOnce, async (item) => {
      await work(item);
      done += 1;
      progress.to(done);
    });
  // before the orders that are judged by them
  for (const policy of await samplePolicies()) await tellPolicy(world.shop, policy);
  const orders = [...live.map(({ order }) => order), ...shop.orders];
  await Promise.all([
    each(articles, batchesAtOnce, (batch) => tellOf(world.shop, batch)),
    each(orders, ordersAtOnce, (order) => tell(world.shop, order)),
  ]);
  const stage = { target, clock, patience, world };
  // a live return waits most of the time: what is over goes in meanwhile
  await Promise.all([
    each(live, liveAtOnce, (plan) => driveLive(stage, plan)),
    each(shop.history, historyAtOnce, (told) => tellHistory(world.shop, told)),
  ]);
  progress.end();
  return { ...countsOf(shop, live), toTry: orderToTry(shop) };
}

async function tellOf(shop: SignedClient, batch: readonly ArticleDocument[]): Promise<void> {
  const answer = await tellArticles(shop, batch);
  if (answer.is !== 'refused') return;
  const { name, detail } = answer.problem;
  throw new Trouble('UnexpectedAnswer', `sample articles from ${batch[0]?.sku}: ${name}: ${detail}`);
}

function inBatches(articles: readonly ArticleDocument[]): ArticleDocument[][] {
  const count = Math.ceil(articles.length / articlesAtOnce);
  return Array.from({ length: count }, (_, at) =>
    articles.slice(at * articlesAtOnce, (at + 1) * articlesAtOnce),
  );
}

async function tell(shop: SignedClient, order: OrderDocument): Promise<void> {
  const answer = await tellOrder(shop, order.orderNumber, order);
  if (answer.outcome !== 'refused') return;
  const { name, detail } = answer.problem;
  throw new Trouble('UnexpectedAnswer', `sample order ${order.orderNumber}: ${name}: ${detail}`);
}

/** The shop that was begun here, or the one that is wanted now, as of `now` (ms). */
async function pin({ directory, orders }: Loading, now: number): Promise<z.infer<typeof Pinned>> {
  const file = join(directory, 'sample-shop.json');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text !== undefined) return Pinned.parse(JSON.parse(text));
  const made = { seed: sampleSeed, madeAt: now, orders };
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(made));
  // a kill leaves the whole note or none
  await rename(`${file}.new`, file);
  return made;
}

function countsOf({ orders, history }: SampleShop, live: readonly LivePlan[]) {
  return { orders: orders.length + live.length, finished: history.length, live: live.length };
}

/** The last one that came home and of which nothing was sent back. */
function orderToTry({ orders, history }: SampleShop): OrderDocument | undefined {
  const touched = new Set(history.map(({ orderNumber }) => orderNumber));
  return orders.findLast(
    ({ orderNumber, deliveredAt, language, lines }) =>
      deliveredAt !== undefined && language === 'sv' && lines.length > 1 && !touched.has(orderNumber),
  );
}
