import { makeApp } from '#infra/app.ts';
import { bundleAll } from '#infra/bundle.ts';
import { bundleMails } from '#infra/bundle-mails.ts';
import { bundlePortals } from '#infra/bundle-portal.ts';

/** Where the tests' copy of the synthesized app is, apart from the one that `npm start` runs. */
export const assembly = '.build/assembly';

/** Bundles and synthesizes once for the whole run. */
export async function setup(): Promise<void> {
  await Promise.all([bundleAll(), bundlePortals(), bundleMails()]);
  makeApp('local', assembly).synth();
}
