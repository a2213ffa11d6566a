import { isChoice, offersOf } from '../state/offers.ts';
import { type OrderView, type ReturnPreview, useDraft } from '../state/order.ts';
import { useWords } from '../words/words.tsx';
import { Item } from './item.tsx';
import { RemedyOf } from './remedy-of.tsx';

/** What the shop says of each line, and of all of them together. */
export function Outcome({ order, preview }: { order: OrderView; preview: ReturnPreview }) {
  const { t, said } = useWords();
  const { decision, lines } = preview;
  const { outcome } = decision;
  const [draft] = useDraft();
  const isChosen = lines.some((line) => isChoice(offersOf(line)));
  return (
    <>
      {outcome !== 'approve' && (
        <div class={outcome === 'reject' ? 'outcome bad' : 'outcome'}>
          <p class="strong">{t(`check.outcome.${outcome}`)}</p>
          <p>{said(decision.because)}</p>
        </div>
      )}
      <ul class="items summary" aria-label={t('check.items')}>
        {lines.map((wanted) => {
          const line = order.lines.find(({ lineId }) => lineId === wanted.lineId);
          const reason = order.reasons.find(({ code }) => code === wanted.reason);
          const differs = wanted.decision.outcome !== outcome;
          return (
            line !== undefined && (
              <li key={wanted.lineId}>
                <Item line={line}>
                  <span class="small">
                    {t('item.units', { count: wanted.quantity })}
                    {reason !== undefined && <span class="quiet"> · {said(reason.label)}</span>}
                  </span>
                  <RemedyOf {...draft.lines[wanted.lineId]} />
                  {differs && <span class="because">{said(wanted.decision.because)}</span>}
                </Item>
              </li>
            )
          );
        })}
      </ul>
      {outcome !== 'reject' && (
        <p class="small">
          <a href="/order">{t('check.change')}</a>
          {isChosen && (
            <>
              {' · '}
              <a href="/order/remedy">{t('check.change-remedy')}</a>
            </>
          )}
        </p>
      )}
    </>
  );
}
