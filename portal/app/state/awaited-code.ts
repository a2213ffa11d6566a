import { useState } from 'preact/hooks';
import type { CodeAwaited } from './session.tsx';
import { forTab } from './stores.ts';

const place = 'returflow-awaited-code';

/** What a code is awaited by, if one is: it outlives a reload of the tab, and is forgotten when it is over or done with. */
export function useAwaitedCode(): readonly [
  CodeAwaited | undefined,
  (awaited: CodeAwaited | undefined) => void,
] {
  const [awaited, setAwaited] = useState(read);
  return [
    awaited,
    (next) => {
      if (next === undefined) forTab.removeItem(place);
      else forTab.setItem(place, JSON.stringify(next));
      setAwaited(next);
    },
  ];
}

function read(): CodeAwaited | undefined {
  try {
    const kept = JSON.parse(forTab.getItem(place) ?? 'null') as CodeAwaited | null;
    return kept !== null && Date.parse(kept.expiresAt) > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}
