import type { ColourCode } from './colours.ts';
import type { DrawingName } from './pictures/draw.ts';

/** What decides how often, why and in which state an article comes back. */
export type Kind =
  | 'fashion'
  | 'shoes'
  | 'underwear'
  | 'electronics'
  | 'accessories'
  | 'madeToMeasure'
  | 'giftCard'
  | 'groceries';

/** Which of a market's tax rates applies; a gift card is taxed when it is spent. */
export type TaxClass = 'standard' | 'food' | 'books' | 'none';

/** Something that the shop sells, in all its sizes and colours. */
export interface Article {
  /** the first part of its article numbers */
  readonly code: string;
  readonly name: { readonly sv: string; readonly en: string };
  /** as the shop's own site sorts it */
  readonly category: string;
  readonly kind: Kind;
  /** öre, tax inside */
  readonly price: number;
  /** what a unit costs the shop: öre, without tax */
  readonly cost: number;
  readonly colours: readonly ColourCode[];
  readonly sizes: readonly string[];
  readonly drawing: DrawingName;
  readonly tax: TaxClass;
  /** how well it sells, 1 for most */
  readonly demand: number;
  readonly hygiene: boolean;
  readonly finalSale: boolean;
}

/** An article in one size and one colour. */
export interface Variant {
  readonly article: Article;
  readonly colour: ColourCode;
  /** nothing for what has no sizes */
  readonly size: string | undefined;
}

type Row = readonly [
  code: string,
  sv: string,
  en: string,
  /** kronor, tax inside */
  price: number,
  /** kronor, without tax */
  cost: number,
  drawing: DrawingName,
  colours: string,
  more?: Partial<Pick<Article, 'sizes' | 'tax' | 'demand' | 'hygiene' | 'finalSale'>>,
];

/** Articles of one category, a row each. */
export function articlesOf(
  kind: Kind,
  category: string,
  sizes: readonly string[],
  rows: readonly Row[],
): Article[] {
  return rows.map(([code, sv, en, price, cost, drawing, colours, more]) => ({
    code,
    name: { sv, en },
    category,
    kind,
    price: price * 100,
    cost: cost * 100,
    colours: colours.split(' ') as ColourCode[],
    sizes,
    drawing,
    tax: 'standard',
    demand: 1,
    hygiene: false,
    finalSale: false,
    ...more,
  }));
}
