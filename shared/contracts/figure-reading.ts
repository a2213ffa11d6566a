/** A border of its own: whoever shows figures reads them as they were counted, without the schemas of those who ask. */
export { figureNames } from '#domain/figures/asked.ts';
export { type Dimension, dimensions } from '#domain/figures/cubes.ts';
export { groupsOf } from '#domain/figures/figures.ts';
export {
  type MeasureName,
  type MeasureUnit,
  measured,
  measureNames,
  measures,
} from '#domain/figures/measures.ts';
export { movedWords } from '#domain/figures/moved-words.ts';
export { type Moved, type Range, whatMoved } from '#domain/figures/what-moved.ts';
export { addDays, type Day, daysBetween } from '#domain/law/calendar.ts';
