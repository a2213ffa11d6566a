import { useEffect, useRef, useState } from 'preact/hooks';
import type { ApiProblem } from '../../api/problem.ts';
import type { components } from '../../api/schema.ts';
import { LiveLink } from './live-link.ts';
import { problemFrom } from './loaded.ts';
import { useSession } from './session.tsx';

export type ReturnView = components['schemas']['ReturnView'];

export interface Followed {
  readonly view: ReturnView | undefined;
  readonly problem: ApiProblem | undefined;
  /** whether news come by themselves; else they are asked for every few seconds */
  readonly isLive: boolean;
  /** Shows what an act was answered with. */
  readonly show: (view: ReturnView) => void;
  /** Asks again. */
  readonly again: () => void;
}

/** A return as it is now, and goes on being: what happens to it shows at once. */
export function useReturn(returnId: string): Followed {
  const { api, ask } = useSession();
  const [view, setView] = useState<ReturnView>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [isLive, setLive] = useState(false);
  const link = useRef<LiveLink>(undefined);

  useEffect(() => {
    const params = { path: { returnId } };
    const made = new LiveLink({
      ticket: () => ask(api.POST('/returns/{returnId}/live-tickets', { params })),
      read: () =>
        ask(api.GET('/returns/{returnId}', { params })).then(
          (read) => {
            setView((shown) => newer(shown, read));
            setProblem(undefined);
            return lastOf(read);
          },
          (error: unknown) => {
            const found = problemFrom(error);
            setProblem(found);
            // it will not come to be by being asked for again
            if (found.name === 'ReturnNotFound') made.stop();
            return undefined;
          },
        ),
      connect: (url, protocols) => new WebSocket(url, protocols),
      onLive: setLive,
    });
    link.current = made;
    made.start();
    const wake = (): void => {
      if (document.visibilityState === 'visible') made.wake();
    };
    document.addEventListener('visibilitychange', wake);
    window.addEventListener('online', wake);
    return () => {
      document.removeEventListener('visibilitychange', wake);
      window.removeEventListener('online', wake);
      made.stop();
    };
  }, [returnId]);

  return {
    view,
    problem,
    isLive,
    show: (answered) => setView((shown) => newer(shown, answered)),
    again: () => link.current?.wake(),
  };
}

const lastOf = ({ timeline }: ReturnView): number => timeline.at(-1)?.sequence ?? 0;

/** Answers may overtake one another: what is known stays known. */
function newer(shown: ReturnView | undefined, read: ReturnView): ReturnView {
  const isOther = shown?.returnId !== read.returnId;
  return shown === undefined || isOther || lastOf(read) >= lastOf(shown) ? read : shown;
}
