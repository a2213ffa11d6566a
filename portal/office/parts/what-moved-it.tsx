import { type MeasureName, measures, movedWords, type Range, whatMoved } from '#contracts/figure-reading.ts';
import type { Row } from '../state/figure-view.ts';
import type { Reading } from '../state/figures.ts';
import { groupName } from '../state/groups.ts';
import { useOfficeWords } from '../words.ts';
import type { Grouped } from './group-table.tsx';

/** Why the figure is another than in the range before, in sentences whose numbers add up. */
export function WhatMovedIt({
  name,
  reading,
  grouped,
  currency,
}: {
  name: MeasureName;
  reading: Reading;
  grouped: Grouped;
  currency: string;
}) {
  const words = useOfficeWords();
  const { portion, againstAll } = measures[name];
  const range = (whole: Row, groups: readonly Row[]): Range => ({
    whole: portion(whole.values, currency),
    groups: groups.map(({ group = null, values }) => ({ group, ...portion(values, currency) })),
  });
  const against = againstAll.includes(grouped.by) ? 'all' : 'own';
  const moved = whatMoved(range(reading.before, grouped.before), range(reading.now, grouped.now), against);
  if (moved === undefined) return <p class="quiet">{words.t('moved.nothing')}</p>;
  const nameOf = (group: string | null) => groupName(words, grouped.by, group);
  const [first, ...others] = movedWords({ measure: name, moved, currency, nameOf });
  return (
    <>
      {first !== undefined && <p class="moved-first">{words.said(first)}</p>}
      <ul class="moved">
        {others.map((sentence) => (
          <li key={sentence.en}>{words.said(sentence)}</li>
        ))}
      </ul>
      {others.length > 0 && <p class="quiet small">{words.t('moved.how')}</p>}
    </>
  );
}
