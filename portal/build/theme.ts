import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { contrast } from './contrast.ts';

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour as #rrggbb, in lower case');

/** What the colours of a theme are for. */
const Colours = z.strictObject({
  /** behind everything */
  page: colour,
  /** of what stands on it: cards, fields */
  raised: colour,
  ink: colour,
  /** of what is said beside */
  quiet: colour,
  /** between things */
  line: colour,
  /** round fields and choices */
  edge: colour,
  /** of what is to be pressed, and what is chosen */
  accent: colour,
  onAccent: colour,
  /** behind what is chosen */
  tint: colour,
  good: colour,
  bad: colour,
});
export type Colours = z.infer<typeof Colours>;

const fonts = ['schibsted-grotesk', 'newsreader', 'system'] as const;
const text = z.string().min(1);

/** A theme file. Unknown members are refused: a typo must not be a silent no. */
const ThemeFile = z.strictObject({
  $comment: z.optional(text),
  shopName: text,
  /** beside the theme file; drawn in `currentColor`, it goes with light and dark */
  logo: text.regex(/^[\w-]+\.svg$/, 'must be an svg file beside the theme'),
  /** in the browser's tab */
  icon: text.regex(/^[\w-]+\.(svg|png)$/, 'must be an svg or png file beside the theme'),
  /** whether the logo shows the shop's name; otherwise it is written beside */
  logoHoldsName: z.boolean().default(false),
  /** what the withdrawal function is called there, ISO 3166-1 alpha-2 */
  market: text.regex(/^[A-Z]{2}$/),
  /** IANA name: days are told as they fall here, as mails tell them */
  timeZone: text,
  /** what the page is in until the customer's browser, order or choice says otherwise */
  language: text.regex(/^[a-z]{2}$/),
  fonts: z.strictObject({ text: z.enum(fonts), headings: z.enum(fonts) }),
  /** how round corners are, px */
  corners: z.int().min(0).max(24),
  links: z.strictObject({
    shop: z.url(),
    help: z.optional(z.url()),
    privacy: z.optional(z.url()),
  }),
  colours: z.strictObject({ light: Colours, dark: Colours }),
  /** texts of `portal/messages/` that the shop says in its own words, by language */
  texts: z.optional(z.record(text, z.record(text, text))),
});

export type Theme = z.infer<typeof ThemeFile> & { readonly name: string; readonly folder: string };

/** A theme is not what it should be. */
export class BadTheme extends Error {
  override readonly name = 'BadTheme';
}

/** Which colours are read on which, and how far apart they must be (WCAG 2.2: 1.4.3 texts, 1.4.11 what is to be found). */
const pairs: readonly [over: keyof Colours, under: keyof Colours, least: number][] = [
  ...(['ink', 'quiet', 'accent', 'good', 'bad'] as const).flatMap(
    (over): [keyof Colours, keyof Colours, number][] => [
      [over, 'page', 4.5],
      [over, 'raised', 4.5],
    ],
  ),
  ['ink', 'tint', 4.5],
  ['quiet', 'tint', 4.5],
  ['accent', 'tint', 4.5],
  ['onAccent', 'accent', 4.5],
  ['edge', 'page', 3],
  ['edge', 'raised', 3],
];

/** What is too faint in a scheme of colours. */
export function tooFaint(colours: Colours): string[] {
  return pairs.flatMap(([over, under, least]) => {
    const found = contrast(colours[over], colours[under]);
    return found < least ? [`${over} on ${under}: ${found.toFixed(2)}, at least ${least}`] : [];
  });
}

/** The theme in a folder. @throws BadTheme naming what is wrong with it, colours that cannot be read included */
export async function readTheme(folder: string): Promise<Theme> {
  const name = basename(folder);
  const read = await readFile(join(folder, 'theme.json'), 'utf8').catch(() => undefined);
  if (read === undefined) throw new BadTheme(`${name}: there is no portal/themes/${name}/theme.json`);
  const parsed = ThemeFile.safeParse(JSON.parse(read));
  if (!parsed.success) throw new BadTheme(`${name}: ${z.prettifyError(parsed.error)}`);
  const { light, dark } = parsed.data.colours;
  const faint = [
    ...tooFaint(light).map((one) => `light: ${one}`),
    ...tooFaint(dark).map((one) => `dark: ${one}`),
  ];
  if (faint.length > 0) throw new BadTheme(`${name}: ${faint.join('; ')}`);
  return { ...parsed.data, name, folder };
}
