import type { MeasureName } from '#contracts/figure-reading.ts';
import { Waiting } from '../../app/parts/waiting.tsx';
import { useLoaded } from '../../app/state/loaded.ts';
import { addressOf, type Chosen, daysBefore, daysOf } from '../state/chosen.ts';
import { queryOf, type Reading, readFigure } from '../state/figures.ts';
import { groupsWithin } from '../state/groups.ts';
import { useStaff } from '../state/staff.tsx';
import { useOfficeWords } from '../words.ts';
import { type Grouped, GroupTable } from './group-table.tsx';
import { OfficeTrouble } from './office-trouble.tsx';
import { SheetButton } from './sheet-button.tsx';
import { WhatMovedIt } from './what-moved-it.tsx';

/** What is opened first, where nothing else is asked for. */
const first = ['category', 'carrier', 'grade', 'stage', 'market'];

/** A figure by the groups that it is kept in: what moved it, and each of them. */
export function ByGroups({
  name,
  path,
  chosen,
  currency,
  reading,
  today,
}: {
  name: MeasureName;
  path: string;
  chosen: Chosen;
  currency: string;
  reading: Reading;
  today: string;
}) {
  const { t } = useOfficeWords();
  const { ask } = useStaff();
  const offered = groupsWithin(name, chosen);
  const by =
    offered.find((one) => one === chosen.by) ??
    first.flatMap((wanted) => offered.filter((one) => one === wanted))[0] ??
    offered[0];
  const days = daysOf(chosen, today);
  const query = { ...queryOf(chosen, name), by };
  const asked = by && JSON.stringify([name, days, query]);
  const { value, problem, again } = useLoaded<Grouped>(asked, async () => {
    const [now, before] = await Promise.all([
      readFigure(ask, name, { ...days, ...query }),
      readFigure(ask, name, { ...daysBefore(days), ...query }),
    ]);
    return { by: by as Grouped['by'], now: now.rows, before: before.rows };
  });
  if (by === undefined) return <p class="quiet">{t('groups.not-kept')}</p>;
  return (
    <section class="groups" aria-labelledby="groups">
      <h2 id="groups">{t('groups.head')}</h2>
      <nav aria-label={t('groups.by')}>
        <ul class="tabs">
          {offered.map((one) => (
            <li key={one}>
              <a
                href={addressOf(path, { ...chosen, by: one })}
                aria-current={one === by ? 'true' : undefined}
              >
                {t(`dimension.${one}` as never)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <OfficeTrouble problem={problem} onAgain={again} />
      {value === undefined || value.by !== by ? (
        problem === undefined && <Waiting />
      ) : (
        <>
          <div class="moved-it">
            <h3>{t('moved.head')}</h3>
            <WhatMovedIt {...{ name, reading, currency }} grouped={value} />
          </div>
          <GroupTable {...{ name, chosen, currency }} grouped={value} />
          <SheetButton name={name} query={{ ...days, ...query }} says={t('groups.csv')} />
        </>
      )}
    </section>
  );
}
