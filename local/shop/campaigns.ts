import type { Kind } from './article.ts';

/** A campaign of the season, by weeks of the year (ISO 8601). */
export interface Campaign {
  readonly name: string;
  readonly weeks: readonly [first: number, last: number];
  /** orders while it runs, against those of an ordinary week */
  readonly rush: number;
  /** per cent off what it is about */
  readonly off: number;
  readonly kinds: readonly Kind[];
}

const clothes: readonly Kind[] = ['fashion', 'shoes', 'accessories'];

const campaigns: readonly Campaign[] = [
  { name: 'vinterrea', weeks: [2, 5], rush: 1.5, off: 40, kinds: clothes },
  { name: 'alla-hjartans-dag', weeks: [7, 7], rush: 1.3, off: 15, kinds: ['underwear', 'accessories'] },
  { name: 'varpremiar', weeks: [11, 14], rush: 1.3, off: 15, kinds: clothes },
  { name: 'paskledigt', weeks: [15, 16], rush: 1.2, off: 20, kinds: ['shoes'] },
  { name: 'mors-dag', weeks: [20, 21], rush: 1.3, off: 15, kinds: ['accessories', 'underwear'] },
  { name: 'midsommar', weeks: [23, 25], rush: 1.4, off: 20, kinds: ['fashion'] },
  { name: 'sommarrea', weeks: [26, 30], rush: 1.5, off: 40, kinds: clothes },
  { name: 'skolstart', weeks: [33, 35], rush: 1.3, off: 15, kinds: ['electronics', 'accessories'] },
  { name: 'hostmode', weeks: [38, 41], rush: 1.4, off: 20, kinds: clothes },
  { name: 'fars-dag', weeks: [44, 45], rush: 1.3, off: 15, kinds: ['electronics', 'accessories'] },
  { name: 'black-week', weeks: [47, 48], rush: 2.1, off: 30, kinds: ['fashion', 'shoes', 'electronics'] },
  { name: 'julklappar', weeks: [49, 51], rush: 1.8, off: 10, kinds: ['electronics', 'accessories'] },
  { name: 'mellandagsrea', weeks: [52, 53], rush: 2, off: 40, kinds: clothes },
];

/** The campaign that runs at a moment (ms), if one does. */
export function campaignAt(at: number): Campaign | undefined {
  const { week } = weekOf(at);
  return campaigns.find(({ weeks: [first, last] }) => week >= first && week <= last);
}

/** What an order's books call it: `black-week-2026`. */
export function referenceOf({ name }: Campaign, at: number): string {
  return `${name}-${weekOf(at).year}`;
}

/** The week of the year, and the year that it belongs to (ISO 8601: the first week has the year's first Thursday). */
export function weekOf(at: number): { week: number; year: number } {
  const dayMs = 86_400_000;
  const midnight = Math.floor(at / dayMs) * dayMs;
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  const thursday = new Date(midnight + (3 - weekday) * dayMs);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - newYear) / (7 * dayMs)) + 1;
  return { week, year: thursday.getUTCFullYear() };
}
