import { useNumbers } from '../use-numbers.ts';
import { type Key, useOfficeWords } from '../words.ts';
import type { PartsProps } from './parts-of.tsx';
import { Scrolls } from './scrolls.tsx';
import { patterns, StackBar, Swatch } from './stack-bar.tsx';

/** Into what the units of a figure are divided, by column. */
const mixes: Readonly<Record<'dispositions' | 'outcomes', readonly [column: string, says: Key][]>> = {
  dispositions: [
    ['restocked', 'disposition.restocked'],
    ['reduced', 'disposition.reduced'],
    ['writtenOff', 'disposition.written-off'],
    ['kept', 'disposition.kept'],
    ['missing', 'disposition.missing'],
  ],
  outcomes: [
    ['money', 'outcome.money'],
    ['returnless', 'outcome.returnless'],
    ['storeCredit', 'outcome.store-credit'],
    ['exchange', 'outcome.exchange'],
    ['replacement', 'outcome.replacement'],
    ['repair', 'outcome.repair'],
  ],
};

/** Units by what became of them, as a bar and as a table with its patterns. */
export function Mix({
  name,
  reading: { now, before },
  isShort = false,
}: PartsProps & { name: keyof typeof mixes }) {
  const { t } = useOfficeWords();
  const { count, share } = useNumbers();
  const shareOf = ({ values }: typeof now, column: string) => {
    const of = values.units ?? 0;
    return of === 0 ? '–' : share((values[column] ?? 0) / of);
  };
  const parts = mixes[name].map(([key, says], place) => ({
    ...{ key, says, size: now.values[key] ?? 0, pattern: patterns[place] ?? 'empty' },
  }));
  return (
    <>
      <StackBar of={now.values.units ?? 0} parts={parts} />
      <Scrolls name={t('chart.table', { figure: t(`figure.${name}`) })}>
        <table class="numbers">
          <caption class="unseen">{t(`figure.${name}`)}</caption>
          <thead class={isShort ? 'unseen' : undefined}>
            <tr>
              <th scope="col">{t('table.part')}</th>
              <th scope="col">{t('table.units')}</th>
              <th scope="col">{t('table.share')}</th>
              {!isShort && <th scope="col">{t('table.before')}</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ key, says, size, pattern }) => (
              <tr key={key}>
                <th scope="row">
                  <Swatch pattern={pattern} /> {t(says)}
                </th>
                <td>{count(size)}</td>
                <td>{shareOf(now, key)}</td>
                {!isShort && <td class="quiet">{shareOf(before, key)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </>
  );
}
