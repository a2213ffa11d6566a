import { isRefusal } from '#domain/errors.ts';

const patience = 6;

/**
 * Reads, decides and writes again when the case or its order changed under the decision. A decision is pure, so
 * deciding again is safe; what does not settle in six rounds is the caller's to retry later.
 */
export async function again<T>(decideAndWrite: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round += 1) {
    try {
      return await decideAndWrite();
    } catch (error) {
      const moved = isRefusal(error, 'ReturnChangedMeanwhile') || isRefusal(error, 'OrderChangedMeanwhile');
      if (!moved || round === patience) throw error;
    }
  }
}
