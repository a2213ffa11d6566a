import type { components } from '../../api/schema.ts';
import type { DraftLine, Offer } from './draft.ts';

export type Exchanges = components['schemas']['ExchangesView'];

/** The order in which offers are shown: the money first, whatever the shop would rather have. */
const inOrder: readonly Offer[] = ['refund', 'exchange', 'store-credit', 'replacement', 'repair'];

/** What the shop says of a line. */
type Told = Pick<components['schemas']['ReturnPreview']['lines'][number], 'offers' | 'decision'>;

/** What a customer may choose among for a line; nothing where it is refused. */
export function offersOf({ offers, decision }: Told): readonly Offer[] {
  return decision.outcome === 'reject' ? [] : inOrder.filter((offer) => offers.includes(offer));
}

/** Whether there is anything to choose. One thing alone has to be, unless it is the money. */
export function isChoice(offers: readonly Offer[]): boolean {
  return offers.some((offer) => offer !== 'refund');
}

/** What is chosen among these: the money unless something else was said, and nothing where neither is offered. */
export function chosenOf(offers: readonly Offer[], { remedy }: DraftLine): Offer | undefined {
  return offers.find((offer) => offer === (remedy ?? 'refund'));
}

/** Whether nothing is left to say of a line: its remedy is chosen, and the goods if it is exchanged. */
export function isSettled(offers: readonly Offer[], line: DraftLine): boolean {
  if (offers.length === 0) return true;
  const chosen = chosenOf(offers, line);
  return chosen !== undefined && (chosen !== 'exchange' || line.goods !== undefined);
}

/** Whether there is anything to exchange a line for just now. */
export const hasGoods = (exchanges: Exchanges | undefined): boolean =>
  exchanges !== undefined && exchanges.variants.length + exchanges.suggestions.length > 0;

/** What is left to choose among once it is known what there is to exchange for; what is offered alone stays. */
export function withGoods(offers: readonly Offer[], exchanges: Exchanges | undefined): readonly Offer[] {
  const left = offers.filter((offer) => offer !== 'exchange' || hasGoods(exchanges));
  return left.length === 0 ? offers : left;
}
