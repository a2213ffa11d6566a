import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from '#infra/bundle-plugins.ts';
import { root } from '#infra/paths.ts';
import type { Payments } from '#shared/ports.ts';
import { type StripeServer, startStripeServer } from '../adapters/payments/stripe-server.ts';

let folder: string;
let server: StripeServer;
let bundle: {
  stripePayments(access: object): Payments;
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
});
afterAll(async () => {
  await server.close();
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

test('and turns away what Stripe did not sign', () => {
  const message = { rawBody: '{}', signature: `t=1,v1=${'a'.repeat(64)}` };
  expect(() => bundle.stripeNews(message, ['whsec_1'], 1_000)).toThrow(
    expect.objectContaining({ name: 'SignatureInvalid' }),
  );
});
