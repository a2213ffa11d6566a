import type { ComponentChildren } from 'preact';
import type { DraftLine } from '../state/draft.ts';
import type { OrderLine, PreviewLine, Reason } from '../state/order.ts';
import { useWords } from '../words/words.tsx';
import { Choices } from './choices.tsx';
import { Item } from './item.tsx';

/** Why one line comes back, and what the shop asks about it. */
export function LineReason({
  line,
  reasons,
  said,
  questions,
  isTried,
  photos,
  onSay,
  onSayOfAll,
}: {
  line: OrderLine;
  reasons: readonly Reason[];
  said: DraftLine;
  questions: PreviewLine['questions'];
  isTried: boolean;
  /** where they are asked for */
  photos: ComponentChildren;
  onSay: (next: DraftLine) => void;
  /** where there are more lines, of all of which the same may be said */
  onSayOfAll: ((reason: string) => void) | undefined;
}) {
  const words = useWords();
  const { t } = words;
  const { lineId, name } = line;
  const { quantity, reason, photos: shown } = said;
  return (
    <section class="line" data-line={lineId} aria-labelledby={`line-${lineId}`}>
      <h2 class="goods" id={`line-${lineId}`}>
        <Item line={line}>
          {quantity > 1 && <span class="quiet small">{t('item.units', { count: quantity })}</span>}
        </Item>
      </h2>
      <Choices
        name={`reason-${lineId}`}
        legend={t('why.ask', { count: quantity })}
        options={reasons.map(({ code, label }) => ({ code, says: words.said(label) }))}
        chosen={reason}
        fault={isTried && reason === undefined ? t('why.choose') : undefined}
        onChoose={(code) => onSay({ quantity, reason: code, ...(shown !== undefined && { photos: shown }) })}
      />
      {questions.map(({ code, text, answers }) => (
        <Choices
          key={code}
          name={`${code}-${lineId}`}
          legend={words.said(text)}
          options={answers.map((answer) => ({ code: answer.code, says: words.said(answer.label) }))}
          chosen={said.answers?.[code]}
          fault={isTried && said.answers?.[code] === undefined ? t('why.choose') : undefined}
          onChoose={(answer) =>
            onSay({ quantity, ...(reason && { reason }), answers: { ...said.answers, [code]: answer } })
          }
        />
      ))}
      {photos}
      {onSayOfAll !== undefined && reason !== undefined && (
        <button
          type="button"
          class="plain"
          onClick={() => onSayOfAll(reason)}
          aria-label={t('why.of-all-than', { name })}
        >
          {t('why.of-all')}
        </button>
      )}
    </section>
  );
}
