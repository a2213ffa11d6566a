import { type Dimension, type MeasureName, measured, measures } from '#contracts/figure-reading.ts';
import { addressOf, type Chosen } from '../state/chosen.ts';
import type { Row } from '../state/figure-view.ts';
import { canNarrow, groupName } from '../state/groups.ts';
import { useNumbers } from '../use-numbers.ts';
import { useOfficeWords } from '../words.ts';
import { Scrolls } from './scrolls.tsx';

const wide = 150;
const high = 16;
const rowsAtFirst = 25;

export interface Grouped {
  readonly by: Dimension;
  readonly now: readonly Row[];
  readonly before: readonly Row[];
}

/** A figure group by group, the largest first, each with a bar; a group's name leads to the figure within it. */
export function GroupTable({
  name,
  chosen,
  currency,
  grouped: { by, now, before },
}: {
  name: MeasureName;
  chosen: Chosen;
  currency: string;
  grouped: Grouped;
}) {
  const words = useOfficeWords();
  const { t } = words;
  const numbers = useNumbers();
  const { unit, portion } = measures[name];
  const rows = now.slice(0, rowsAtFirst);
  const values = rows.map((row) => measured(name, row, currency));
  const most = Math.max(0, ...values.map((value) => value ?? 0)) || 1;
  const said = (value: number | null) => (value === null ? '–' : numbers.of(unit, value, currency));
  const title = t('groups.title', { figure: t(`figure.${name}`), dimension: t(`dimension.${by}` as never) });
  if (now.length === 0) return <p class="quiet">{t('groups.none')}</p>;
  return (
    <Scrolls name={title}>
      <table class="numbers">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`dimension.${by}` as never)}</th>
            <th scope="col" class="drawn">
              <span class="unseen">{t('table.drawn')}</span>
            </th>
            <th scope="col">{t(`figure.${name}`)}</th>
            <th scope="col">{t('table.before')}</th>
            <th scope="col">{t(`base.${name}`)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const group = row.group ?? null;
            const earlier = before.find((one) => (one.group ?? null) === group);
            const value = values[index] ?? null;
            const label = groupName(words, by, group);
            const where =
              group === null || !canNarrow(name, by) ? undefined : { dimension: by, value: group };
            return (
              <tr key={group}>
                <th scope="row">
                  {where === undefined ? (
                    label
                  ) : (
                    <a href={addressOf(`/office/figures/${name}`, { ...chosen, where, by: undefined })}>
                      {label}
                    </a>
                  )}
                </th>
                <td class="drawn">
                  <svg width={wide} height={high} aria-hidden="true">
                    <rect
                      class="bar"
                      width={(Math.max(0, value ?? 0) / most) * wide}
                      height={high - 6}
                      y={3}
                    />
                  </svg>
                </td>
                <td>{said(value)}</td>
                <td class="quiet">{earlier === undefined ? '–' : said(measured(name, earlier, currency))}</td>
                <td>{numbers.count(portion(row.values, currency).of)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {now.length > rows.length && (
        <p class="quiet small">{t('groups.more', { count: numbers.count(now.length - rows.length) })}</p>
      )}
    </Scrolls>
  );
}
