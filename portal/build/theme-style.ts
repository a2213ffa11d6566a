import { createRequire } from 'node:module';
import type { Colours, Theme } from './theme.ts';

const require = createRequire(import.meta.url);

interface Face {
  readonly family: string;
  /** the file of a package, from which the build takes it */
  readonly file: string;
  readonly weights: string;
  /** what stands there until it is loaded, as wide as it will be */
  readonly meanwhile: { readonly local: string; readonly sizeAdjust: string; readonly ascent: string };
  readonly generic: string;
}

const faces: Readonly<Record<string, Face>> = {
  'schibsted-grotesk': {
    family: 'Schibsted Grotesk',
    file: '@fontsource-variable/schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2',
    weights: '400 900',
    meanwhile: { local: 'Arial', sizeAdjust: '101%', ascent: '97%' },
    generic: 'ui-sans-serif, system-ui, sans-serif',
  },
  newsreader: {
    family: 'Newsreader',
    file: '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    weights: '200 800',
    meanwhile: { local: 'Georgia', sizeAdjust: '93%', ascent: '98%' },
    generic: 'ui-serif, Georgia, serif',
  },
};
const system = 'ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/** The shop's colours and fonts, as what the style of the pages is written in. */
export async function themeStyle({ colours, fonts, corners }: Theme): Promise<string> {
  const wanted = [...new Set([fonts.text, fonts.headings])].flatMap((name) => faces[name] ?? []);
  return [
    ...wanted.map(faceRules),
    `:root { ${variables(colours.light)} --corner: ${corners}px;`,
    `--text: ${familyOf(fonts.text)}; --headings: ${familyOf(fonts.headings)}; color-scheme: light dark; }`,
    `@media (prefers-color-scheme: dark) { :root { ${variables(colours.dark)} } }`,
  ].join('\n');
}

function faceRules({ family, file, weights, meanwhile }: Face): string {
  const { local, sizeAdjust, ascent } = meanwhile;
  return [
    `@font-face { font-family: "${family}"; src: url("${require.resolve(file)}") format("woff2");`,
    `font-weight: ${weights}; font-display: swap; }`,
    `@font-face { font-family: "${family} meanwhile"; src: local("${local}");`,
    `size-adjust: ${sizeAdjust}; ascent-override: ${ascent}; }`,
  ].join(' ');
}

function familyOf(name: string): string {
  const face = faces[name];
  return face === undefined ? system : `"${face.family}", "${face.family} meanwhile", ${face.generic}`;
}

function variables(colours: Colours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join(' ');
}
