import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { BadTheme, type Colours, readTheme, type Theme } from './theme.ts';

/** What height a mail shows the logo at; its picture has thrice the points, for screens that have. */
const shownHeight = 28;
const sharpness = 3;

interface Picture {
  /** its path at the portal; changes with what is in it */
  readonly fileName: string;
  readonly source: Uint8Array;
}

/** The logo as pictures, because mail programs show no svg: by day and by night, in the colour of what is to be pressed. */
export async function logoPictures(
  theme: Theme,
): Promise<{ light: Picture; dark: Picture; width: number; height: number }> {
  const drawn = await readFile(join(theme.folder, theme.logo), 'utf8');
  const [, , width, height] = (/viewBox="([^"]+)"/.exec(drawn)?.[1] ?? '').split(/[\s,]+/).map(Number);
  if (!(width !== undefined && width > 0 && height !== undefined && height > 0)) {
    throw new BadTheme(`${theme.name}: ${theme.logo} says no viewBox`);
  }
  const size = { width: Math.round((shownHeight * width) / height), height: shownHeight };
  const of = ({ accent }: Colours) => picture(drawn, accent, size);
  return { light: await of(theme.colours.light), dark: await of(theme.colours.dark), ...size };
}

async function picture(
  drawn: string,
  colour: string,
  size: { width: number; height: number },
): Promise<Picture> {
  const [width, height] = [size.width * sharpness, size.height * sharpness];
  const sized = drawn
    .replace(/<svg([^>]*)>/, (_, rest: string) => {
      const others = rest.replace(/\s(width|height)="[^"]*"/g, '');
      return `<svg${others} width="${width}" height="${height}">`;
    })
    .replaceAll('currentColor', colour);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(await loadImage(Buffer.from(sized)), 0, 0, width, height);
  const source = canvas.toBuffer('image/png');
  const mark = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `assets/mail-logo-${mark}.png`, source };
}

/** The shop's name in a theme, and the logo's pictures as addresses that hold them, by their paths. */
export async function mailSampleParts(
  folder: string,
): Promise<{ shopName: string; pictures: Record<string, string> }> {
  const theme = await readTheme(folder);
  const { light, dark } = await logoPictures(theme);
  const held = ({ fileName, source }: Picture) => [
    fileName,
    `data:image/png;base64,${Buffer.from(source).toString('base64')}`,
  ];
  return { shopName: theme.shopName, pictures: Object.fromEntries([light, dark].map(held)) };
}

/** A theme as mails need it: colours, fonts, the logo's pictures, links. @throws BadTheme */
export async function mailLook(folder: string) {
  const theme = await readTheme(folder);
  const { light, dark, width, height } = await logoPictures(theme);
  const { colours, corners, fonts, links, logoHoldsName } = theme;
  const kind = (font: string) => (font === 'newsreader' ? 'serif' : 'sans');
  return {
    light: ofMails(colours.light),
    dark: ofMails(colours.dark),
    corners,
    fonts: { text: kind(fonts.text), headings: kind(fonts.headings) },
    logo: { light: light.fileName, dark: dark.fileName, width, height, holdsName: logoHoldsName },
    links,
  };
}

function ofMails({ page, raised, ink, quiet, line, accent, onAccent }: Colours) {
  return { page, raised, ink, quiet, line, accent, onAccent };
}

/** What a theme says of mails in its own words: `mails/<language>.json` in its folder. @throws BadTheme */
export async function mailTexts(folder: string): Promise<Record<string, Record<string, unknown>>> {
  const own = join(folder, 'mails');
  const files = await readdir(own).catch(() => []);
  const read: Record<string, Record<string, unknown>> = {};
  for (const file of files.sort()) {
    const where = `${basename(folder)}/mails/${file}`;
    if (!file.endsWith('.json')) throw new BadTheme(`${where}: texts of mails are <language>.json`);
    const texts = parsed(await readFile(join(own, file), 'utf8'));
    if (texts === undefined) throw new BadTheme(`${where}: must be a JSON object of texts by key`);
    read[basename(file, '.json')] = texts;
  }
  return read;
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isObject ? (read as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
