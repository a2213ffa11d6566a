import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { nb } from './nb.ts';
import { sv } from './sv.ts';

/** Every text of the withdrawal function's pages; `{email}` stands for the address that was given. */
export type WithdrawalTexts = Readonly<Record<keyof typeof sv, string>>;

/** By language, BCP 47. */
export const withdrawalTexts = { sv, en, da, nb, fi, de } as const satisfies Record<string, WithdrawalTexts>;
export type WithdrawalLanguage = keyof typeof withdrawalTexts;

/** The markets whose language we have; any other market reads English. */
const languageOfMarket: Readonly<Record<string, WithdrawalLanguage>> = {
  SE: 'sv',
  DK: 'da',
  NO: 'nb',
  FI: 'fi',
  DE: 'de',
  AT: 'de',
};

/** What a market calls the function instead: an unambiguous wording that says the same is as good (art. 11a(1) and (3)). */
export interface MarketLabels {
  readonly withdraw?: string | undefined;
  readonly confirm?: string | undefined;
}

/** The texts, and what each market calls the function and its confirmation: its own labels, or those of its language. */
export function withdrawalWords(labels: Readonly<Record<string, MarketLabels>>) {
  const markets = new Set([...Object.keys(languageOfMarket), ...Object.keys(labels)]);
  return {
    languages: withdrawalTexts,
    markets: Object.fromEntries(
      [...markets].map((market) => {
        const language = languageOfMarket[market] ?? 'en';
        const { withdraw, confirm } = withdrawalTexts[language];
        return [market, { language, withdraw, confirm, ...labels[market] }];
      }),
    ),
  };
}
