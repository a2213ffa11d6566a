import type { components } from '../../api/schema.ts';

/** A figure as it is answered. */
export type FigureView = components['schemas']['FigureView'];
export type Row = FigureView['rows'][number];
