import type { OrderView } from '../state/order.ts';
import type { ReturnView } from '../state/return.ts';
import { useWords } from '../words/words.tsx';
import { Item } from './item.tsx';
import { RemedyOf } from './remedy-of.tsx';

/** What goes back, with why, and what the warehouse found. */
export function GoodsOf({ view, order }: { view: ReturnView; order: OrderView | undefined }) {
  const { t, said, money } = useWords();
  const { lines, amounts, decision } = view;
  return (
    <section aria-labelledby="goods">
      <h2 id="goods">{t('return.goods')}</h2>
      <ul class="items summary">
        {lines.map((line) => {
          const known = order?.lines.find(({ lineId }) => lineId === line.lineId);
          const reason = order?.reasons.find(({ code }) => code === line.reason);
          const found = (['A', 'B', 'C'] as const).filter((grade) => (line.inspected[grade] ?? 0) > 0);
          const differs = decision !== undefined && line.decision.outcome !== decision.outcome;
          return (
            <li key={line.lineId}>
              <Item line={known ?? { name: line.name }}>
                <span class="small">
                  {t('item.units', { count: line.quantity })}
                  {reason !== undefined && <span class="quiet"> · {said(reason.label)}</span>}
                </span>
                <RemedyOf remedy={line.remedy?.is} goods={line.remedy?.goods} />
                {differs && <span class="because">{said(line.decision.because)}</span>}
                {found.map((grade) => (
                  <span key={grade} class="quiet small">
                    {t(`grade.${grade}`, { count: line.inspected[grade] ?? 0 })}
                  </span>
                ))}
                {line.credit !== undefined && (
                  <span class="small">
                    {t(line.remedy === undefined ? 'return.line-credit' : 'return.line-worth', {
                      amount: money(line.credit.amount, amounts.currency),
                    })}
                  </span>
                )}
              </Item>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
