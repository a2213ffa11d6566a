import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { readKey } from '../client/keys.ts';
import { aMinute, type Patience } from '../client/send.ts';
import { type SignedClient, signedClient } from '../client/signed-client.ts';
import type { Target } from '../client/target.ts';
import { tellOrder } from '../client/tell-order.ts';
import { readTheirClock } from '../client/their-clock.ts';
import { Trouble } from '../client/trouble.ts';

const file = new URL('orders.jsonl', import.meta.url);
const dayMs = 86_400_000;

const Numbered = z.looseObject({ orderNumber: z.string() });
export type SampleOrder = z.infer<typeof Numbered>;

/** Our sample orders as of `now` (ms): a date is written as `{{daysAgo:5}}`, so that some windows are always open. */
export async function readSamples(now: number): Promise<SampleOrder[]> {
  const text = await readFile(file, 'utf8');
  const dated = text.replaceAll(/\{\{daysAgo:(\d+)\}\}/g, (_, days) =>
    new Date(now - Number(days) * dayMs).toISOString(),
  );
  return dated
    .trim()
    .split('\n')
    .map((line) => Numbered.parse(JSON.parse(line)));
}

/**
 * Tells a running API our sample orders, through the front door and signed as the shop.
 * @returns how many there are
 * @throws Trouble ApiUnreachable, KeyMissing; UnexpectedAnswer when one is refused, which would be our mistake
 */
export async function loadSamples(target: Target, patience: Patience = aMinute): Promise<number> {
  const clock = await readTheirClock(target, patience);
  const key = await readKey('shop', target, patience);
  const shop = signedClient({ target, key, clock, patience });
  const samples = await readSamples(clock.now());
  for (const order of samples) await tellSample(shop, order);
  return samples.length;
}

async function tellSample(shop: SignedClient, order: SampleOrder): Promise<void> {
  const answer = await tellOrder(shop, order.orderNumber, order);
  if (answer.outcome !== 'refused') return;
  const { name, detail } = answer.problem;
  throw new Trouble('UnexpectedAnswer', `sample order ${order.orderNumber}: ${name}: ${detail}`);
}
