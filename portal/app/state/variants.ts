import type { WantedGoods } from './draft.ts';
import type { Exchanges } from './offers.ts';

/** A variant as it is shown among its like. */
export interface VariantShown {
  readonly sku: string;
  /** its size, where the style has sizes; else its colour */
  readonly says: string;
  readonly stock: 'left' | 'few' | 'sold-out' | 'own';
  readonly goods: WantedGoods;
}

/** Variants of a colour, smaller sizes first. */
export interface VariantRow {
  readonly colour: string | undefined;
  readonly variants: readonly VariantShown[];
}

/** What of the line itself is shown. */
type Own = Omit<WantedGoods, 'picture'>;

/**
 * The variants of a line's style as they are shown, sold out ones and the line's own among them: a row for each colour, its own first. Where
 * there are no sizes, the colours are one row.
 */
export function variantRows({ variants, soldOut, sizes }: Exchanges, own: Own): VariantRow[] {
  const shown: { goods: WantedGoods; stock: VariantShown['stock'] }[] = [
    ...variants.map((goods) => ({ goods, stock: goods.few ? ('few' as const) : ('left' as const) })),
    ...soldOut.map((goods) => ({ goods, stock: 'sold-out' as const })),
  ];
  if (shown.length === 0) return [];
  if (own.size !== undefined && sizes.includes(own.size)) shown.unshift({ goods: own, stock: 'own' });
  const hasSizes = shown.some(({ goods }) => goods.size !== undefined);
  const rows = new Map<string | undefined, VariantShown[]>();
  for (const { goods, stock } of shown) {
    const colour = hasSizes ? goods.colour : undefined;
    const says = (hasSizes ? goods.size : goods.colour) ?? goods.name;
    rows.set(colour, [...(rows.get(colour) ?? []), { sku: goods.sku, says, stock, goods: wanted(goods) }]);
  }
  const place = ({ says }: VariantShown) => (sizes.includes(says) ? sizes.indexOf(says) : sizes.length);
  return [...rows]
    .sort(([one], [other]) => Number(other === own.colour) - Number(one === own.colour))
    .map(([colour, found]) => ({ colour, variants: found.toSorted((a, b) => place(a) - place(b)) }));
}

/** What of goods is kept when they are chosen. */
export function wanted({ sku, name, size, colour, picture }: WantedGoods): WantedGoods {
  return {
    ...{ sku, name },
    ...(size !== undefined && { size }),
    ...(colour !== undefined && { colour }),
    ...(picture !== undefined && { picture }),
  };
}
