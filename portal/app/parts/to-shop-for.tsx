import { useState } from 'preact/hooks';
import { useLoaded } from '../state/loaded.ts';
import type { ReturnView } from '../state/return.ts';
import { useSession } from '../state/session.tsx';
import { useWords } from '../words/words.tsx';
import { Trouble } from './trouble.tsx';
import { Waiting } from './waiting.tsx';

/** What the customer has to shop for: the code, what is left of it and until when. */
export function ToShopFor({ view: { returnId, storeCredit } }: { view: ReturnView }) {
  const { t, money, date } = useWords();
  const { api, ask } = useSession();
  const { value, problem, again } = useLoaded(storeCredit && `${returnId} ${storeCredit.reference}`, () =>
    ask(api.GET('/returns/{returnId}/store-credit', { params: { path: { returnId } } })),
  );
  if (storeCredit === undefined) return null;
  return (
    <section class="send" aria-labelledby="to-shop-for">
      <h2 id="to-shop-for">{t('store-credit.title')}</h2>
      {value === undefined && problem === undefined && <Waiting rows={1} />}
      <Trouble problem={problem}>
        <button type="button" class="button second" onClick={again}>
          {t('again')}
        </button>
      </Trouble>
      {value !== undefined && (
        <>
          <Code code={value.code} />
          <p>{t('store-credit.balance', { amount: money(value.balance, value.currency) })}</p>
          <ul class="quiet small">
            {value.lots.map(({ kind, amount, expiresAt }) => (
              <li key={`${kind} ${expiresAt}`}>
                {t(`store-credit.${kind}`, {
                  amount: money(amount, value.currency),
                  day: date(expiresAt),
                })}
              </li>
            ))}
          </ul>
          <p class="quiet small">{t('store-credit.use')}</p>
        </>
      )}
    </section>
  );
}

/** The code, to be read, or copied where the browser lets a page do so. */
function Code({ code }: { code: string }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <div class="shop-code">
      <output aria-label={t('store-credit.code')}>{code}</output>
      {'clipboard' in navigator && (
        <button type="button" class="plain" onClick={copy}>
          {t(isCopied ? 'store-credit.copied' : 'store-credit.copy')}
        </button>
      )}
    </div>
  );
}
