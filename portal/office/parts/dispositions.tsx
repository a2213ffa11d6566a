import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';
import type { PartsProps } from './parts-of.tsx';
import { patterns, StackBar, Swatch } from './stack-bar.tsx';

const dispositions = ['restocked', 'reduced', 'writtenOff', 'kept', 'missing'] as const;

/** What became of the units, as a bar and as a table with its patterns. */
export function Dispositions({ reading: { now, before }, isShort = false }: PartsProps) {
  const { t } = useOfficeWords();
  const { count, share } = useNumbers();
  const of = now.values.units ?? 0;
  const shareOf = ({ values }: typeof now, name: string) => {
    const part = values[`${name}Share`];
    return typeof part === 'number' ? share(part) : '–';
  };
  const parts = dispositions.map((name, place) => ({
    ...{ key: name, size: now.values[name] ?? 0, pattern: patterns[place] ?? 'empty' },
  }));
  return (
    <>
      <StackBar of={of} parts={parts} />
      <table class="numbers">
        <caption class="unseen">{t('figure.dispositions')}</caption>
        <thead class={isShort ? 'unseen' : undefined}>
          <tr>
            <th scope="col">{t('table.part')}</th>
            <th scope="col">{t('table.units')}</th>
            <th scope="col">{t('table.share')}</th>
            {!isShort && <th scope="col">{t('table.before')}</th>}
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, size, pattern }) => (
            <tr key={key}>
              <th scope="row">
                <Swatch pattern={pattern} /> {t(`disposition.${key}`)}
              </th>
              <td>{count(size)}</td>
              <td>{shareOf(now, key)}</td>
              {!isShort && <td class="quiet">{shareOf(before, key)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
