import type { ProviderListing, Reconciliation } from '#domain/finance-report.ts';
import type { FinanceSpeech } from './finance-words.ts';

/** What the providers said of the refunds that notes tell of, and of those that they list. */
export function reconciledWords(
  { found, unfound, unanswered, notAsked, askedAtMost, listing }: Reconciliation,
  speech: FinanceSpeech,
): string[] {
  const said = [
    ...(found === 0 ? [] : [speech.count('found.found', found, { parts: found })]),
    ...unfound.map(({ note, key, method, amount, currency, stands }) =>
      speech.say(`found.${stands}`, {
        ...{ note, key, method, amount: speech.money(amount, currency) },
      }),
    ),
    ...unanswered.map(({ method, parts }) => speech.count('found.unanswered', parts, { method, parts })),
    ...(notAsked === 0
      ? []
      : [speech.count('found.not-asked', notAsked, { parts: notAsked, limit: askedAtMost })]),
  ];
  return [...(said.length === 0 ? [speech.say('found.none-asked')] : said), ...listedWords(listing, speech)];
}

/** What stands at the providers and no return knows, and where that could not be looked for. */
function listedWords(
  { listed, unknown, furtherUnknown, cut, cutAt, unlisted }: ProviderListing,
  speech: FinanceSpeech,
): string[] {
  const allKnown = listed > 0 && unknown.length === 0;
  return [
    ...(allKnown ? [speech.count('listed.known', listed, { parts: listed })] : []),
    ...unknown.map(({ provider, providerRefundId, paymentId = '–', amount, currency, why }) =>
      speech.say(`listed.${why}`, {
        ...{ provider, payment: paymentId, refund: providerRefundId, amount: speech.money(amount, currency) },
      }),
    ),
    ...(furtherUnknown === 0
      ? []
      : [speech.count('listed.further', furtherUnknown, { parts: furtherUnknown })]),
    ...cut.map((provider) => speech.say('listed.cut', { provider, limit: cutAt })),
    ...unlisted.map(({ provider, why }) => speech.say(`listed.${why}`, { provider })),
  ];
}
