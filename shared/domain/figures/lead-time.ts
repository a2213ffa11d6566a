import { bundles, type CellsAsked, type Column, type Figure, named, rowOf, sumOf } from './asked.ts';
import { percentile } from './histogram.ts';

/** The stages of a return, each with the cube that holds it; `whole` is from opening to credit. */
export const stages = ['whole', 'shipped', 'received', 'inspected', 'credited'] as const;
export type Stage = (typeof stages)[number];

const minutesInHour = 60;

/** How long returns took, whole and by stage, by the day on which the stage ended. */
export const leadTime: Figure<Stage> = {
  cells({ from, to, by, where }) {
    const of = (stage: Stage): CellsAsked => ({ cube: `lead-${stage}`, from, to, by, where });
    return {
      whole: of('whole'),
      shipped: of('shipped'),
      received: of('received'),
      inspected: of('inspected'),
      credited: of('credited'),
    };
  },

  table(asked, cells) {
    const all = stages.flatMap((stage) => cells[stage].map(named(stage)));
    const rows = bundles(asked, all, (sums) => sums['whole.returns'] ?? 0).map((bundle) => {
      const sums = sumOf(bundle.cells);
      return rowOf(asked, bundle, Object.assign({}, ...stages.map((stage) => stageOf(stage, sums))));
    });
    return { columns, rows };
  },
};

function stageOf(stage: Stage, sums: Readonly<Record<string, number>>): Record<string, number | null> {
  const own = Object.fromEntries(
    Object.entries(sums).flatMap(([name, value]) =>
      name.startsWith(`${stage}.`) ? [[name.slice(stage.length + 1), value]] : [],
    ),
  );
  const { returns = 0, minutes = 0 } = own;
  const hours = (value: number | undefined) =>
    value === undefined ? null : Math.round((value / minutesInHour) * 100) / 100;
  return {
    [`${stage}.returns`]: returns,
    [`${stage}.p50`]: hours(percentile(own, 0.5)),
    [`${stage}.p90`]: hours(percentile(own, 0.9)),
    [`${stage}.mean`]: hours(returns === 0 ? undefined : minutes / returns),
  };
}

const columns: readonly Column[] = stages.flatMap((stage): Column[] => [
  { name: `${stage}.returns`, unit: 'count' },
  { name: `${stage}.p50`, unit: 'hours' },
  { name: `${stage}.p90`, unit: 'hours' },
  { name: `${stage}.mean`, unit: 'hours' },
]);
