import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from '#infra/bundle-plugins.ts';
import { root } from '#infra/paths.ts';
import type { Collections, Payments } from '#shared/ports.ts';
import { type LinksServer, startStripeLinksServer } from '../adapters/payments/stripe-links-server.ts';
import { type StripeServer, startStripeServer } from '../adapters/payments/stripe-server.ts';

let folder: string;
let server: StripeServer;
let linksServer: LinksServer;
let bundle: {
  stripePayments(access: object): Payments;
  stripeCollections(access: object, setting: object): Collections;
  stripeNews(message: object, secrets: string[], now: number): unknown;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'returflow-stripe-'));
  const outfile = join(folder, 'stripe.mjs');
  await build({
    absWorkingDir: root,
    stdin: {
      contents: [
        "export { stripePayments } from '#adapters/payments/stripe-payments.ts';",
        "export { stripeCollections } from '#adapters/payments/stripe-collections.ts';",
        "export { stripeNews } from '#adapters/payments/stripe-news.ts';",
      ].join('\n'),
      resolveDir: root,
    },
    bundle: true,
    outfile,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    minify: true,
    plugins,
  });
  bundle = await import(pathToFileURL(outfile).href);
  server = await startStripeServer();
  linksServer = await startStripeLinksServer();
});
afterAll(async () => {
  await server.close();
  await linksServer.close();
  rmSync(folder, { recursive: true });
});

test('the part of Stripe’s SDK that bundles hold refunds, finds again and says why not', async () => {
  const payments = bundle.stripePayments({ apiKey: async () => 'sk_test_wire', address: server.address });
  server.paid('pi_1', 20_000);
  const request = { key: 'R1.pi_1', paymentId: 'pi_1', method: 'card', amount: 5_000, currency: 'SEK' };
  expect(await payments.find(request)).toBeUndefined();
  const id = await payments.refund(request);
  expect([await payments.refund(request), await payments.find(request)]).toEqual([id, id]);
  expect(server.standing('pi_1')).toMatchObject([{ id, amount: 5_000 }]);
  const tooMuch = payments.refund({ ...request, key: 'R2.pi_1', amount: 15_001 });
  await expect(tooMuch).rejects.toMatchObject({ name: 'RefundDeclined' });
});

test('and it makes payment links, sees them paid, and closes them', async () => {
  let made: { linkId: string; url: string } | undefined;
  const links = {
    begin: async (asked: object) => ({ ...asked, made }),
    note: async (_: object, link: { linkId: string; url: string }) => {
      made = link;
      return link;
    },
    of: async (asked: object) => ({ ...asked, made }),
  };
  const access = { apiKey: async () => 'sk_test_wire', address: linksServer.address };
  const portalUrl = 'https://returer.shop.example';
  const collections = bundle.stripeCollections(access, { links, method: 'card', portalUrl });
  const collection = {
    ...{ key: 'R1.difference', returnId: 'R1', amount: 5_000, currency: 'SEK', language: 'sv' },
    ...{ says: 'Byte', payBy: '2026-12-01T00:00:00.000Z' },
  };
  const { url } = await collections.open(collection);
  expect(await collections.find(collection)).toMatchObject({ is: 'open', url });
  expect(linksServer.visit(url).pay()).toBe(true);
  expect(await collections.find(collection)).toMatchObject({ is: 'paid', method: 'card' });
  expect(await collections.close(collection)).toBe('paid');
});

test('and turns away what Stripe did not sign', () => {
  const message = { rawBody: '{}', signature: `t=1,v1=${'a'.repeat(64)}` };
  expect(() => bundle.stripeNews(message, ['whsec_1'], 1_000)).toThrow(
    expect.objectContaining({ name: 'SignatureInvalid' }),
  );
});
