import type { FigureBuilding } from '#shared/ports.ts';
import { type CountFiguresDeps, countFigures } from './count-figures.ts';

/** How far a rebuild is; without a cursor, all is done. */
export interface Rebuilt {
  readonly step: 'count' | 'forget';
  /** of the step, from 0 to 1 */
  readonly done: number;
  readonly counted: number;
  readonly cursor?: string | undefined;
}

/**
 * Counts figures anew, a part of the store at a time, beside those that are read; then reads the new ones and forgets the old. What happens
 * meanwhile is counted in both by whoever counts on: a fact that was in the store when the building began is found here, and one that
 * came later is told of later. A part that is repeated adds nothing, because everything is counted on from its mark.
 * @throws Refusal StoreBusy
 */
export function rebuildFigures(deps: CountFiguresDeps & { readonly building: FigureBuilding }) {
  const { building } = deps;
  const count = countFigures(deps);
  return async (cursor: string | undefined): Promise<Rebuilt> => {
    const [step = 'count', at = '0'] = cursor?.split('.') ?? [];
    const part = Number(at);
    const next = part + 1;
    const done = Math.min(1, next / building.parts);
    const isLast = next >= building.parts;
    if (step === 'forget') {
      const counted = part < building.parts ? await building.forget(part) : 0;
      return { step: 'forget', done, counted, ...(!isLast && { cursor: `forget.${next}` }) };
    }
    const generation = await building.begin();
    let counted = 0;
    for await (const found of building.everything(part)) {
      await count(found, generation);
      counted += found.length;
    }
    if (!isLast) return { step: 'count', done, counted, cursor: `count.${next}` };
    await building.finish(generation);
    return { step: 'count', done, counted, cursor: 'forget.0' };
  };
}
