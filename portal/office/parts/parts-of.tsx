import type { MeasureName } from '#contracts/figure-reading.ts';
import type { Reading } from '../state/figures.ts';
import { CostParts } from './cost-parts.tsx';
import { CountedParts } from './counted-parts.tsx';
import { Mix } from './mix.tsx';
import { Stages } from './stages.tsx';

export interface PartsProps {
  readonly name: MeasureName;
  readonly reading: Reading;
  readonly currency: string;
  /** without what it was before */
  readonly isShort?: boolean;
}

/** What a figure is made of, each in the form that shows it best. */
export function PartsOf(props: PartsProps) {
  if (props.name === 'lead-time') return <Stages {...props} />;
  if (props.name === 'cost-per-return') return <CostParts {...props} />;
  if (props.name === 'dispositions' || props.name === 'outcomes') return <Mix {...props} name={props.name} />;
  return <CountedParts {...props} />;
}
