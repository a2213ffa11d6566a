import { useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import { problemFrom } from '../../app/state/loaded.ts';
import type { CostEntry, CostPart } from '../state/figure-view.ts';
import { readCostEntries } from '../state/figures.ts';
import { useStaff } from '../state/staff.tsx';
import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';
import { OfficeTrouble } from './office-trouble.tsx';
import { Scrolls } from './scrolls.tsx';

interface Shown {
  readonly entries: readonly CostEntry[];
  readonly cursor?: string | undefined;
}

/** The returns that a cost is made of, each with its parts: asked for page by page, once somebody wants to see them. */
export function CostEntries({ query }: { query: Readonly<Record<string, string | number | undefined>> }) {
  const { t } = useOfficeWords();
  const { ask } = useStaff();
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isAsking, setAsking] = useState(false);
  const more = async (): Promise<void> => {
    if (isAsking) return;
    setAsking(true);
    setProblem(undefined);
    try {
      const { entries, cursor } = await readCostEntries(ask, { ...query, cursor: shown?.cursor });
      setShown({ entries: [...(shown?.entries ?? []), ...entries], cursor });
    } catch (error) {
      setProblem(problemFrom(error));
    }
    setAsking(false);
  };
  const isAll = shown !== undefined && shown.cursor === undefined;
  return (
    <section class="groups" aria-labelledby="entries">
      <h2 id="entries">{t('entries.head')}</h2>
      <p class="small quiet">{t('entries.about')}</p>
      {isAll && shown.entries.length === 0 && <p class="quiet">{t('entries.none')}</p>}
      {shown !== undefined && shown.entries.length > 0 && <EntryTable entries={shown.entries} />}
      {!isAll && (
        <p>
          <button type="button" class="plain" aria-disabled={isAsking} onClick={() => void more()}>
            {t(shown === undefined ? 'entries.show' : 'entries.more')}
          </button>
        </p>
      )}
      <OfficeTrouble problem={problem} onAgain={() => void more()} />
    </section>
  );
}

function EntryTable({ entries }: { entries: readonly CostEntry[] }) {
  const { t } = useOfficeWords();
  const { amount, day } = useNumbers();
  return (
    <Scrolls name={t('entries.head')}>
      <table class="numbers">
        <caption class="unseen">{t('entries.head')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.part')}</th>
            <th scope="col">{t('entries.reference')}</th>
            <th scope="col">{t('entries.amount')}</th>
          </tr>
        </thead>
        {entries.map(({ returnId, orderNumber, openedAt, currency, cost, parts }) => (
          <tbody key={returnId}>
            <tr>
              <th scope="rowgroup">
                <strong>{t('entries.return', { order: orderNumber, day: day(openedAt) })}</strong>
              </th>
              <td />
              <td>
                <strong>{amount(cost, currency)}</strong>
              </td>
            </tr>
            {parts.map((part) => (
              <PartRow key={`${part.part} ${part.lineId} ${part.fate}`} part={part} currency={currency} />
            ))}
          </tbody>
        ))}
      </table>
    </Scrolls>
  );
}

/** A part in words. What came in again is shown as taken off. */
function PartRow({ part, currency }: { part: CostPart; currency: string }) {
  const { t, language } = useOfficeWords();
  const { amount, count } = useNumbers();
  const { says, sku, units, told = [], column } = part;
  const signed = column === 'recovered' ? -part.amount : part.amount;
  return (
    <tr>
      <th scope="row">
        {language === 'sv' ? says.sv : says.en}
        {sku !== undefined && units !== undefined && (
          <span class="quiet">{` – ${t('entries.units', { count: count(units), sku })}`}</span>
        )}
      </th>
      <td class="quiet">{told.length === 0 ? '–' : told.map(({ reference }) => reference).join(', ')}</td>
      <td>{amount(signed, currency)}</td>
    </tr>
  );
}
