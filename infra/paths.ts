import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// from this file and not from where the command was given
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The functions' sources: `<room>/<name>.ts`. */
export const sources = join(root, 'functions');

/** The functions' bundles: `<room>/<name>/index.mjs`. */
export const bundles = join(root, '.build', 'functions');

/** What CloudFront does with the portal's paths: a function of its own kind of JavaScript. */
export const portalPaths = join(root, 'infra', 'edge', 'portal-paths.js');

/** The return machine, as Amazon States Language. */
export const returnMachine = join(root, 'statemachines', 'return.asl.json');

/** Portal and office as they are built for a theme: a page each, and files whose names change with what is in them. */
export const portalBuild = (theme: string) => join(root, '.build', 'portal', theme);

/** Every mail of a theme with sample data, for whoever wants to see it: `<theme>.json`. */
export const mailPreviews = join(root, '.build', 'mails');

/** How portal and office are built, and the themes there are to build them in. */
export const siteConfigs = {
  portal: join(root, 'portal', 'vite.config.ts'),
  office: join(root, 'portal', 'office', 'vite.config.ts'),
} as const;
export const portalThemes = join(root, 'portal', 'themes');

/** What reads how a theme's mails look, what fills every mail with samples, and what refuses texts of mails. */
export const mailLooks = join(root, 'portal', 'build', 'mail-look.ts');
export const mailSamples = join(root, 'shared', 'messages', 'previews.ts');
export const mailOwnTexts = join(root, 'shared', 'messages', 'own-texts.ts');
