import { weekday } from './calendar.ts';
import { crd, sgd, withdrawalOfTheDirective } from './directive.ts';
import { exemptionsIn } from './exemptions.ts';
import { germany } from './germany.ts';
import type { MarketPack } from './market-pack.ts';
import { sweden } from './sweden.ts';

const packs: ReadonlyMap<string, MarketPack> = new Map([sweden, germany].map((pack) => [pack.market, pack]));

/**
 * The law of a market. One without a pack of its own is held to the directives: a shop that sells into it keeps at least
 * what the whole union keeps, and more where national law asks for more is the shop's policy to give.
 */
export function packOf(market: string): MarketPack {
  return packs.get(market) ?? { ...union, market };
}

const union: Omit<MarketPack, 'market'> = {
  timeZone: 'Europe/Brussels',
  isRestDay: (day) => weekday(day) >= 5,
  withdrawal: withdrawalOfTheDirective,
  reklamation: {
    years: 2,
    presumedYears: 1,
    sources: { period: sgd('10(1)'), free: sgd('14(1)'), remedies: sgd('13') },
  },
  exempt: exemptionsIn((letter) => crd(`16(${letter})`)),
};
