import { type Dimension, groupsOf, type MeasureName } from '#contracts/figure-reading.ts';
import type { OfficeWords } from '../words.ts';
import type { Chosen } from './chosen.ts';

/** where customers answer whether something was enough: nobody asks about a return there */
const ofAnswers = /\bplace$/;

/** What a figure can be grouped by, alone or within what is chosen. */
export function groupsWithin(figure: MeasureName, { where }: Pick<Chosen, 'where'>): Dimension[] {
  const kept = groupsOf(figure as never)
    .map((group) => group.split('/') as Dimension[])
    .filter((dimensions) => !ofAnswers.test(dimensions.join('/')));
  return kept.flatMap(([first, second]) => {
    if (where === undefined) return second === undefined && first !== undefined ? [first] : [];
    return first === where.dimension && second !== undefined ? [second] : [];
  });
}

/** Whether a figure can be narrowed to a value of the dimension: a reason has no sales of its own. */
export const canNarrow = (figure: MeasureName, dimension: Dimension): boolean =>
  dimension !== 'reason' && groupsOf(figure as never).includes(dimension);

/** Values that have words of their own: `<dimension>.<value>` of the texts. */
const worded = new Set([
  ...['A', 'B', 'C'].map((grade) => `grade.${grade}`),
  ...['changed-mind', 'wrong-size', 'not-as-described', 'damaged-on-arrival'].map((code) => `reason.${code}`),
  ...['wrong-item', 'stopped-working', 'something-else', 'withdrawal'].map((code) => `reason.${code}`),
  ...['before-return', 'deciding', 'to-send', 'under-way'].map((stage) => `stage.${stage}`),
  ...['arrived', 'inspected', 'refunding', 'over'].map((stage) => `stage.${stage}`),
  ...['email', 'phone', 'chat', 'social', 'store', 'other'].map((channel) => `channel.${channel}`),
]);

/** What a group is called: in words where there are some, else as the shop calls it. */
export function groupName({ t }: Pick<OfficeWords, 't'>, dimension: Dimension, group: string | null): string {
  if (group === null) return t(`without.${dimension}` as never);
  const key = `${dimension}.${group}`;
  return worded.has(key) ? t(key as never) : group;
}
