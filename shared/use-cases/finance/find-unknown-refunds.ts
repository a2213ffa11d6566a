import type { ReturnEvent } from '#domain/events.ts';
import type { ProviderListing, UnknownRefund } from '#domain/finance-report.ts';
import { returnInKey } from '#domain/refund.ts';
import type { ListedRefund, Payments, Period, Returns } from '#shared/ports.ts';

/** As many refunds of a provider are looked at. */
export const mostListedRefunds = 1_000;
/** As many are named; how many more there are is counted. */
const mostNamed = 50;

export interface FindUnknownDeps {
  readonly payments: Pick<Payments, 'made'>;
  readonly returns: Pick<Returns, 'events'>;
}

/**
 * Looks for refunds that stand at the providers and that no return knows: the other way round from asking for each that a note tells. A
 * provider that lists none by time, or cannot be asked, is named.
 * @param told keys of parts that notes of the period tell: their returns know them
 */
export function findUnknownRefunds({ payments, returns }: FindUnknownDeps) {
  return async (period: Period, told: ReadonlySet<string>): Promise<ProviderListing> => {
    const known = new Map<string, ReadonlySet<string>>();
    const whyUnknown = async ({ key }: ListedRefund): Promise<UnknownRefund['why'] | undefined> => {
      if (key !== undefined && told.has(key)) return undefined;
      const returnId = key === undefined ? undefined : returnInKey(key);
      if (key === undefined || returnId === undefined) return 'made-elsewhere';
      const keys = known.get(returnId) ?? keysIn(await returns.events(returnId));
      known.set(returnId, keys);
      if (keys.size === 0) return 'no-such-return';
      return keys.has(key) ? undefined : 'not-of-the-return';
    };
    const unknown: UnknownRefund[] = [];
    const [cut, unlisted]: [string[], ProviderListing['unlisted'][number][]] = [[], []];
    let [listed, furtherUnknown] = [0, 0];
    for (const listing of await payments.made(period, mostListedRefunds)) {
      const { provider } = listing;
      if ('cannot' in listing) {
        unlisted.push({ provider, why: listing.cannot });
        continue;
      }
      if (listing.more) cut.push(provider);
      listed += listing.refunds.length;
      for (const refund of listing.refunds) {
        const why = await whyUnknown(refund);
        if (why === undefined) continue;
        const { key: _, ...about } = refund;
        if (unknown.length < mostNamed) unknown.push({ provider, ...about, why });
        else furtherUnknown += 1;
      }
    }
    return { listed, unknown, furtherUnknown, cut, cutAt: mostListedRefunds, unlisted };
  };
}

/** The keys of all that a return has asked for or knows to have been made; a return that there is has its opening at least. */
function keysIn(events: readonly ReturnEvent[]): ReadonlySet<string> {
  const keys = events.flatMap((event) => {
    switch (event.type) {
      case 'CreditReserved':
      case 'CreditIssued':
        return event.data.parts.map(({ key }) => key);
      case 'RefundPartIssued':
      case 'RefundFailed':
        return [event.data.part.key];
      case 'ReturnOpened':
        // no key is empty: it only says that there is such a return
        return [''];
      default:
        return [];
    }
  });
  return new Set(keys);
}
