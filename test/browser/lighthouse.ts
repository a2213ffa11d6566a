import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import puppeteer, { type Browser } from 'puppeteer-core';
import { aMinute } from '#local/client/send.ts';
import { findTarget, type Target } from '#local/client/target.ts';
import { tellOrder } from '#local/client/tell-order.ts';
import { readTheirClock } from '#local/client/their-clock.ts';
import { runTool, Trouble } from '#local/client/trouble.ts';
import { enterAsCustomer } from '#local/demo/customer.ts';
import { demoOrder, dress } from '#local/demo/demo-order.ts';
import { silent } from '#local/demo/narrator.ts';
import { outsideWorld } from '#local/demo/outside-world.ts';
import { openBrowser } from './chromium.ts';

/** Of each category, in per cent, and of the largest paint, in ms, on Lighthouse's own slow 4G. */
const aims = { score: 95, paintMs: 1500 };
const runs = 3;

interface Measured {
  readonly page: string;
  readonly scores: Readonly<Record<string, number>>;
  readonly paintMs: number;
  readonly troubles: readonly string[];
}

await runTool(async () => {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  const target = await findTarget({ url: values.url, directory: '.local' });
  const origin = new URL(target.apiUrl).origin;
  const { holds, returnId } = await aVisit(target);
  const port = await freePort();
  const chromium = await openBrowser([`--remote-debugging-port=${port}`]);
  const browser = await puppeteer.connect({ browserURL: `http://127.0.0.1:${port}`, defaultViewport: null });
  try {
    const pages: [path: string, holds: object, isFound: boolean][] = [
      ['/', {}, true],
      ['/order', holds, false],
      [`/returns/${returnId}`, holds, false],
    ];
    const measured: Measured[] = [];
    for (const [path, held, isFound] of pages) {
      const all: Measured[] = [];
      for (let run = 0; run < runs; run += 1)
        all.push(await measure(browser, port, origin, path, held, isFound));
      measured.push(median(all));
    }
    tell(measured);
  } finally {
    await browser.disconnect();
    await chromium.close();
  }
});

/** An order of its own with a return, and what the tab of its customer holds. */
async function aVisit(target: Target) {
  const patience = aMinute;
  const clock = await readTheirClock(target, patience);
  const order = demoOrder(randomUUID().slice(0, 8), clock.now());
  const { shop } = await outsideWorld({ target, clock, patience, narrator: silent });
  await tellOrder(shop, order.orderNumber, order);
  const who = { orderNumber: order.orderNumber, email: order.customer.email };
  const customer = await enterAsCustomer({ target, patience, narrator: silent }, who);
  const lines = [{ lineId: dress.lineId, quantity: dress.units, reason: 'changed-mind' }];
  const { returnId } = await customer.open(lines, randomUUID());
  const session = await fetch(`${target.apiUrl}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  });
  const { token } = (await session.json()) as { token: string };
  return { returnId, holds: { 'returflow-token': token, 'returflow-order': order.orderNumber } };
}

async function measure(
  browser: Browser,
  port: number,
  origin: string,
  path: string,
  holds: object,
  isFound: boolean,
): Promise<Measured> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument((held) => {
      for (const [name, value] of Object.entries(held)) sessionStorage.setItem(name, String(value));
    }, holds);
    const categories = ['performance', 'accessibility', 'best-practices', ...(isFound ? ['seo'] : [])];
    const flags = {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: categories,
      disableStorageReset: true,
    } as const;
    const result = await lighthouse(`${origin}${path}`, flags, undefined, page as never);
    if (result === undefined) throw new Trouble('UnexpectedAnswer', `Lighthouse says nothing of ${path}`);
    const { lhr } = result;
    const scores = Object.entries(lhr.categories).map(([name, { score }]) => [
      name,
      Math.round((score ?? 0) * 100),
    ]);
    return {
      page: path.replace(/R\w{26}/, '{returnId}'),
      scores: Object.fromEntries(scores),
      paintMs: Math.round(lhr.audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY),
      troubles: Object.values(lhr.audits)
        .filter(({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0)
        .map(({ id }) => id),
    };
  } finally {
    await page.close();
  }
}

/** The run whose largest paint is between the others', with the middle score of each category. */
function median(all: readonly Measured[]): Measured {
  const middle = (values: readonly number[]) =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const [first] = all;
  if (first === undefined) throw new TypeError('nothing was measured');
  const scores = Object.keys(first.scores).map((name) => [
    name,
    middle(all.map((one) => one.scores[name] ?? 0)),
  ]);
  return {
    ...first,
    scores: Object.fromEntries(scores),
    paintMs: middle(all.map(({ paintMs }) => paintMs)),
    troubles: [...new Set(all.flatMap(({ troubles }) => troubles))],
  };
}

function tell(measured: readonly Measured[]): void {
  console.table(
    measured.map(({ page, scores, paintMs, troubles }) => ({
      page,
      ...scores,
      'largest paint, ms': paintMs,
      found: troubles.join(', '),
    })),
  );
  const isWithin = measured.every(
    ({ scores, paintMs }) =>
      paintMs < aims.paintMs && Object.values(scores).every((score) => score >= aims.score),
  );
  if (!isWithin) process.exitCode = 1;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
