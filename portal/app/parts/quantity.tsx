import { useWords } from '../words/words.tsx';

const fewEnough = 20;

/** How many of them: one more or less by a tap, a number where there are many. */
export function Quantity({
  name,
  most,
  value,
  onValue,
}: {
  name: string;
  most: number;
  value: number;
  onValue: (value: number) => void;
}) {
  const { t } = useWords();
  const within = (wanted: number) => Math.min(most, Math.max(1, Math.trunc(wanted) || 1));
  return (
    <fieldset class="quantity">
      <legend class="unseen">{t('quantity.of', { name })}</legend>
      <button
        type="button"
        aria-label={t('quantity.less')}
        disabled={value <= 1}
        onClick={() => onValue(within(value - 1))}
      >
        −
      </button>
      {most <= fewEnough ? (
        <output aria-live="polite">{t('quantity.now', { value, most })}</output>
      ) : (
        <input
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          value={value}
          aria-label={t('quantity.now', { value, most })}
          onChange={({ currentTarget }) => onValue(within(currentTarget.valueAsNumber))}
        />
      )}
      <button
        type="button"
        aria-label={t('quantity.more')}
        disabled={value >= most}
        onClick={() => onValue(within(value + 1))}
      >
        +
      </button>
    </fieldset>
  );
}
