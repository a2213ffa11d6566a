import type { StageConfig } from '../config.ts';
import type { Grant } from './grant.ts';

/** Where days begin and end; and for whoever reads figures, what is reckoned with where nothing was told. */
export function figuresGrant(what: 'count' | 'read', { timeZone, figurePrices }: StageConfig): Grant {
  const prices = what === 'read' && { FIGURE_PRICES: JSON.stringify(figurePrices) };
  return { environment: { TIME_ZONE: timeZone, ...prices }, statements: [] };
}
