import { useCallback, useEffect, useState } from 'preact/hooks';
import type { components } from '../../api/schema.ts';
import { useWords } from '../words/words.tsx';
import { type Draft, emptyDraft, forgetDraft, keepDraft, readDraft, type WantedLine } from './draft.ts';
import { type Loaded, useLoaded } from './loaded.ts';
import { useSession } from './session.tsx';
import { forTab } from './stores.ts';

export type OrderView = components['schemas']['OrderView'];
export type OrderLine = OrderView['lines'][number];
export type Reason = OrderView['reasons'][number];
export type ReturnPreview = components['schemas']['ReturnPreview'];
export type PreviewLine = ReturnPreview['lines'][number];

/** The last order that was seen, so that a step back shows it at once. */
let seen: OrderView | undefined;

/** The session's order; the page speaks its language. */
export function useOrder(): Loaded<OrderView> {
  const { api, ask, orderNumber } = useSession();
  const { follow } = useWords();
  const order = useLoaded(
    orderNumber,
    async () => {
      const params = { path: { orderNumber: orderNumber ?? '' } };
      seen = await ask(api.GET('/orders/{orderNumber}', { params }));
      return seen;
    },
    seen?.orderNumber === orderNumber ? seen : undefined,
  );
  const language = order.value?.language;
  useEffect(() => {
    if (language !== undefined) follow(language);
  }, [language, follow]);
  return order;
}

/** What the return of these lines would lead to; nothing is asked while there are none. */
export function usePreview(lines: readonly WantedLine[]): Loaded<ReturnPreview> {
  const { api, ask, orderNumber } = useSession();
  const isAsked = lines.length > 0 && orderNumber !== undefined;
  return useLoaded(isAsked ? JSON.stringify(lines) : undefined, () => {
    const params = { path: { orderNumber: orderNumber ?? '' } };
    return ask(api.POST('/orders/{orderNumber}/return-preview', { params, body: { lines: [...lines] } }));
  });
}

/** The draft of the session's order; every change is kept before anything is shown. */
export function useDraft(): readonly [
  Draft,
  (draft: Draft | undefined) => void,
  /** changes it as it is by then: for what takes a while */
  (change: (draft: Draft) => Draft) => void,
] {
  const { orderNumber } = useSession();
  const [draft, setDraft] = useState(() =>
    orderNumber === undefined ? emptyDraft : readDraft(forTab, orderNumber),
  );
  const change = useCallback(
    (next: Draft | undefined) => {
      if (orderNumber === undefined) return;
      if (next === undefined) forgetDraft(forTab, orderNumber);
      else keepDraft(forTab, orderNumber, next);
      setDraft(next ?? emptyDraft);
    },
    [orderNumber],
  );
  const amend = useCallback(
    (make: (draft: Draft) => Draft) => {
      if (orderNumber !== undefined) change(make(readDraft(forTab, orderNumber)));
    },
    [orderNumber, change],
  );
  return [draft, change, amend];
}
