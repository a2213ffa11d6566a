import { bundleAll } from './bundle.ts';
import { bundlePortals } from './bundle-portal.ts';

// all that is built before a synthesis: the functions' bundles and the portal in its themes
const functions = await bundleAll();
const portals = await bundlePortals();
const KB = (sizes: readonly number[]) => Math.round(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024);
console.log(`${functions.length} functions bundled, ${KB(functions.map(({ bytes }) => bytes))} KB`);
for (const { theme, files } of portals) {
  console.log(`portal built in ${theme}, ${KB([...files.values()].map(({ byteLength }) => byteLength))} KB`);
}
