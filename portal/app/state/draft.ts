import { newAct } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import type { TokenStore } from '../../api/session.ts';

/** A picture that was sent, with what to show of it where the page could draw it. */
export interface DraftPhoto {
  readonly photoId: string;
  readonly thumb?: string;
}

/** What a customer may have for a line. */
export type Offer = components['schemas']['ReturnPreview']['lines'][number]['offers'][number];

/** What they may have instead of the money. */
export type RemedyName = Exclude<Offer, 'refund'>;

/** Goods that a line is to be exchanged for, as they were shown. */
export interface WantedGoods {
  readonly sku: string;
  readonly name: string;
  readonly size?: string;
  readonly colour?: string;
  readonly picture?: string;
}

/** What a customer has said of a line so far. */
export interface DraftLine {
  readonly quantity: number;
  readonly reason?: string;
  /** by question, the answer; both by their codes */
  readonly answers?: Readonly<Record<string, string>>;
  readonly photos?: readonly DraftPhoto[];
  /** what is wanted instead of the money */
  readonly remedy?: RemedyName;
  /** of an exchange, once they are chosen */
  readonly goods?: WantedGoods;
}

/** A return that is not opened yet. It lasts as long as the tab and holds nothing about anybody. */
export interface Draft {
  readonly lines: Readonly<Record<string, DraftLine>>;
  /** the key under which this very wish was, or is about to be, sent */
  readonly act?: { readonly key: string; readonly of: string };
}

/** A line as the API is asked for it. */
export interface WantedLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly reason: string;
  readonly answers?: Record<string, string>;
  readonly remedy?: RemedyName;
  readonly exchangeFor?: string;
}

export const emptyDraft: Draft = { lines: {} };

const placeOf = (orderNumber: string) => `returflow-draft ${orderNumber}`;

/** The draft of an order's return; what cannot be read is none. */
export function readDraft(store: TokenStore, orderNumber: string): Draft {
  const kept = store.getItem(placeOf(orderNumber));
  if (kept === null) return emptyDraft;
  try {
    const read: unknown = JSON.parse(kept);
    const isDraft = typeof read === 'object' && read !== null && 'lines' in read;
    return isDraft ? (read as Draft) : emptyDraft;
  } catch {
    return emptyDraft;
  }
}

export function keepDraft(store: TokenStore, orderNumber: string, draft: Draft): void {
  store.setItem(placeOf(orderNumber), JSON.stringify(draft));
}

export function forgetDraft(store: TokenStore, orderNumber: string): void {
  store.removeItem(placeOf(orderNumber));
}

/** The draft with a line changed, added, or (undefined) taken out. */
export function withLine({ lines, ...rest }: Draft, lineId: string, line: DraftLine | undefined): Draft {
  const { [lineId]: _, ...others } = lines;
  return { ...rest, lines: line === undefined ? others : { ...others, [lineId]: line } };
}

/** The draft with the pictures of a line changed; a line that is gone stays gone. */
export function withPhotos(
  draft: Draft,
  lineId: string,
  change: (photos: readonly DraftPhoto[]) => readonly DraftPhoto[],
): Draft {
  const line = draft.lines[lineId];
  return line === undefined ? draft : withLine(draft, lineId, { ...line, photos: change(line.photos ?? []) });
}

/** The draft without what can no longer be returned: lines that are gone, units that are taken. */
export function fitting(
  draft: Draft,
  order: { readonly lines: readonly { readonly lineId: string; readonly unitsLeft: number }[] },
): Draft {
  const lines = order.lines.flatMap(({ lineId, unitsLeft }): [string, DraftLine][] => {
    const wanted = draft.lines[lineId];
    if (wanted === undefined || unitsLeft === 0) return [];
    return [[lineId, { ...wanted, quantity: Math.min(wanted.quantity, unitsLeft) }]];
  });
  return { ...draft, lines: Object.fromEntries(lines) };
}

/** The lines as the API is asked for them: those of which is said why, with what is chosen for them. */
export function wantedOf({ lines }: Draft): WantedLine[] {
  return Object.entries(lines).flatMap(([lineId, line]) => {
    const { quantity, reason, answers } = line;
    if (reason === undefined) return [];
    return [
      {
        lineId,
        quantity,
        reason,
        ...(answers !== undefined && { answers: { ...answers } }),
        ...choiceOf(line),
      },
    ];
  });
}

/** The lines as a return of them is opened: with the pictures that were sent of them. */
export function openingOf(draft: Draft): (WantedLine & { readonly photos?: string[] })[] {
  return wantedOf(draft).map((line) => {
    const photos = (draft.lines[line.lineId]?.photos ?? []).map(({ photoId }) => photoId);
    return photos.length === 0 ? line : { ...line, photos };
  });
}

/** What is chosen, in the words of the API; an exchange for nothing yet is no choice. */
function choiceOf({ remedy, goods }: DraftLine): Pick<WantedLine, 'remedy' | 'exchangeFor'> {
  if (remedy !== 'exchange') return remedy === undefined ? {} : { remedy };
  return goods === undefined ? {} : { remedy, exchangeFor: goods.sku };
}

/** The lines as if nothing but the money was chosen for any. */
export const forMoney = ({ lines }: Draft): WantedLine[] =>
  wantedOf({
    lines: Object.fromEntries(
      Object.entries(lines).map(([lineId, { remedy: _, goods: __, ...line }]) => [lineId, line]),
    ),
  });

/** The draft with its key: the same for the same wish, however often it is sent, and a new one for another. */
export function withAct(draft: Draft): Draft & { readonly act: NonNullable<Draft['act']> } {
  const of = JSON.stringify(openingOf(draft));
  if (draft.act?.of === of) return { ...draft, act: draft.act };
  return { ...draft, act: { key: newAct()['Idempotency-Key'], of } };
}
