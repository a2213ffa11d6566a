import { addDays } from '#contracts/figure-reading.ts';
import { Waiting } from '../../app/parts/waiting.tsx';
import { useLoaded } from '../../app/state/loaded.ts';
import type { Chosen } from '../state/chosen.ts';
import type { FigureView } from '../state/figure-view.ts';
import { currencyOf, queryOf, readTiedUp } from '../state/figures.ts';
import { useStaff } from '../state/staff.tsx';
import { useNumbers } from '../use-numbers.ts';
import { type Key, useOfficeWords } from '../words.ts';
import { OfficeTrouble } from './office-trouble.tsx';
import { type Pattern, StackBar, Swatch } from './stack-bar.tsx';

const ages: readonly { column: string; says: Key; pattern: Pattern }[] = [
  { column: 'upTo7Days', says: 'tied-up.week', pattern: 'empty' },
  { column: 'upTo30Days', says: 'tied-up.month', pattern: 'stripes' },
  { column: 'older', says: 'tied-up.older', pattern: 'full' },
];
const aYear = 365;

/** What goods under way or not yet looked at are worth now, however long they have been there within a year. */
export function TiedUpTile({ chosen, today }: { chosen: Chosen; today: string }) {
  const { t } = useOfficeWords();
  const { ask } = useStaff();
  const query = { from: addDays(today, 1 - aYear), to: today, ...queryOf(chosen, 'return-rate') };
  const { value, problem, again, isLoading } = useLoaded(`tied-up ${JSON.stringify(query)}`, () =>
    readTiedUp(ask, query),
  );
  return (
    <section class="figure-tile" aria-labelledby="figure-tied-up" aria-busy={isLoading}>
      <h3 id="figure-tied-up">{t('tied-up.title')}</h3>
      <p class="quiet small">{t('tied-up.means')}</p>
      {value !== undefined && <Worth view={value} />}
      {value === undefined && problem === undefined && <Waiting rows={1} />}
      <OfficeTrouble problem={problem} onAgain={again} />
    </section>
  );
}

function Worth({ view: { rows, columns } }: { view: FigureView }) {
  const { t } = useOfficeWords();
  const { amount, count } = useNumbers();
  const values = rows[0]?.values ?? {};
  const currency = currencyOf({ now: { from: '', to: '', values }, columns });
  const of = (column: string) => values[`${column}.${currency}`] ?? 0;
  const { units, meanAge, oldest } = values;
  return (
    <>
      <div class="headline">
        <p class="number">{amount(of('value'), currency, true)}</p>
        {units !== null && units !== undefined && units > 0 && (
          <p class="beside">
            {t('tied-up.beside', {
              units,
              told: count(units),
              age: count(meanAge ?? 0),
              oldest: count(oldest ?? 0),
            })}
          </p>
        )}
      </div>
      <StackBar
        of={of('value')}
        parts={ages.map(({ column, pattern }) => ({ key: column, size: of(column), pattern }))}
      />
      <table class="numbers">
        <caption class="unseen">{t('tied-up.title')}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{t('tied-up.age')}</th>
            <th scope="col">{t('tied-up.worth')}</th>
          </tr>
        </thead>
        <tbody>
          {ages.map(({ column, says, pattern }) => (
            <tr key={column}>
              <th scope="row">
                <Swatch pattern={pattern} /> {t(says)}
              </th>
              <td>{amount(of(column), currency, true)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
