import { type Loaded, useLoaded } from './loaded.ts';
import type { Exchanges } from './offers.ts';
import { useSession } from './session.tsx';

/** What lines of the session's order may be exchanged for, by line; nothing is asked where there are none. */
export function useExchanges(lineIds: readonly string[]): Loaded<Readonly<Record<string, Exchanges>>> {
  const { api, ask, orderNumber = '' } = useSession();
  const address = '/orders/{orderNumber}/lines/{lineId}/exchanges';
  return useLoaded(lineIds.length === 0 ? undefined : JSON.stringify([orderNumber, lineIds]), async () => {
    const all = lineIds.map(async (lineId) => {
      const params = { path: { orderNumber, lineId } };
      return [lineId, await ask(api.GET(address, { params }))] as const;
    });
    return Object.fromEntries(await Promise.all(all));
  });
}
