import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { themesOfMails } from './mail-themes.ts';
import { root } from './paths.ts';

/** Importing node:https as an ES module costs some 25 ms of a cold start, requiring it 4 (nodejs/node#57649). */
const requireHttp: Plugin = {
  name: 'require-http',
  setup(building) {
    building.onResolve({ filter: /^(node:)?https?$/ }, ({ path }) => ({
      path: path.replace('node:', ''),
      namespace: 'required',
    }));
    building.onLoad({ filter: /.*/, namespace: 'required' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(`node:${path}`)).filter((name) =>
        /^[A-Za-z]\w*$/.test(name),
      );
      return {
        contents: [
          "import { createRequire } from 'node:module';",
          `const it = createRequire(import.meta.url)('node:${path}');`,
          'export default it;',
          `export const { ${names.join(', ')} } = it;`,
        ].join('\n'),
      };
    });
  },
};

/** pdfkit's build for browsers, because its build for Node looks for fonts on the disk; and no parser for font files. */
const smallPdfkit: Plugin = {
  name: 'small-pdfkit',
  setup(building) {
    building.onResolve({ filter: /^pdfkit$/ }, () => ({
      path: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
    }));
    building.onResolve({ filter: /^fontkit$/ }, () => ({
      path: join(root, 'shared/adapters/pdf/no-embedded-fonts.ts'),
    }));
  },
};

/**
 * Credentials on Lambda are in the environment: the rest of the SDK's chain is left out, 130 KB a function. The clients
 * take `defaultProvider` of that package and nothing else; a bundle that took more would not build.
 */
const environmentCredentials: Plugin = {
  name: 'environment-credentials',
  setup(building) {
    building.onResolve({ filter: /^@aws-sdk\/credential-provider-node$/ }, () => ({
      path: join(root, 'shared/lambda/environment-credentials.ts'),
    }));
  },
};

/** What we ask Stripe for: refunds, payment links, and the sessions in which those are paid. */
const resourcesAsked = /[/\\]resources[/\\](Refunds|PaymentLinks|Checkout[/\\](index|Sessions))\.js$/;

/** What is made in any case: everything that Stripe has, and the reader of its newer kind of messages, which we are not sent. */
const madeAnyhow = /[/\\]stripe[/\\]esm[/\\](resources[/\\].+|StripeEventNotificationHandler)\.js$/;

/** Of Stripe's SDK, whatever we do not ask for is a class without methods: 160 KB less a function. */
const askedOfStripe: Plugin = {
  name: 'asked-of-stripe',
  setup(building) {
    building.onLoad({ filter: madeAnyhow }, async ({ path }) => {
      if (resourcesAsked.test(path)) return undefined;
      const classes = (await readFile(path, 'utf8')).matchAll(/^export class (\w+)/gm);
      return { contents: [...classes].map(([, name]) => `export class ${name} {}`).join('\n') };
    });
  },
};

/** What makes bundles smaller and quicker to load, besides esbuild's own settings. */
export const plugins: Plugin[] = [
  requireHttp,
  smallPdfkit,
  environmentCredentials,
  askedOfStripe,
  themesOfMails,
];
