import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { type ApiClient, apiClient, told } from '../../api/client.ts';
import { isProblem } from '../../api/problem.ts';
import type { components } from '../../api/schema.ts';
import { Session } from '../../api/session.ts';
import { forTab } from './stores.ts';

const place = 'returflow-order';

/** The client of this tab. */
const api = apiClient({ session: new Session(forTab) });

export type CodeAwaited = components['schemas']['CodeAwaitedView'];

/** What somebody who knows an order may do. */
export interface SignedIn {
  readonly api: ApiClient;
  /** the session's order; undefined while nobody has said which */
  readonly orderNumber: string | undefined;
  /** whether there was a session that is over */
  readonly hasEnded: boolean;
  /** Opens a session, or tells what a mailed code is awaited by. @throws ApiProblem OrderNotFound, TooManyAttempts, … */
  signIn(orderNumber: string, email: string): Promise<CodeAwaited | undefined>;
  /** Opens a session by the code that was mailed. @throws ApiProblem CodeRefused, TooManyAttempts, … */
  enterCode(ask: string, code: string): Promise<void>;
  /** Forgets the session. */
  signOut(): void;
  /** What was answered; a session that the door knows no longer ends here, too. @throws ApiProblem */
  ask<T>(asked: Parameters<typeof told<T>>[0]): Promise<T>;
}

const Context = createContext<SignedIn | undefined>(undefined);

/** Gives everything inside it the session of this tab. */
export function SessionProvider({ children }: { children: ComponentChildren }) {
  const [state, setState] = useState(() => ({ orderNumber: orderAtStart(), hasEnded: false }));
  const signedIn = useMemo<SignedIn>(() => {
    const end = (hasEnded: boolean): void => {
      api.session.end();
      forTab.removeItem(place);
      setState({ orderNumber: undefined, hasEnded });
    };
    const begin = ({ token, orderNumber }: components['schemas']['SessionView']): void => {
      api.session.begin(token);
      forTab.setItem(place, orderNumber);
      setState({ orderNumber, hasEnded: false });
    };
    return {
      ...state,
      api,
      async signIn(orderNumber, email) {
        const answer = await told(api.POST('/sessions', { body: { orderNumber, email } }));
        if ('ask' in answer) return answer;
        begin(answer);
        return undefined;
      },
      async enterCode(ask, code) {
        const answer = await told(api.POST('/sessions', { body: { ask, code } }));
        if ('token' in answer) begin(answer);
      },
      signOut: () => end(false),
      async ask(asked) {
        try {
          return await told(asked);
        } catch (error) {
          if (isProblem(error, 'SessionEnded') || isProblem(error, 'NoSession')) end(true);
          throw error;
        }
      },
    };
  }, [state]);
  return <Context.Provider value={signedIn}>{children}</Context.Provider>;
}

/** The session of this tab. */
export function useSession(): SignedIn {
  const session = useContext(Context);
  if (session === undefined) throw new TypeError('the session is given by SessionProvider');
  return session;
}

const orderAtStart = () =>
  api.session.token === undefined ? undefined : (forTab.getItem(place) ?? undefined);
