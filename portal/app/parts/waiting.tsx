import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../words/words.tsx';

const patienceMs = 250;

/** Keeps the place of what is being fetched. What comes quickly is not announced. */
export function Waiting({ rows = 3 }: { rows?: number }) {
  const { t } = useWords();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="waiting" role="status">
      <span class="unseen">{isSlow ? t('waiting') : ''}</span>
      {isSlow &&
        Array.from({ length: rows }, (_, row) => <span key={row} class="ghost" aria-hidden="true" />)}
    </div>
  );
}
