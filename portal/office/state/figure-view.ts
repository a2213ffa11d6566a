import type { components } from '../../api/schema.ts';

/** A figure as it is answered. */
export type FigureView = components['schemas']['FigureView'];
export type Row = FigureView['rows'][number];

/** Returns with all that their cost is made of, as they are answered. */
export type CostEntryPage = components['schemas']['CostEntryPage'];
export type CostEntry = CostEntryPage['entries'][number];
export type CostPart = CostEntry['parts'][number];
