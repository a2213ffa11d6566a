import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';

/** What every page is looked at in. */
const looks = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280 },
  { scheme: 'light', width: 360 },
  { scheme: 'dark', width: 360 },
] as const;
const narrowest = 320;
const thisMachine = ['127.0.0.1', 'localhost'];
const windowHeight = 800;
const tallestPicture = 2400;
const pictures = fileURLToPath(new URL('screenshots/', import.meta.url));
const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page of the browser that remembers everything that went wrong in it. */
export async function openPage(
  browser: Browser,
  scheme: 'light' | 'dark' = 'light',
  width = 1280,
  locale = 'en-GB',
) {
  const viewport = { width, height: windowHeight };
  const page = await browser.newPage({ colorScheme: scheme, viewport, locale });
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`${message.text()} on ${page.url()}`);
  });
  page.on('pageerror', (error) => troubles.push(`${error.message} on ${page.url()}`));
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !thisMachine.includes(hostname))
      troubles.push(`asked for ${request.url()}`);
  });
  return { page, troubles };
}

/** A tab for each look, open for as many pages as one wants to see. */
export async function openLooks(browser: Browser, locale?: string) {
  await mkdir(pictures, { recursive: true });
  const tabs = await Promise.all(
    looks.map(async ({ scheme, width }) => ({
      scheme,
      width,
      ...(await openPage(browser, scheme, width, locale)),
    })),
  );
  /** Looks at an address in every way, once what it needs is there, takes a picture of each, and gives what is wrong. */
  return async (name: string, url: string, needs: Needs = {}): Promise<string[]> => {
    const found = await Promise.all(
      tabs.map(async ({ page, troubles, scheme, width }) => {
        await holding(page, new URL(url).origin, needs.holds);
        const answer = await page.goto(url);
        await needs.until?.(page);
        const status = answer?.status() === 200 ? [] : [`answered ${answer?.status()}`];
        const findings = [...status, ...(await findingsOf(page)), ...troubles.splice(0)];
        await picture(page, join(pictures, `${name}-${scheme}-${width}.png`), width);
        if (width < 400 && scheme === 'light') findings.push(...(await sideways(page, width)));
        return findings.map((finding) => `${scheme} ${width}: ${finding}`);
      }),
    );
    return found.flat();
  };
}

/** What a page needs before it is looked at: something that its tab holds, something that it waits for. */
export interface Needs {
  readonly holds?: Readonly<Record<string, string>>;
  readonly until?: (page: Page) => Promise<void>;
}

/** Puts into the tab what a customer's visit would have left there. */
async function holding(page: Page, origin: string, holds: Needs['holds']): Promise<void> {
  if (holds === undefined) return;
  await page.goto(`${origin}/robots.txt`);
  await page.evaluate((kept) => {
    sessionStorage.clear();
    for (const [name, value] of Object.entries(kept)) sessionStorage.setItem(name, value);
  }, holds);
}

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds. Its script comes in past the page's content security policy, which lets none in. */
export async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations: Violation[] = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(tags)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Whether the page is wider than the narrowest screen; the tab gets its width back. */
async function sideways(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width: narrowest, height: windowHeight });
  const wide: number = await page.evaluate('document.documentElement.scrollWidth');
  await page.setViewportSize({ width, height: windowHeight });
  return wide > narrowest ? [`is ${wide} px wide at ${narrowest}`] : [];
}

/** What the page looks like from its top on; a window as tall as that costs less than a picture of the whole page. */
async function picture(page: Page, path: string, width: number): Promise<void> {
  const tall: number = await page.evaluate('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height: Math.min(Math.max(tall, windowHeight), tallestPicture) });
  await page.screenshot({ path });
  await page.setViewportSize({ width, height: windowHeight });
}
