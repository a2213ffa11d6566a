import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo, useState } from 'preact/hooks';
import { type ApiClient, apiClient, told } from '../../api/client.ts';
import { ApiProblem, isProblem } from '../../api/problem.ts';
import { Session } from '../../api/session.ts';
import { forTab } from '../../app/state/stores.ts';
import { beginSignIn, endSignIn, leave, renewed } from './sign-in.ts';

/** The client of this tab; a customer's token in the same tab is another. */
export const api: ApiClient = apiClient({ session: new Session(forTab, 'returflow-staff-token') });

type Asking<T> = Parameters<typeof told<T>>[0];

/** What one of the shop's people may do here. */
export interface Staff {
  readonly isIn: boolean;
  /** whether somebody was signed in and is no longer */
  readonly hasEnded: boolean;
  /** Leaves for the page to sign in, to come back to this address. @throws ApiProblem Unreachable */
  signIn(): Promise<void>;
  /** Comes back from there, and says where to go on. @throws Error where nobody was signed in */
  arrive(): Promise<string>;
  /** Forgets who it was, here and at the pool. */
  signOut(): Promise<void>;
  /** What was answered. A token that is over is renewed once; where it cannot be, nobody is signed in. @throws ApiProblem */
  ask<T>(asked: () => Asking<T>): Promise<T>;
}

const Context = createContext<Staff | undefined>(undefined);

/** Gives everything inside it whoever is signed in in this tab. */
export function StaffProvider({ children }: { children: ComponentChildren }) {
  const [state, setState] = useState(() => ({ isIn: api.session.token !== undefined, hasEnded: false }));
  const staff = useMemo<Staff>(
    () => ({
      ...state,
      signIn: () => reachable(beginSignIn(`${location.pathname}${location.search}`)),
      async arrive() {
        const { accessToken, backTo } = await endSignIn(new URL(location.href));
        api.session.begin(accessToken);
        setState({ isIn: true, hasEnded: false });
        return backTo;
      },
      async signOut() {
        api.session.end();
        // the page stays as it is until the browser has left it
        await reachable(leave()).catch(() => setState({ isIn: false, hasEnded: false }));
      },
      async ask(asked) {
        try {
          return await withFreshToken(asked);
        } catch (error) {
          if (isOver(error)) setState({ isIn: false, hasEnded: true });
          throw error;
        }
      },
    }),
    [state],
  );
  return <Context.Provider value={staff}>{children}</Context.Provider>;
}

/** Whoever is signed in in this tab. */
export function useStaff(): Staff {
  const staff = useContext(Context);
  if (staff === undefined) throw new TypeError('staff are given by StaffProvider');
  return staff;
}

/** What the door says of a token that it does not take. */
const isOver = (error: unknown) => isProblem(error, 'NoSession') || isProblem(error, 'SessionEnded');

async function withFreshToken<T>(asked: () => Asking<T>): Promise<T> {
  const shown = api.session.token;
  try {
    return await told(asked());
  } catch (error) {
    if (!isOver(error)) throw error;
    // of several that were refused at once, the first has renewed it
    const token = api.session.token !== shown && api.session.token ? api.session.token : await renewed();
    if (token === undefined) throw error;
    api.session.begin(token);
    return told(asked());
  }
}

async function reachable<T>(leaving: Promise<T>): Promise<T> {
  return leaving.catch((cause: unknown) => {
    throw new ApiProblem('Unreachable', { title: 'The page to sign in cannot be reached' }, undefined, cause);
  });
}
