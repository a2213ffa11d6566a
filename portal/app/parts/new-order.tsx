import { useLocation } from 'preact-iso';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { keepTyped } from '../state/typed.ts';
import { useWords } from '../words/words.tsx';

/** The order that an exchange became: it can be sent back, or exchanged, as any other. */
export function NewOrder({ view: { exchange } }: { view: ReturnView }) {
  const { t } = useWords();
  const { signOut } = useSession();
  const { route } = useLocation();
  if (exchange === undefined) return null;
  const { orderNumber } = exchange;
  const find = (): void => {
    keepTyped('orderNumber', orderNumber);
    signOut();
    route('/');
  };
  return (
    <section aria-labelledby="new-order">
      <h2 id="new-order">{t('new-order.title')}</h2>
      <p class="strong">{t('new-order.number', { orderNumber })}</p>
      <p class="quiet">{t('new-order.lead')}</p>
      <p>
        <button type="button" class="plain" onClick={find}>
          {t('new-order.find')}
        </button>
      </p>
    </section>
  );
}
