import type { TokenStore } from '../../api/session.ts';

/** A store of the browser's, or one that lasts as long as the page where the browser keeps nothing. */
function storeOf(find: () => Storage): TokenStore {
  try {
    const store = find();
    store.removeItem('returflow-probe');
    return store;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    };
  }
}

/** Lasts as long as the tab, through reloads, and is no other tab's: session and drafts. */
export const forTab = storeOf(() => sessionStorage);

/** Lasts on this device: the language. Nothing about anybody. */
export const forGood = storeOf(() => localStorage);
