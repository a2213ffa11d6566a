import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ApiProblem } from '../../api/problem.ts';

/** Something that is asked of the API. While it is asked again, what was there before stays. */
export interface Loaded<T> {
  readonly value: T | undefined;
  readonly problem: ApiProblem | undefined;
  readonly isLoading: boolean;
  /** Asks again. */
  readonly again: () => void;
}

/** Asks whenever `name` changes; nothing while it is undefined. An answer that comes too late is let go. */
export function useLoaded<T>(name: string | undefined, load: () => Promise<T>, before?: T): Loaded<T> {
  const [state, setState] = useState<{
    value: T | undefined;
    problem: ApiProblem | undefined;
    isLoading: boolean;
  }>({
    value: before,
    problem: undefined,
    isLoading: name !== undefined,
  });
  const [round, setRound] = useState(0);
  const latest = useRef(load);
  latest.current = load;
  useEffect(() => {
    if (name === undefined) return undefined;
    let isWanted = true;
    setState(({ value }) => ({ value, problem: undefined, isLoading: true }));
    latest.current().then(
      (value) => isWanted && setState({ value, problem: undefined, isLoading: false }),
      (error: unknown) =>
        isWanted && setState(({ value }) => ({ value, problem: problemFrom(error), isLoading: false })),
    );
    return () => {
      isWanted = false;
    };
  }, [name, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { ...state, again };
}

/** What went wrong, by a name that there are words for. */
export function problemFrom(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem('Unexpected', {}, undefined, error);
}
