import { bundles, type Column, type Figure, rowOf, share, sumOf, watched } from './asked.ts';
import { saleName, saleNames } from './graded.ts';

/**
 * Of the units that were put back on sale in the range, how many were sold within so many days. Only those that have been on sale for as
 * long are asked about; the others are waiting.
 */
export const resellRate: Figure<'restocked'> = {
  cells: ({ from, to, by, where }) => ({ restocked: { cube: 'restocked', from, to, by, where } }),

  table(asked, { restocked }) {
    const { within, today } = asked;
    const soon = Array.from({ length: within + 1 }, (_, days) => saleName(days));
    const rows = bundles(asked, restocked, ({ units = 0 }) => units).map((bundle) => {
      const old = sumOf(bundle.cells.filter(({ day }) => watched(day, today) > within));
      const all = sumOf(bundle.cells);
      const sum = (sums: Readonly<Record<string, number>>, names: readonly string[]) =>
        names.reduce((total, name) => total + (sums[name] ?? 0), 0);
      const [units, longEnough, soldWithin, soldAtAll] = [
        all.units ?? 0,
        old.units ?? 0,
        sum(old, soon),
        sum(all, saleNames),
      ];
      return rowOf(asked, bundle, {
        restocked: units,
        onSaleLongEnough: longEnough,
        soldWithin,
        rate: share(soldWithin, longEnough),
        soldAtAll,
        unsold: units - soldAtAll,
      });
    });
    return { columns, rows };
  },
};

const columns: readonly Column[] = [
  { name: 'restocked', unit: 'count' },
  { name: 'onSaleLongEnough', unit: 'count' },
  { name: 'soldWithin', unit: 'count' },
  { name: 'rate', unit: 'share' },
  { name: 'soldAtAll', unit: 'count' },
  { name: 'unsold', unit: 'count' },
];
