import type { ComponentChildren } from 'preact';
import { FindOrder } from '../pages/find-order.tsx';
import { useSession } from '../state/session.tsx';

/** Shows what is inside to whoever has said which order; asks everybody else first, at the same address. */
export function WithSession({ children }: { children: ComponentChildren }) {
  const { orderNumber } = useSession();
  return orderNumber === undefined ? <FindOrder staysHere /> : children;
}
