import type { StageConfig } from './config.ts';

/** The stage's settings name somebody for price differences who cannot collect them there. */
export class WrongCollector extends Error {
  override readonly name = 'WrongCollector';
}

/**
 * Who collects price differences in the stage; undefined where nobody does.
 * @throws WrongCollector when the method has no provider or one that makes no payment links, or when the sandbox, which takes no money,
 * would seem to take some where data are kept for good
 */
export function collectorOf({ stage, retain, payments }: StageConfig): 'stripe' | 'sandbox' | undefined {
  const { collectBy, byMethod, otherwise } = payments;
  if (collectBy === undefined) return undefined;
  const provider = Object.hasOwn(byMethod, collectBy) ? byMethod[collectBy] : otherwise;
  if (provider === 'stripe') return provider;
  if (provider !== 'sandbox') {
    throw new WrongCollector(
      `${stage} collects by ${collectBy}, which ${provider ?? 'nobody'} makes no payment links for`,
    );
  }
  if (retain)
    throw new WrongCollector(
      `${stage} keeps its data for good and collects at the sandbox, which takes no money`,
    );
  return provider;
}
