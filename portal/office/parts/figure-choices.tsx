import { useLocation } from 'preact-iso';
import { addressOf, type Chosen, withins } from '../state/chosen.ts';
import type { FigureView } from '../state/figure-view.ts';
import { groupName } from '../state/groups.ts';
import { useOfficeWords } from '../words.ts';

interface Choosing {
  readonly path: string;
  readonly chosen: Chosen;
}

/** What the figure is narrowed to, with the way out of it. The market has a choice of its own. */
export function FilterChip({ path, chosen }: Choosing) {
  const words = useOfficeWords();
  const { where } = chosen;
  if (where === undefined || where.dimension === 'market') return null;
  const label = groupName(words, where.dimension, where.value);
  return (
    <p class="chip">
      {words.t('figure.only', { dimension: words.t(`dimension.${where.dimension}` as never), value: label })}{' '}
      <a href={addressOf(path, { ...chosen, where: undefined, by: undefined })}>
        {words.t('figure.show-all')}
      </a>
    </p>
  );
}

/** Within how many days a unit counts as sold again. */
export function WithinChoice({ path, chosen }: Choosing) {
  const { t } = useOfficeWords();
  const { route } = useLocation();
  return (
    <label>
      <span>{t('view.within')}</span>
      <select
        value={String(chosen.within)}
        onChange={({ currentTarget: { value } }) =>
          route(addressOf(path, { ...chosen, within: withins.find((one) => String(one) === value) ?? 30 }))
        }
      >
        {withins.map((days) => (
          <option key={days} value={String(days)}>
            {t('view.within-days', { days })}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The currency of amounts, where there is more than one: they are never added up. */
export function CurrencyChoice({
  path,
  chosen,
  currency,
  columns,
}: Choosing & { currency: string; columns: FigureView['columns'] }) {
  const { t } = useOfficeWords();
  const { route } = useLocation();
  const all = [
    ...new Set(columns.flatMap((column) => (column.unit === 'amount' ? (column.currency ?? []) : []))),
  ];
  const isPriced = columns.some(({ name }) => name.startsWith('costPerReturn.'));
  if (!isPriced || all.length < 2) return null;
  return (
    <label>
      <span>{t('view.currency')}</span>
      <select
        value={currency}
        onChange={({ currentTarget: { value } }) => route(addressOf(path, { ...chosen, currency: value }))}
      >
        {all.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
