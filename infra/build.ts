import { bundleAll } from './bundle.ts';
import { bundleMails } from './bundle-mails.ts';
import { bundlePortals } from './bundle-portal.ts';

// all that is built before a synthesis: the functions' bundles, the portal in its themes, and every mail to be looked at
const functions = await bundleAll();
const portals = await bundlePortals();
await bundleMails();
const KB = (sizes: readonly number[]) => Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024);
console.log(`${functions.length} functions bundled, ${KB(functions.map(({ bytes }) => bytes))} KB`);
for (const { theme, files } of portals) {
  console.log(`portal built in ${theme}, ${KB([...files.values()].map(({ byteLength }) => byteLength))} KB`);
}
