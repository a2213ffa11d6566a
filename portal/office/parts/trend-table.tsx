import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';
import { Scrolls } from './scrolls.tsx';
import type { TrendProps } from './trend-chart.tsx';

/** The same as a table, to be opened. */
export function TrendTable({
  name,
  points,
  tell,
}: Pick<TrendProps, 'name' | 'points'> & { tell: (value: number) => string }) {
  const { t } = useOfficeWords();
  const { days } = useNumbers();
  const hasEstimate = points.some(({ soFar }) => typeof soFar === 'number');
  const said = (value: number | null | undefined) => (typeof value === 'number' ? tell(value) : '–');
  return (
    <details class="as-table">
      <summary>
        {t('chart.as-table')}
        <span class="unseen">: {name}</span>
      </summary>
      <Scrolls name={t('chart.table', { figure: name })}>
        <table class="numbers">
          <caption class="unseen">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.period')}</th>
              <th scope="col">{hasEstimate ? t('legend.expected') : t('table.value')}</th>
              {hasEstimate && (
                <>
                  <th scope="col">{t('legend.interval')}</th>
                  <th scope="col">{t('legend.so-far')}</th>
                </>
              )}
              <th scope="col">{t('table.state')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ from, to, value, low, high, soFar, isOpen }) => (
              <tr key={from}>
                <th scope="row">{days(from, to)}</th>
                <td>{said(value)}</td>
                {hasEstimate && (
                  <>
                    <td>{`${said(low)} – ${said(high)}`}</td>
                    <td>{said(soFar)}</td>
                  </>
                )}
                <td>{t(isOpen ? 'table.open' : 'table.complete')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
    </details>
  );
}
