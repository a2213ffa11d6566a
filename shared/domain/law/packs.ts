import { germany } from './germany.ts';
import type { MarketPack } from './market-pack.ts';
import { sweden } from './sweden.ts';
import { unionPack } from './union.ts';

const packs: ReadonlyMap<string, MarketPack> = new Map([sweden, germany].map((pack) => [pack.market, pack]));

/** The law of a market: its own pack, or what the whole union keeps. */
export function packOf(market: string): MarketPack {
  return packs.get(market) ?? unionPack(market);
}
