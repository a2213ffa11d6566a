import type { Article, Variant } from './article.ts';
import { type ColourCode, colours } from './colours.ts';
import { fashion } from './fashion.ts';
import { goods } from './goods.ts';
import { draw } from './pictures/draw.ts';
import { shoesAndUnderwear } from './shoes-and-underwear.ts';

/** Everything that the sample shop sells. */
export const catalogue: readonly Article[] = [...fashion, ...shoesAndUnderwear, ...goods];

const byCode = new Map(catalogue.map((article) => [article.code, article]));

/** What belongs together, and is sold for a tenth less than its parts. */
export const bundles: readonly { readonly name: string; readonly codes: readonly string[] }[] = [
  { name: 'frostpaket', codes: ['MO-6022', 'HD-6015'] },
  { name: 'kontorspaket', codes: ['TB-7401', 'MU-7410'] },
  { name: 'mobilpaket', codes: ['PB-7305', 'KB-7312', 'LP-7320'] },
  { name: 'kvallspaket', codes: ['UK-5060', 'SK-8893'] },
];

/** @throws TypeError for a code that the shop does not sell */
export function articleOf(code: string): Article {
  const found = byCode.get(code);
  if (found === undefined) throw new TypeError(`the shop sells no ${code}`);
  return found;
}

/** `KL-2041-GRN-M`: a code, a colour, and a size where there are sizes. */
export function skuOf({ article, colour, size }: Variant): string {
  const parts = [article.code, colour, ...(size === undefined ? [] : [asciiOf(size)])];
  return parts.join('-');
}

/** The article and the colour in an article number, with or without its size; undefined for one of somebody else's. */
export function findSku(sku: string): { article: Article; colour: ColourCode } | undefined {
  const [, code = '', wanted = ''] = /^([A-Z]{2}-\d{4})-([A-Z]{3})(-[0-9A-Z.]+)?$/.exec(sku) ?? [];
  const article = byCode.get(code);
  const colour = article?.colours.find((one) => one === wanted);
  return article && colour ? { article, colour } : undefined;
}

/** The picture of an article by its number, as SVG; undefined for one that the shop does not sell. */
export function pictureOf(sku: string): string | undefined {
  const found = findSku(sku);
  if (found === undefined) return undefined;
  const { article, colour } = found;
  return draw(article.drawing, colour, `${article.name.sv}, ${colours[colour].sv}`);
}

function asciiOf(size: string): string {
  return size === 'efter mått' ? 'MATT' : size.replaceAll(/[^0-9A-Z]/g, '.');
}
